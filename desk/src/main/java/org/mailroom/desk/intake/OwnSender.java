package org.mailroom.desk.intake;

import java.util.Optional;

/** The sender is an address of ours: answering would be talking to oneself (RFC 5230 section 4.5). */
final class OwnSender implements IntakeCheck {
    @Override
    public String name() {
        return "own-sender";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        return arrival.senders().stream()
                .filter(arrival.own()::owns)
                .findFirst()
                .flatMap(address -> found(
                        MailKind.OWN_MAIL, "the sender " + Words.shown(address.readable()) + " is one of our own"));
    }
}
