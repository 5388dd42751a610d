package org.mailroom.desk.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Precedence of bulk, list, junk or auto_reply (RFC 3834 section 2; old sendmail custom that all follow). */
final class BulkPrecedence implements IntakeCheck {
    private static final List<String> FIELDS = List.of("Precedence", "X-Precedence");
    private static final Map<String, MailKind> KINDS = Map.of(
            "bulk", MailKind.BULK,
            "junk", MailKind.BULK,
            "list", MailKind.LIST_POST,
            "auto_reply", MailKind.AUTO_REPLY,
            "auto-reply", MailKind.AUTO_REPLY,
            "autoreply", MailKind.AUTO_REPLY);

    @Override
    public String name() {
        return "precedence";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        if (arrival.throughTrustedList()) {
            return Optional.empty();
        }
        for (String field : FIELDS) {
            for (String value : arrival.message().fields(field)) {
                Optional<MailKind> kind = kindOf(value);
                if (kind.isPresent()) {
                    return found(kind.get(), field + " is " + Words.shown(value));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<MailKind> kindOf(String value) {
        return KINDS.entrySet().stream()
                .filter(entry -> Words.hasToken(value, Set.of(entry.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
