package org.mailroom.desk.intake;

import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Mailbox;

/**
 * The sender's domain disowns the mail: DMARC fails, or SPF fails and no DKIM signature of the author's domain holds
 * (RFC 7489, RFC 8601). An answer would go to somebody who wrote nothing (RFC 3834 section 2). Only what a configured
 * server says is read, the topmost of it.
 */
final class UnauthenticSender implements IntakeCheck {
    @Override
    public String name() {
        return "unauthentic-sender";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        return arrival.message().fields("Authentication-Results").stream()
                .map(AuthenticationResults::parse)
                .filter(results -> arrival.own().authservIds().contains(results.authservId()))
                .findFirst()
                .flatMap(results -> problem(results, arrival))
                .flatMap(problem ->
                        found(MailKind.PERSON, "the sender's domain does not vouch for it (" + problem + ")"));
    }

    private static Optional<String> problem(AuthenticationResults results, Arrival arrival) {
        if (results.says("dmarc", "fail")) {
            return Optional.of("dmarc=fail");
        }
        boolean spfFails = results.says("spf", "fail") || results.says("spf", "softfail");
        String domain = arrival.message()
                .from()
                .map(Mailbox::address)
                .map(EmailAddress::domain)
                .orElse("");
        boolean vouched = results.says("dmarc", "pass") || results.hasDkimPassFor(domain);
        return spfFails && !vouched ? Optional.of("spf fails, no dkim") : Optional.empty();
    }
}
