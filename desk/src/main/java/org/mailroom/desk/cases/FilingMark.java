package org.mailroom.desk.cases;

/** How far the filing of a mail has come, as the store says. */
public enum FilingMark {
    /** Nobody has marked it as begun. */
    OPEN,
    /** It was begun and perhaps broken off: look whether the mail lies in the folder before appending it. */
    BEGUN,
    /** It lies in its folder: nothing to do. */
    DONE
}
