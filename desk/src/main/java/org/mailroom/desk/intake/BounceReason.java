package org.mailroom.desk.intake;

import java.util.Arrays;

/** Why a mail was not delivered, as far as status code (RFC 3463) and words tell. */
public enum BounceReason {
    /** The domain has no such mailbox. */
    UNKNOWN_USER("unknown user", Severity.HARD),
    /** No such domain, or it takes no mail. */
    UNKNOWN_DOMAIN("unknown domain", Severity.HARD),
    /** The mailbox exists no more, or is locked. */
    CLOSED("mailbox closed", Severity.HARD),
    /** No room for the time being. */
    MAILBOX_FULL("mailbox full", Severity.SOFT),
    /** The mail is larger than the other side takes. */
    TOO_LARGE("message too large", Severity.SOFT),
    /** The mail ran in a circle. */
    LOOP("mail loop", Severity.SOFT),
    /** The other side was not reached in time. */
    EXPIRED("not reached in time", Severity.SOFT),
    /** Refused for what or whom it came from: spam, policy. */
    REFUSED("refused by policy", Severity.SOFT),
    /** The report does not say, or not in words known here. */
    OTHER("other", Severity.SOFT);

    private final String word;
    private final Severity severity;

    BounceReason(String word, Severity severity) {
        this.word = word;
        this.severity = severity;
    }

    /** The reason with this word; {@link #OTHER} where none has it. */
    public static BounceReason ofWord(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word.equals(word))
                .findFirst()
                .orElse(OTHER);
    }

    /** As it is written in {@link FailedRecipient#reasonClass()}. */
    public String word() {
        return word;
    }

    public Severity severity() {
        return severity;
    }
}
