package org.mailroom.desk.filing;

/** What is known of earlier tries to file a mail, any of which may have been broken off when the mail lay there. */
public enum EarlierTries {
    /** There can be none: the desk saw the mail for the first time just now. */
    NONE,
    /** Each of them marked in the store that it began; of mails of cases only. */
    MARKED,
    /** There may be one that left no mark, so that the folders are looked through in any case. */
    PERHAPS
}
