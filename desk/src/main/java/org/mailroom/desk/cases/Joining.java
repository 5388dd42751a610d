package org.mailroom.desk.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.message.EmailAddress;

/**
 * A mail on its way into a case, written whole or not at all.
 *
 * @param desk the desk's id
 * @param target the case that is there, or the one to open
 * @param interaction the mail; its {@code caseId} is the target's
 * @param participants who takes part in the case because of this mail: sender and recipients outside the desk
 * @param mentions Message-IDs that the mail refers to, the nearest first; the first {@link #MOST_MENTIONS} are kept
 * @param sketch what the mail says, by which another about the same matter is known
 */
public record Joining(
        String desk,
        Target target,
        Interaction interaction,
        Set<EmailAddress> participants,
        List<String> mentions,
        Optional<MatterSketch> sketch) {
    /** So many Message-IDs that one mail refers to are remembered. */
    public static final int MOST_MENTIONS = 20;

    public Joining {
        participants = Set.copyOf(participants);
        mentions = mentions.stream().distinct().limit(MOST_MENTIONS).toList();
    }

    /** A mail that refers to none. */
    public Joining(String desk, Target target, Interaction interaction, Set<EmailAddress> participants) {
        this(desk, target, interaction, participants, List.of(), Optional.empty());
    }

    /** A mail that is not compared with others. */
    public Joining(
            String desk,
            Target target,
            Interaction interaction,
            Set<EmailAddress> participants,
            List<String> mentions) {
        this(desk, target, interaction, participants, mentions, Optional.empty());
    }

    /** The case to join. */
    public sealed interface Target {
        /** A case that exists; if it was merged, the case that goes on in its stead. */
        record Existing(long caseId) implements Target {}

        /**
         * A case to open.
         *
         * @param continued the closed case that it goes on with
         */
        record Fresh(NewCase newCase, Optional<Long> continued) implements Target {
            /** A case without a past. */
            public Fresh(NewCase newCase) {
                this(newCase, Optional.empty());
            }
        }
    }
}
