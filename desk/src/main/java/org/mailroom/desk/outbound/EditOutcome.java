package org.mailroom.desk.outbound;

/** What became of an edited copy. */
public enum EditOutcome {
    /** It stands in the place of the held reply. */
    DONE,
    /** The held reply is no longer there to be replaced. */
    TOO_LATE,
    /** The held reply is just being shown: in a moment it can be replaced. */
    NOT_YET
}
