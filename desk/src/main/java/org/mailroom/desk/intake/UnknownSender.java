package org.mailroom.desk.intake;

import java.util.Optional;

/** No reverse path is known, so that an answer could only guess where to go (RFC 3834 section 4). */
final class UnknownSender implements IntakeCheck {
    @Override
    public String name() {
        return "unknown-sender";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        boolean known = arrival.envelope().nullSender() || arrival.answerTo().isPresent();
        return known ? Optional.empty() : found(MailKind.PERSON, "it is not known where an answer should go");
    }
}
