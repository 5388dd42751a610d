package org.mailroom.desk.work;

/** How far a work item is. Items that are done are gone. */
public enum WorkState {
    /** To be done when due. */
    WAITING,
    /** Somebody has a lease on it. */
    LEASED,
    /** Tried as often as allowed, or nothing to be done without being told: a person must look, and can have it tried. */
    DEAD
}
