package org.mailroom.desk.moves;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.Folders;

/**
 * A mail came into a folder of a desk by somebody's doing.
 *
 * @param folder its path with {@code /} between the parts
 * @param who the name of the agent or supervisor who did it, or words for somebody unknown
 * @param by the command that brought it; empty where a program wrote it there, or it cannot be known
 */
public record Arrival(DeskConfiguration desk, String folder, String who, Optional<Transfer> by) {
    private static final Set<Spot> BESIDE_CASES =
            EnumSet.of(Spot.QUEUE, Spot.AGENT, Spot.WAITING, Spot.SNOOZED, Spot.CLOSED);

    /** Whether a program wrote it into a folder of its own, as it does with drafts every minute. */
    public boolean isDraft() {
        return by.isEmpty() && to() == Spot.ELSEWHERE;
    }

    /** Whether it came into an outbox. */
    public boolean isInOutbox() {
        return to() == Spot.OUTBOX;
    }

    /** Whether it came where mails of cases lie. */
    public boolean isBesideCases() {
        return BESIDE_CASES.contains(to());
    }

    /** The folder from which it was moved; empty where the same mail may lie elsewhere still. */
    public Optional<String> movedFrom() {
        return by.filter(command -> command.kind() == Transfer.Kind.MOVE).map(Transfer::from);
    }

    /** Where whoever did it is told of it: in his own folder; who has none, where the mail was. */
    public String toldIn() {
        return desk.agentNamed(who).isPresent()
                ? Folders.agent(who)
                : by.map(Transfer::from).orElse(folder);
    }

    /** What kind of folder it came into. */
    Spot to() {
        return Spot.of(desk, folder);
    }

    /** Whether it came from this folder, as far as is known. */
    boolean mayBeFrom(String other) {
        return by.isEmpty() || by.get().from().equals(other);
    }

    /** Whether the same mail may lie in another folder still. */
    boolean mayBeDoubled() {
        return by.isEmpty()
                || by.get().kind() == Transfer.Kind.COPY
                || Folders.isKnowledge(by.get().from());
    }

    boolean byAgent() {
        return desk.agentNamed(who).isPresent() && !bySupervisor();
    }

    private boolean bySupervisor() {
        return desk.supervisors().stream().anyMatch(person -> person.name().equals(who));
    }
}
