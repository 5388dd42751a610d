package org.mailroom.desk.hold;

/** Where a held reply stands. */
public enum HeldState {
    /** Leaves when its time has come; may be recalled. */
    HELD,
    /** Waits for a reviewer; may be recalled. */
    REVIEW,
    /** Another agent answered the same mail first; waits in {@code Collisions} for a decision, and may be recalled. */
    COLLISION,
    /** A node has it and is about to give it to the server's queue. */
    CLAIMED,
    /** It lies in the server's queue. */
    ENQUEUED,
    /** It passed the guard and is being given to delivery. */
    RELEASING,
    /** The server's delivery has it. */
    RELEASED,
    /** The customer's server took it for every recipient. */
    DELIVERED,
    /** The customer's server refused it, or delivery gave up. */
    UNDELIVERED,
    /** Its author took it back. */
    RECALLED,
    /** A reviewer sent it back to its author. */
    RETURNED,
    /** A reviewer threw it away. */
    DISCARDED,
    /** What was found in it may never leave. */
    BLOCKED;

    /** Whether its author may still take it back. */
    public boolean recallable() {
        return inOutbox() || this == COLLISION;
    }

    /** Whether its copy lies in its author's outbox. */
    public boolean inOutbox() {
        return this == HELD || this == REVIEW;
    }

    /** Whether the mail may still leave or has left, so that the same mail again is a repeat. */
    public boolean onItsWayOrGone() {
        return this != RECALLED && this != RETURNED && this != DISCARDED && this != BLOCKED;
    }

    /** Whether it is to leave, or waits for a reviewer, and is not gone yet. */
    public boolean onItsWay() {
        return onItsWayOrGone() && (!departed() || this == RELEASING);
    }

    /** Whether it was given to delivery. */
    public boolean departed() {
        return this == RELEASING || this == RELEASED || this == DELIVERED || this == UNDELIVERED;
    }
}
