package org.mailroom.desk.intake;

import java.util.Optional;

/** More Received fields than an honest way has: the mail runs in a circle (RFC 5321 section 6.3). */
final class TooManyHops implements IntakeCheck {
    static final int MAX_HOPS = 50;

    @Override
    public String name() {
        return "too-many-hops";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        int hops = arrival.message().fields("Received").size();
        return hops > MAX_HOPS
                ? found(MailKind.SYSTEM_NOTICE, "it passed " + hops + " servers, more than " + MAX_HOPS)
                : Optional.empty();
    }
}
