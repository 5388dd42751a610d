package org.mailroom.desk.intake;

import java.util.Optional;
import java.util.Set;

/**
 * Our own scanner calls it junk. Only fields named in the configuration count, for anybody can write them; the scanner
 * must remove them when they come from outside. Junk's senders are forged (RFC 3834 section 2).
 */
final class JunkVerdict implements IntakeCheck {
    private static final Set<String> JUNK = Words.names("""
            yes | true | spam | junk | reject | add-header | rewrite-subject
            """);

    @Override
    public String name() {
        return "junk-verdict";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        return arrival.own().junkFields().stream()
                .sorted()
                .filter(field -> arrival.message()
                        .field(field)
                        .filter(JunkVerdict::isJunk)
                        .isPresent())
                .findFirst()
                .flatMap(field -> found(MailKind.BULK, "our scanner calls it junk (" + field + ")"));
    }

    private static boolean isJunk(String value) {
        String first = Words.lowerCase(value).replace(' ', '-');
        int end = first.indexOf(',');
        return JUNK.contains(end < 0 ? first : first.substring(0, end));
    }
}
