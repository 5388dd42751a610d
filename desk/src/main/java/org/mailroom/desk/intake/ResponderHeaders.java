package org.mailroom.desk.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fields that auto-responders write beside or instead of Auto-Submitted; collected from the programs' own sources and
 * from what osTicket, Request Tracker and FreeScout look for. A value of {@code no} or {@code false} does not count.
 */
final class ResponderHeaders implements IntakeCheck {
    private static final List<String> FIELDS = List.of(
            "X-Autoreply",
            "X-Auto-Reply",
            "X-Autorespond",
            "X-Auto-Respond",
            "X-Autoresponder",
            "X-Auto-Responder",
            "X-Autoresponse",
            "X-Auto-Response",
            "X-AutoReply-From",
            "X-Auto-Reply-From",
            "X-Mail-Autoreply",
            "X-Mail-Auto-Response",
            "X-Vacation",
            "X-Vacation-Responder",
            "X-OOF",
            "X-Out-Of-Office",
            "X-GMX-Autoresponder",
            "X-POST-MessageClass");
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
        boolean delivered = arrival.message().fields("Delivered-To").stream()
                .anyMatch(value -> Words.lowerCase(value).equals("autoresponder"));
        return delivered ? found(MailKind.AUTO_REPLY, "it passed an auto-responder (Delivered-To)") : Optional.empty();
    }
}
