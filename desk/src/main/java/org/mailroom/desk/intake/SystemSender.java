package org.mailroom.desk.intake;

import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/**
 * The sender is named like a program: daemons, list managers, no-reply addresses (RFC 3834 section 2, RFC 5230 section
 * 4.6). The names stand in {@link SystemNames}.
 */
final class SystemSender implements IntakeCheck {
    @Override
    public String name() {
        return "system-sender";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        for (EmailAddress sender : arrival.senders()) {
            Optional<MailKind> kind = SystemNames.kindOf(sender.localPart());
            if (kind.isPresent()) {
                return found(kind.get(), "the sender " + Words.shown(sender.readable()) + " is named like a program");
            }
        }
        return Optional.empty();
    }
}
