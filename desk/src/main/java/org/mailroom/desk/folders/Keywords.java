package org.mailroom.desk.folders;

/** IMAP keywords of filed mail that clients can show and search (RFC 9051 section 2.3.2). */
public final class Keywords {
    /** A newer mail of the same customer, still unanswered, stands in this one's place. */
    public static final String SUPERSEDED = "$Superseded";
    /** An absent person's note; the day of return stands in {@link MailroomFields#BACK_ON}. */
    public static final String AWAY = "$Away";

    /** The customer sounds dissatisfied. */
    public static final String NEGATIVE = "$Negative";
    /** The customer may leave, or go to a lawyer, a court or the press. */
    public static final String AT_RISK = "$AtRisk";

    private Keywords() {}
}
