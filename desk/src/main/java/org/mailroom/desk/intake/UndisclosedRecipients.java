package org.mailroom.desk.intake;

import java.util.Optional;

/**
 * The mail hides whom it was sent to ({@code To: undisclosed-recipients:;}): sent to many at once, and not
 * to be answered by itself (RFC 3834 section 2), though a person may have written it. A mail that merely does not name the desk is another thing; it comes by an alias or as a blind copy, and is answered.
 */
final class UndisclosedRecipients implements IntakeCheck {
    private static final Phrases NAMES =
            Phrases.of("undisclosed | unlisted-recipients | unlisted recipients | suppressed");

    @Override
    public String name() {
        return "undisclosed-recipients";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        String to = Words.lowerCase(String.join(" ", arrival.message().fields("To")));
        boolean hidden = NAMES.isIn(to)
                && arrival.message().to().isEmpty()
                && arrival.message().cc().isEmpty();
        return hidden ? found(MailKind.PERSON, "it hides to whom it was sent") : Optional.empty();
    }
}
