package org.mailroom.desk.intake;

import java.util.Optional;
import java.util.stream.Stream;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Mailbox;

/**
 * A list sent it for its author: Sender or Errors-To name the list's owner, its bounces or its manager ({@code
 * owner-list@}, {@code list-bounces@}, {@code listserv@}), as list software did before List-Id (RFC 2919) and does still.
 */
final class ListSender implements IntakeCheck {
    @Override
    public String name() {
        return "list-sender";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        if (arrival.throughTrustedList() || arrival.fromTrustedForm()) {
            return Optional.empty();
        }
        return Stream.of("Sender", "Errors-To")
                .flatMap(field -> arrival.message().mailboxes(field).stream())
                .map(Mailbox::address)
                .filter(address -> SystemNames.isListHelper(address.localPart()))
                .findFirst()
                .map(EmailAddress::asString)
                .flatMap(address -> found(MailKind.LIST_POST, "the list address " + Words.shown(address) + " sent it"));
    }
}
