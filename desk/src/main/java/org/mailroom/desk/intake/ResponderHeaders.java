package org.mailroom.desk.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fields that auto-responders write beside or instead of Auto-Submitted; collected from the programs' own sources and
 * from what osTicket, Request Tracker and FreeScout look for. A value of {@code no} or {@code false} does not count.
 */
final class ResponderHeaders implements IntakeCheck {
    private static final List<String> FIELDS = Words.table("""
            X-Autoreply | X-Auto-Reply | X-Autorespond | X-Auto-Respond | X-Autoresponder | X-Auto-Responder |
            X-Autoresponse | X-Auto-Response | X-AutoReply-From | X-Auto-Reply-From | X-Mail-Autoreply |
            X-Mail-Auto-Response | X-Vacation | X-Vacation-Responder | X-OOF | X-Out-Of-Office |
            X-GMX-Autoresponder | X-Mail-Auto-Reply | X-Auto-Responded
            """);
    private static final Map<String, Set<String>> TELLING_VALUES = Map.of(
            "Delivered-To", Set.of("autoresponder"),
            "X-POST-MessageClass", Set.of("autoresponder"),
            "X-Apple-Action", Set.of("vacation"),
            "X-Loop", Set.of("vacation", "autoresponder", "autoreply"),
            "X-Mailer", Set.of("vacation", "autoresponder", "autoreply"));
    private static final Set<String> NEGATIVE = Set.of("no", "false", "0");

    @Override
    public String name() {
        return "responder-headers";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        for (String field : FIELDS) {
            Optional<String> value = arrival.message().field(field);
            if (value.isPresent() && !NEGATIVE.contains(Words.lowerCase(value.get()))) {
                return found(MailKind.AUTO_REPLY, "an auto-responder wrote " + field);
            }
        }
        return TELLING_VALUES.entrySet().stream()
                .filter(entry -> arrival.message().fields(entry.getKey()).stream()
                        .anyMatch(value -> Words.hasToken(value, entry.getValue())))
                .findFirst()
                .flatMap(entry -> found(MailKind.AUTO_REPLY, "an auto-responder is named in " + entry.getKey()));
    }
}
