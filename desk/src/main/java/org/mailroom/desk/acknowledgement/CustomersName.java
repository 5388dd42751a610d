package org.mailroom.desk.acknowledgement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.templates.PersonalName;

/** By which name a customer is greeted: that of the person whom a trusted form or list names, else the author's. */
final class CustomersName {
    private static final List<String> AUTHOR_FIELDS = List.of("X-Original-From", "Reply-To");

    private CustomersName() {}

    static Optional<String> of(Arrival arrival) {
        return mailboxes(arrival)
                .flatMap(mailbox -> PersonalName.of(mailbox).stream())
                .findFirst();
    }

    private static Stream<Mailbox> mailboxes(Arrival arrival) {
        if (arrival.fromTrustedForm()) {
            return arrival.message().replyTo().stream().limit(1);
        }
        Stream<Mailbox> from = arrival.message().from().stream();
        return arrival.throughTrustedList()
                ? Stream.concat(AUTHOR_FIELDS.stream().flatMap(field -> first(arrival, field)), from)
                : from;
    }

    private static Stream<Mailbox> first(Arrival arrival, String field) {
        return arrival.message().mailboxes(field).stream().limit(1);
    }
}
