package org.mailroom.desk.intake;

import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.message.EmailAddress;

/** A sender that no mail can reach: no full domain, or one that never exists (RFC 3834 section 2, RFC 6761). */
final class UnreachableSender implements IntakeCheck {
    private static final Set<String> NEVER_EXIST = Words.names("""
            invalid | localhost | local | localdomain | internal | lan
            """);

    @Override
    public String name() {
        return "unreachable-sender";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        return arrival.answerTo()
                .filter(UnreachableSender::cannotBeReached)
                .flatMap(address -> found(
                        MailKind.PERSON, "no mail can reach the sender's domain " + Words.shown(address.domain())));
    }

    private static boolean cannotBeReached(EmailAddress address) {
        String domain = address.domain();
        String last = domain.substring(domain.lastIndexOf('.') + 1);
        return !domain.contains(".") || domain.startsWith("[") || NEVER_EXIST.contains(last);
    }
}
