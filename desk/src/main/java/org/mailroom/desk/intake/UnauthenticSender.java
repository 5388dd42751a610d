package org.mailroom.desk.intake;

import java.util.Optional;

/**
 * The sender's domain disowns the mail: DMARC fails, or SPF fails and no DKIM signature of the author's domain holds
 * (RFC 7489, RFC 8601). An answer would go to somebody who wrote nothing (RFC 3834 section 2). Only what a configured
 * server says is read; see {@link SenderDomains}.
 */
final class UnauthenticSender implements IntakeCheck {
    @Override
    public String name() {
        return "unauthentic-sender";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        return arrival.disowned().flatMap(words -> found(MailKind.PERSON, words));
    }
}
