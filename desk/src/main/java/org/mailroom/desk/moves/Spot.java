package org.mailroom.desk.moves;

import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.Folders;

/** The kinds of folders of a desk's account, by what it means that a mail lies there. */
public enum Spot {
    QUEUE("Queues/…"),
    AGENT("Agents/…"),
    WAITING("Waiting/…"),
    SNOOZED("Waiting/Snoozed"),
    CLOSED("Closed/…"),
    QUARANTINE("Quarantine"),
    KNOWLEDGE("Knowledge/…"),
    OUTBOX("Outbox/…"),
    RETURNED("Returned/…"),
    COLLISIONS("Collisions"),
    DELIVERY_FAILED("Delivery failed"),
    AUTOMATIC("Automatic"),
    UNSORTED("Unsorted"),
    AWAY("Away"),
    ELSEWHERE("any other folder");

    private final String words;

    Spot(String words) {
        this.words = words;
    }

    /** What kind of folder this is; folders of agents whom the desk does not have are {@link #ELSEWHERE}. */
    public static Spot of(DeskConfiguration desk, String folder) {
        if (Folders.queueOf(folder).isPresent()) {
            return QUEUE;
        }
        if (Folders.agentOf(folder).flatMap(desk::agentNamed).isPresent()) {
            return AGENT;
        }
        if (Folders.isClosed(folder)) {
            return CLOSED;
        }
        if (Folders.outboxOf(folder).isPresent()) {
            return OUTBOX;
        }
        if (Folders.returnedOf(folder).isPresent()) {
            return RETURNED;
        }
        return Folders.isKnowledge(folder) ? KNOWLEDGE : named(folder);
    }

    private static Spot named(String folder) {
        return switch (folder) {
            case Folders.WAITING_CUSTOMER, Folders.WAITING_EXPERT -> WAITING;
            case Folders.WAITING_SNOOZED -> SNOOZED;
            case Folders.QUARANTINE -> QUARANTINE;
            case Folders.COLLISIONS -> COLLISIONS;
            case Folders.DELIVERY_FAILED -> DELIVERY_FAILED;
            case Folders.AUTOMATIC -> AUTOMATIC;
            case Folders.UNSORTED -> UNSORTED;
            case Folders.AWAY -> AWAY;
            default -> ELSEWHERE;
        };
    }

    /** Whether nothing lies there but mails of cases, and what the desk writes beside them. */
    public boolean holdsOnlyCases() {
        return this == QUEUE || this == AGENT || this == WAITING || this == SNOOZED || this == OUTBOX;
    }

    /** How people write it. */
    public String words() {
        return words;
    }
}
