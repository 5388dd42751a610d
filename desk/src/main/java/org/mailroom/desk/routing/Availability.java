package org.mailroom.desk.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailroom.desk.configuration.DateSpan;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.TimeSpan;

/** Whether an agent can be given a case now. */
final class Availability {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private Availability() {}

    /** Why the agent is given nothing now, in words that go on with the name. */
    static Optional<String> hindrance(DeskConfiguration desk, Person agent, Workload load, Instant now) {
        return absence(desk, agent, load.awaySince(), now)
                .or(() -> atWork(desk, agent, now.atZone(desk.zone()))
                        ? Optional.empty()
                        : Optional.of("does not work at this hour"))
                .or(() -> agent.duty()
                        .capacity()
                        .filter(most -> load.cases() >= most)
                        .map(most -> "has " + load.cases() + " open cases, of " + most + " at most"));
    }

    /** Why the agent is not there, so that others must take over what is open. */
    static Optional<String> absence(DeskConfiguration desk, Person agent, Optional<Instant> awaySince, Instant now) {
        return awaySince
                .filter(since -> desk.awayMarkers())
                .map(since -> "is away since " + MOMENT.format(since.atZone(desk.zone())))
                .or(() -> agent.duty().absences().stream()
                        .filter(days -> days.holds(now.atZone(desk.zone()).toLocalDate()))
                        .map(DateSpan::last)
                        .findFirst()
                        .map(last -> "is out of the office until " + last));
    }

    private static boolean atWork(DeskConfiguration desk, Person agent, ZonedDateTime now) {
        List<TimeSpan> today = agent.duty().hours().getOrDefault(now.getDayOfWeek(), List.of());
        LocalDate day = now.toLocalDate();
        boolean holiday = desk.calendar().holidays().contains(day)
                || desk.calendar().closures().stream().anyMatch(closure -> closure.covers(day));
        return agent.duty().hours().isEmpty()
                || !holiday && today.stream().anyMatch(span -> within(span, now.toLocalTime()));
    }

    private static boolean within(TimeSpan span, LocalTime time) {
        boolean toMidnight = span.to().equals(LocalTime.MIDNIGHT);
        return !time.isBefore(span.from()) && (toMidnight || time.isBefore(span.to()));
    }
}
