package org.mailroom.desk.configuration;

import java.util.Locale;

/** The looks at a reply that need no more than an action. */
public enum ScreenKind {
    CARD_NUMBERS(ScreenAction.REVIEW, "What a payment card number leads to."),
    BANK_ACCOUNTS(ScreenAction.NOTE, "What an international bank account number (IBAN) leads to."),
    IDENTITY_NUMBERS(
            ScreenAction.NOTE,
            "What a number leads to by which a state, health service or bank knows a person: social security, tax, "
                    + "national insurance, identity card, sort code …"),
    SECRETS(ScreenAction.NOTE, "What a password, access key or private key leads to."),
    CONTACT_LISTS(
            ScreenAction.NOTE,
            "What more e-mail addresses or telephone numbers than `contact-limit` in one reply lead to."),
    INTERNAL_NOTES(
            ScreenAction.NOTE,
            "What a line for colleagues (`Internal note: …`), a header of the desk, a private address of its people or "
                    + "a host of `internal-domains` leads to."),
    INTERNAL_MAIL(
            ScreenAction.RETURN,
            "What a reply leads to that answers an internal note or an expert's answer of its case, has words of one, or "
                    + "goes to an address for notes or experts as well."),
    WRONG_RECIPIENT(
            ScreenAction.NOTE,
            "What a greeting for somebody else, a domain that looks like the customer's, or a recipient without a part "
                    + "in the case leads to."),
    PLACEHOLDERS(ScreenAction.REVIEW, "What a hole of a template that nobody filled in leads to."),
    MISSING_ATTACHMENT(ScreenAction.NOTE, "What an attachment that is spoken of and missing leads to."),
    ENCRYPTED_ATTACHMENTS(
            ScreenAction.REVIEW, "What an attachment leads to that is locked, so that nobody can look into it."),
    UNREADABLE_ATTACHMENTS(
            ScreenAction.NOTE,
            "What an attachment leads to whose kind cannot be looked into, such as pictures and scans. Damaged and "
                    + "oversized ones always want a review.");

    private final ScreenAction usual;
    private final String meaning;

    ScreenKind(ScreenAction usual, String meaning) {
        this.usual = usual;
        this.meaning = meaning;
    }

    /** The option's name: {@code card-numbers}. */
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it leads to where nothing is written. */
    ScreenAction usual() {
        return usual;
    }

    /** What the option means, for the reference. */
    String meaning() {
        return meaning;
    }

    /** Whether what is found are numbers that can be masked. */
    public boolean maskable() {
        return this == CARD_NUMBERS || this == BANK_ACCOUNTS || this == IDENTITY_NUMBERS;
    }

    /**
     * Whether a desk that reviews these finds needs a supervisor. What nearly never happens and is reviewed by default
     * does not ask for one.
     */
    boolean needsReviewer() {
        return this == CARD_NUMBERS || usual != ScreenAction.REVIEW;
    }
}
