package org.mailroom.desk.intake;

import java.util.Optional;

/**
 * What Exchange's out-of-office rule leaves: the mark of a server-side rule together with the wish for no answer. The
 * rule's mark alone is on forwarded mail of people too.
 */
final class ExchangeRuleReply implements IntakeCheck {
    @Override
    public String name() {
        return "exchange-rule-reply";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        boolean rule = arrival.message().field("X-MS-Exchange-Inbox-Rules-Loop").isPresent();
        boolean suppressed = new ResponseSuppressed().look(arrival).isPresent();
        return rule && suppressed
                ? found(MailKind.OUT_OF_OFFICE, "an out-of-office rule of Exchange wrote it")
                : Optional.empty();
    }
}
