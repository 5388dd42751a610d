package org.mailroom.desk.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.message.ParameterValue;

/**
 * Auto-Submitted with anything but {@code no} (RFC 3834 sections 2 and 5.1; RFC 5436 for {@code auto-notified}).
 * Comments and parameters are taken off first: {@code auto-replied (zimbra; vacation)}. A comment about absence, or the
 * owner's address with it, shows somebody's own responder.
 */
final class AutoSubmitted implements IntakeCheck {
    private static final List<String> FIELDS = List.of("Auto-Submitted", "X-Auto-Submitted");
    private static final Set<String> ABSENCE = Words.names("""
            vacation | oof | ooo | out-of-office | absence | away
            """);

    @Override
    public String name() {
        return "auto-submitted";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        for (String field : FIELDS) {
            for (String value : arrival.message().fields(field)) {
                String token = ParameterValue.parse(value).value();
                if (!token.equals("no") && !token.isEmpty()) {
                    return found(kind(token, value), field + " says " + Words.shown(value));
                }
            }
        }
        return Optional.empty();
    }

    private static MailKind kind(String token, String value) {
        boolean ownersResponder = token.startsWith("auto-replied")
                && ParameterValue.parse(value).parameter("owner-email").isPresent();
        if (ownersResponder || Words.hasToken(value, ABSENCE)) {
            return MailKind.OUT_OF_OFFICE;
        }
        return token.startsWith("auto-replied") ? MailKind.AUTO_REPLY : MailKind.SYSTEM_NOTICE;
    }
}
