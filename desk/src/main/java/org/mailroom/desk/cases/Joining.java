package org.mailroom.desk.cases;

import java.util.Set;
import org.mailroom.desk.message.EmailAddress;

/**
 * A mail on its way into a case, written whole or not at all.
 *
 * @param desk the desk's id
 * @param target the case that is there, or the one to open
 * @param interaction the mail; its {@code caseId} is the target's
 * @param participants who takes part in the case because of this mail: sender and recipients outside the desk
 */
public record Joining(String desk, Target target, Interaction interaction, Set<EmailAddress> participants) {
    public Joining {
        participants = Set.copyOf(participants);
    }

    /** The case to join. */
    public sealed interface Target {
        /** A case that exists. */
        record Existing(long caseId) implements Target {}

        /** A case to open. */
        record Fresh(NewCase newCase) implements Target {}
    }
}
