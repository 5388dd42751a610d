package org.mailroom.desk.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Our own scanner calls it junk. Only fields named in the configuration count, for anybody can write them; the scanner
 * must remove them when they come from outside. Junk's senders are forged (RFC 3834 section 2).
 * What one of the desk's people passes on is none, whatever the scanner says.
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
        if (arrival.passedOn().isPresent()) {
            return Optional.empty();
        }
        return arrival.own().junkFields().stream()
                .sorted()
                .flatMap(field -> arrival.message().fields(field).stream()
                        .flatMap(value -> verdict(field, value, arrival.own().junkScore()).stream()))
                .findFirst()
                .flatMap(words -> found(MailKind.SPAM, words));
    }

    private static Optional<String> verdict(String field, String value, double limit) {
        OptionalDouble score = JunkScore.in(value);
        if (score.isPresent() && score.getAsDouble() >= limit) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "our scanner scores it %.1f as junk (%s), the desk's limit is %.1f",
                    score.getAsDouble(),
                    field,
                    limit));
        }
        return isJunk(value) ? Optional.of("our scanner calls it junk (" + field + ")") : Optional.empty();
    }

    private static boolean isJunk(String value) {
        String lower = Words.lowerCase(value).strip();
        String first = lower.replace(' ', '-');
        int end = first.indexOf(',');
        return JUNK.contains(end < 0 ? first : first.substring(0, end)) || lower.startsWith("default: true");
    }
}
