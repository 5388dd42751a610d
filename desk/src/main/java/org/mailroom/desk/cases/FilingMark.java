package org.mailroom.desk.cases;

/** How far the filing of a mail has come. */
public enum FilingMark {
    /** Nobody had begun: go on. */
    BEGUN_NOW,
    /** It was begun before and perhaps broken off: look whether the mail lies in the folder before appending it. */
    BEGUN_BEFORE,
    /** It lies in its folder: nothing to do. */
    DONE
}
