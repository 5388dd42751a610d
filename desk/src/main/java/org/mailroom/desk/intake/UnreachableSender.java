package org.mailroom.desk.intake;

import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.message.DomainName;
import org.mailroom.desk.message.EmailAddress;

/**
 * A sender that no mail of ours can reach: no full domain, or one that never exists (RFC 3834 section 2, RFC 6761), or an
 * address with letters beyond ASCII before the {@code @}, which only SMTPUTF8 carries (RFC 6531) and the host's delivery does not speak.
 */
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
        if (arrival.answerTo().filter(UnreachableSender::needsAnotherProtocol).isPresent()) {
            return found(MailKind.PERSON, "an answer could not go out: its sender's address needs SMTPUTF8");
        }
        return arrival.answerTo()
                .filter(UnreachableSender::cannotBeReached)
                .flatMap(address -> found(
                        MailKind.PERSON,
                        "no mail can reach the sender's domain " + Words.shown(DomainName.readable(address.domain()))));
    }

    private static boolean needsAnotherProtocol(EmailAddress address) {
        return address.asString().chars().anyMatch(c -> c >= 0x80);
    }

    private static boolean cannotBeReached(EmailAddress address) {
        String domain = address.domain();
        String last = domain.substring(domain.lastIndexOf('.') + 1);
        return !domain.contains(".") || domain.startsWith("[") || NEVER_EXIST.contains(last);
    }
}
