package org.mailroom.desk.folders;

/** What somebody may do with a folder. */
public enum FolderRight {
    /** Nothing: for this person the folder is not there. */
    NONE,
    /** See that it is there, and put mail into it (RFC 4314 section 2.1, rights {@code l} and {@code i}). */
    PUT,
    /** Everything. */
    ALL
}
