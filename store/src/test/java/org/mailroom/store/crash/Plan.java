package org.mailroom.store.crash;

import java.util.List;
import org.mailroom.desk.message.MailMessage;

/** What becomes of a reply, if nothing comes in between. It stands in its subject, so that everybody keeps to it. */
enum Plan {
    /** It leaves. */
    LEAVE("Anna"),
    /** Its author takes it out of the outbox. */
    RECALL("Anna"),
    /** Its author saves an edited copy in the outbox. */
    EDIT("Anna"),
    /** The same, with a card number, so that it comes to a reviewer. */
    EDIT_CARD("Anna"),
    /** A reviewer lets it go. */
    APPROVE("Ben"),
    /** A reviewer edits it and lets it go. */
    EDIT_APPROVE("Ben"),
    /** A reviewer gives it back. */
    RETURN("Ben"),
    /** A reviewer throws it away. */
    DISCARD("Ben"),
    /** Its author takes it back while it waits for a reviewer. */
    RECALL_REVIEW("Ben");

    private static final List<Plan> RECALLS = List.of(RECALL, RECALL_REVIEW);
    private static final List<Plan> EDITS = List.of(EDIT, EDIT_CARD);

    private final String author;

    Plan(String author) {
        this.author = author;
    }

    /** The agent who writes it; everything of Ben's is reviewed. */
    String author() {
        return author;
    }

    boolean recalls() {
        return RECALLS.contains(this);
    }

    boolean edits() {
        return EDITS.contains(this);
    }

    /** A reply's key and plan, as they stand in the subject: {@code Parcel 3x1 LEAVE}. */
    static List<String> words(MailMessage message) {
        List<String> words = List.of(message.subject().split(" ", -1));
        int at = words.indexOf("Parcel");
        return words.subList(at + 1, at + 3);
    }

    static Plan of(MailMessage message) {
        return valueOf(words(message).get(1));
    }

    static String key(MailMessage message) {
        return words(message).get(0);
    }
}
