package org.mailroom.desk.intake;

import java.util.Optional;
import java.util.Set;

/**
 * X-Auto-Response-Suppress asks for no automatic answer ({@code All}, {@code OOF}, {@code AutoReply}; MS-OXCMAIL
 * 2.2.3.2.14). {@code DR}, {@code RN} and {@code NRN} are about receipts, people's mail has them.
 */
final class ResponseSuppressed implements IntakeCheck {
    private static final Set<String> SILENCING = Set.of("all", "oof", "autoreply", "auto-reply");

    @Override
    public String name() {
        return "response-suppressed";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        return arrival.message().fields("X-Auto-Response-Suppress").stream()
                .filter(value -> Words.hasToken(value, SILENCING))
                .findFirst()
                .flatMap(value -> found(MailKind.SYSTEM_NOTICE, "X-Auto-Response-Suppress says " + Words.shown(value)));
    }
}
