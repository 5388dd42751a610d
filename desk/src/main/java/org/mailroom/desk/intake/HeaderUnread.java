package org.mailroom.desk.intake;

import java.util.Optional;
import org.mailroom.desk.message.MailMessage;

/**
 * The header has more fields than are read, so that nobody knows whether one of the others says that a machine wrote it
 * (RFC 3834 section 2 leaves it to the responder to be careful). It opens a case as a person's would.
 */
final class HeaderUnread implements IntakeCheck {
    @Override
    public String name() {
        return "header-unread";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        return arrival.message().fields().size() >= MailMessage.MAX_FIELDS
                ? found(MailKind.PERSON, "its header has more fields than are read, " + MailMessage.MAX_FIELDS)
                : Optional.empty();
    }
}
