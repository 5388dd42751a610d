package org.mailroom.desk.folders;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The header fields that Mailroom writes into the copies it files. None of them is believed from outside. */
public final class MailroomFields {
    /** What all of them begin with, in lower case. */
    public static final String PREFIX = "x-mailroom-";

    /** The case number. */
    public static final String CASE = "X-Mailroom-Case";
    /** Our identifier of the interaction. */
    public static final String INTERACTION = "X-Mailroom-Interaction";
    /** The server's name of a mail of no case. */
    public static final String MAIL = "X-Mailroom-Mail";
    /** The kind of mail that was recognised, and why. */
    public static final String KIND = "X-Mailroom-Kind";
    /** Queue, category, priority, language and tags. */
    public static final String TRIAGE = "X-Mailroom-Triage";
    /** A parcel that the mail names, and where its way can be seen; one field for each. */
    public static final String PARCEL = "X-Mailroom-Parcel";
    /** When the first answer is due, as RFC 5322 date. */
    public static final String DUE = "X-Mailroom-Due";
    /** What became of the acknowledgement, and why. */
    public static final String ACKNOWLEDGEMENT = "X-Mailroom-Acknowledgement";
    /** The keyed identifier of a held reply. */
    public static final String HELD = "X-Mailroom-Held";
    /** Why a reply is held, was returned, or could not be sorted. */
    public static final String REASON = "X-Mailroom-Reason";
    /** That the mail is a notice to the desk's people about a held reply, and which. */
    public static final String NOTICE = "X-Mailroom-Notice";
    /** That the mail is the card of a case, and of which. */
    public static final String CARD = "X-Mailroom-Card";
    /** That our mail does not reach the customer's address, and since when. */
    public static final String BAD_ADDRESS = "X-Mailroom-Bad-Address";
    /** Why the mail may not be from whom it says. */
    public static final String UNVERIFIED = "X-Mailroom-Unverified";
    /** Whom the case is with, where From names a go-between or the desk's directory has the customer. */
    public static final String CUSTOMER = "X-Mailroom-Customer";
    /** What the desk's directory has of the customer. */
    public static final String CUSTOMER_RECORD = "X-Mailroom-Customer-Record";
    /** Page of the customer's account. */
    public static final String CUSTOMER_ACCOUNT = "X-Mailroom-Customer-Account";
    /** Page of the customer's orders. */
    public static final String CUSTOMER_ORDERS = "X-Mailroom-Customer-Orders";
    /** What one of the desk's people wrote above a customer's mail that he passed on. */
    public static final String NOTE = "X-Mailroom-Note";
    /** That the mail is for the people of the desk only. */
    public static final String INTERNAL = "X-Mailroom-Internal";
    /** The names of the files in {@code winmail.dat}. */
    public static final String PACKED_FILES = "X-Mailroom-Packed-Files";
    /** What a web form wrote into its fields. */
    public static final String FORM = "X-Mailroom-Form";
    /** When an unsorted mail is given to the desk again, and its envelope. */
    public static final String AGAIN = "X-Mailroom-Again";
    /** Names the failure for which a mail lies unsorted, the same in the note beside it. */
    public static final String UNSORTED = "X-Mailroom-Unsorted";
    /** The failure that a note beside an unsorted mail is about. */
    public static final String ABOUT_UNSORTED = "X-Mailroom-About-Unsorted";
    /** The day on which an absent person is back, as ISO 8601 date. */
    public static final String BACK_ON = "X-Mailroom-Back-On";
    /** The case that this one goes on with. */
    public static final String LINKS = "X-Mailroom-Links";
    /** Whose absence a mail marks by lying in the folder for it. */
    public static final String AWAY = "X-Mailroom-Away";
    /** That earlier mails of the customer need no answer of their own. */
    public static final String SUPERSEDES = "X-Mailroom-Supersedes";

    /** A mail that has one of these is of a case, or the desk's own. */
    public static final List<String> OF_DESK = List.of(CASE, HELD, NOTICE, CARD, AWAY);

    private MailroomFields() {}

    /** Whether a field of this name is one of ours. */
    public static boolean ours(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }

    /** The identifier in a field {@link #INTERACTION}; empty where it is none of ours. */
    public static Optional<Long> interaction(String value) {
        try {
            return Optional.of(Long.parseLong(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
