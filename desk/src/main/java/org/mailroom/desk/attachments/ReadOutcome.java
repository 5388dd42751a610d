package org.mailroom.desk.attachments;

/** What became of reading a file. */
public enum ReadOutcome {
    /** All its text is known; it may have none. */
    READ,
    /** There is no reader for its kind, or it is a picture of text. */
    NO_READER,
    /** It is locked with a password. */
    ENCRYPTED,
    /** It is too large, too deep, or has too many parts; some text may be known. */
    TOO_LARGE,
    /** It is not what it says it is; some text may be known. */
    BROKEN,
    /** Its reader took too long, too much memory, or fell over. */
    FAILED
}
