package org.mailroom.desk.intake;

import java.util.Optional;

/** {@code MAIL FROM:<>}: answering it is forbidden (RFC 3834 section 2, RFC 5321 section 4.5.5). */
final class NullSender implements IntakeCheck {
    @Override
    public String name() {
        return "null-sender";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        return arrival.envelope().nullSender()
                ? found(MailKind.SYSTEM_NOTICE, "the envelope sender is null, nobody is to be answered")
                : Optional.empty();
    }
}
