package org.mailroom.desk.intake;

/** What kind of mail this is. Only a person's mail and a trusted form's open a conversation. */
public enum MailKind {
    /** Written by a human, as far as anything shows. */
    PERSON,
    /** Answered by a machine: ticket systems, "thank you for your mail". */
    AUTO_REPLY,
    /** An auto-reply that says its owner is away; it may name the day of return. */
    OUT_OF_OFFICE,
    /** Our mail was not delivered (RFC 3464 action {@code failed}, and what says the same in plain text). */
    BOUNCE,
    /** Our mail is late, the other side goes on trying. Nothing is wrong with the address. */
    DELAY_NOTICE,
    /** Our mail was delivered or opened (RFC 8098, RFC 3464 action {@code delivered}). */
    READ_RECEIPT,
    /** A mailbox provider reports that somebody called our mail junk (RFC 5965). */
    FEEDBACK_REPORT,
    /** A spam filter asks the sender to prove that he is human. */
    CHALLENGE_RESPONSE,
    /** Came through a mailing list that is not one of ours. */
    LIST_POST,
    /** Newsletters, junk, anything sent to many. */
    BULK,
    /** The server's filter says that it is junk, or scores it so. */
    SPAM,
    /** An answer to a calendar invitation (RFC 5546). */
    CALENDAR,
    /** Came from this desk itself: a loop, or a copy. */
    OWN_MAIL,
    /** A program's message to nobody in particular: cron, monitoring, shops, daemons. */
    SYSTEM_NOTICE,
    /** A configured web form wrote it for a person. */
    FORM
}
