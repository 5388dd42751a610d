package org.mailroom.desk.intake;

import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.message.ContentPart;
import org.mailroom.desk.message.MailMessage;

/**
 * An answer to an invitation (iTIP {@code REPLY}, {@code COUNTER}, {@code REFRESH}; RFC 5546), which a calendar sends
 * when somebody clicks. An invitation itself is a person's, unless a calendar service sent it by itself.
 */
final class CalendarAnswer implements IntakeCheck {
    private static final Set<String> ANSWERS = Set.of("reply", "counter", "refresh", "declinecounter");

    @Override
    public String name() {
        return "calendar-answer";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        MailMessage message = arrival.message();
        if (Reports.part(message, "text/calendar").isPresent() && MachineSigns.in(arrival)) {
            return found(MailKind.CALENDAR, "a calendar sent it");
        }
        Optional<ContentPart> calendar = Reports.part(message, "text/calendar");
        boolean forwarded = Words.isForward(message.plainSubject());
        return calendar.map(CalendarAnswer::method).filter(ANSWERS::contains).isPresent() && !forwarded
                ? found(MailKind.CALENDAR, "it answers a calendar invitation")
                : Optional.empty();
    }

    private static String method(ContentPart calendar) {
        String method = calendar.parameters().get("method");
        if (method != null) {
            return Words.lowerCase(method);
        }
        return calendar.text()
                .orElse("")
                .lines()
                .map(Words::lowerCase)
                .filter(line -> line.startsWith("method:"))
                .map(line -> line.substring("method:".length()).strip())
                .findFirst()
                .orElse("");
    }
}
