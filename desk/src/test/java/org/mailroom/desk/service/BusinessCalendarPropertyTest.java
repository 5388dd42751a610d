package org.mailroom.desk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mailroom.desk.configuration.CalendarSettings;
import org.mailroom.desk.configuration.SpecialDay;
import org.mailroom.desk.configuration.TimeSpan;

/** The calendar's arithmetic against somebody who looks at the clock every minute. */
class BusinessCalendarPropertyTest {
    private static final int DAY = 24 * 60;

    @Property(tries = 300)
    @Label("A03 business time is what a look at the clock every minute adds up to, also when clocks change")
    void shouldAgreeWithCountingMinutes(
            @ForAll("calendars") CalendarSettings settings,
            @ForAll("nightsOfChange") Place place,
            @ForAll @IntRange(max = 12 * DAY) int length) {
        Instant end = place.start().plus(length, ChronoUnit.MINUTES);

        long minutes = countMinutes(settings, place.zone(), place.start(), end);

        BusinessCalendar calendar = new BusinessCalendar(settings, place.zone());
        assertThat(calendar.between(place.start(), end)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Property(tries = 300)
    @Label("A03 the due time is the first minute by which the promised time has passed")
    void shouldBeDueWhenTheMinutesAreUsedUp(
            @ForAll("calendars") CalendarSettings settings,
            @ForAll("nightsOfChange") Place place,
            @ForAll @IntRange(min = 1, max = 4 * DAY) int minutes) {
        BusinessCalendar calendar = new BusinessCalendar(settings, place.zone());
        if (calendar.nextOpening(place.start()).isEmpty()) {
            assertThat(settings.hours().values()).allMatch(List::isEmpty);
            return;
        }

        Instant due = calendar.add(place.start(), Duration.ofMinutes(minutes));

        assertThat(calendar.between(place.start(), due)).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(calendar.between(place.start(), due.minusMillis(1)))
                .isEqualTo(Duration.ofMinutes(minutes).minusMillis(1));
        assertThat(countMinutes(settings, place.zone(), due.minus(Duration.ofMinutes(1)), due))
                .isEqualTo(1);
    }

    @Property(tries = 300)
    @Label("F02 business time never runs backwards, adds up over any moment between, and undoes what was added")
    void shouldBeMonotoneAdditiveAndInvertible(
            @ForAll("calendars") CalendarSettings settings,
            @ForAll("nightsOfChange") Place place,
            @ForAll @IntRange(max = 9 * DAY) int first,
            @ForAll @IntRange(max = 9 * DAY) int second) {
        BusinessCalendar calendar = new BusinessCalendar(settings, place.zone());
        Instant middle = place.start().plus(first, ChronoUnit.MINUTES);
        Instant end = middle.plus(second, ChronoUnit.MINUTES);

        Duration before = calendar.between(place.start(), middle);
        Duration after = calendar.between(middle, end);

        assertThat(before).isGreaterThanOrEqualTo(Duration.ZERO).isLessThanOrEqualTo(Duration.ofMinutes(first));
        assertThat(calendar.between(place.start(), end)).isEqualTo(before.plus(after));
        assertThat(calendar.between(end, place.start()))
                .isEqualTo(before.plus(after).negated());
        if (calendar.nextOpening(end).isPresent()) {
            Instant sooner = calendar.add(place.start(), Duration.ofMinutes(first));
            Instant later = calendar.add(place.start(), Duration.ofMinutes((long) first + second));
            assertThat(sooner).isBeforeOrEqualTo(later);
            assertThat(calendar.add(sooner, Duration.ofMinutes(second))).isEqualTo(later);
            assertThat(calendar.add(place.start(), before)).isBeforeOrEqualTo(middle);
        }
    }

    @Property(tries = 300)
    @Label("A04 the desk reopens at the first open minute")
    void shouldReopenAtTheFirstOpenMinute(
            @ForAll("calendars") CalendarSettings settings, @ForAll("nightsOfChange") Place place) {
        BusinessCalendar calendar = new BusinessCalendar(settings, place.zone());

        calendar.nextOpening(place.start()).ifPresent(opening -> {
            assertThat(calendar.open(opening)).isTrue();
            assertThat(isOpen(settings, place.zone(), opening)).isTrue();
            Instant limit = opening.isAfter(place.start().plus(30, ChronoUnit.DAYS))
                    ? place.start().plus(30, ChronoUnit.DAYS)
                    : opening;
            assertThat(countMinutes(settings, place.zone(), place.start(), limit))
                    .isZero();
        });
    }

    @Provide
    Arbitrary<Place> nightsOfChange() {
        Arbitrary<Place> changes = Arbitraries.of(
                new Place(ZoneId.of("Europe/Berlin"), Instant.parse("2026-03-29T01:00:00Z")),
                new Place(ZoneId.of("Europe/Berlin"), Instant.parse("2026-10-25T01:00:00Z")),
                new Place(ZoneId.of("America/New_York"), Instant.parse("2026-11-01T06:00:00Z")),
                new Place(ZoneId.of("Australia/Lord_Howe"), Instant.parse("2026-04-04T15:00:00Z")),
                new Place(ZoneId.of("America/Sao_Paulo"), Instant.parse("2018-11-04T03:00:00Z")),
                new Place(ZoneId.of("Pacific/Apia"), Instant.parse("2011-12-30T10:00:00Z")),
                new Place(ZoneId.of("Asia/Kathmandu"), Instant.parse("2026-01-01T00:00:00Z")),
                new Place(ZoneOffset.UTC, Instant.parse("2028-02-29T00:00:00Z")));
        Arbitrary<Integer> before = Arbitraries.integers().between(0, 5 * DAY);
        return Combinators.combine(changes, before)
                .as((place, minutes) -> new Place(place.zone(), place.start().minus(minutes, ChronoUnit.MINUTES)));
    }

    @Provide
    Arbitrary<CalendarSettings> calendars() {
        Arbitrary<Set<Integer>> edges =
                Arbitraries.integers().between(0, DAY).set().ofMinSize(0).ofMaxSize(6);
        Arbitrary<Map<DayOfWeek, List<TimeSpan>>> hours = Arbitraries.maps(
                        Arbitraries.of(DayOfWeek.class), edges.map(BusinessCalendarPropertyTest::spans))
                .ofMaxSize(7);
        Arbitrary<LocalDate> dates = Arbitraries.of(
                LocalDate.of(2026, 3, 29),
                LocalDate.of(2026, 3, 30),
                LocalDate.of(2026, 10, 25),
                LocalDate.of(2026, 11, 2),
                LocalDate.of(2011, 12, 31),
                LocalDate.of(2028, 2, 29));
        Arbitrary<Map<LocalDate, SpecialDay>> specialDays = Arbitraries.maps(
                dates, edges.map(BusinessCalendarPropertyTest::spans).map(spans -> new SpecialDay(spans, Map.of())));
        return Combinators.combine(hours, dates.set(), specialDays).as(CalendarSettings::new);
    }

    private static List<TimeSpan> spans(Set<Integer> edges) {
        List<Integer> sorted = new ArrayList<>(new TreeSet<>(edges));
        List<TimeSpan> spans = new ArrayList<>();
        for (int i = 0; i + 1 < sorted.size(); i += 2) {
            spans.add(new TimeSpan(time(sorted.get(i)), time(sorted.get(i + 1))));
        }
        return spans;
    }

    private static LocalTime time(int minute) {
        return minute == DAY ? LocalTime.MIDNIGHT : LocalTime.ofSecondOfDay(minute * 60L);
    }

    private static long countMinutes(CalendarSettings settings, ZoneId zone, Instant from, Instant to) {
        long count = 0;
        for (Instant at = from; at.isBefore(to); at = at.plus(1, ChronoUnit.MINUTES)) {
            count += isOpen(settings, zone, at) ? 1 : 0;
        }
        return count;
    }

    private static boolean isOpen(CalendarSettings settings, ZoneId zone, Instant at) {
        LocalDateTime wall = LocalDateTime.ofInstant(at, zone);
        SpecialDay special = settings.specialDays().get(wall.toLocalDate());
        if (special != null) {
            return special.hours().stream().anyMatch(span -> covers(span, wall.toLocalTime()));
        }
        return !new HashSet<>(settings.holidays()).contains(wall.toLocalDate())
                && settings.hours().getOrDefault(wall.getDayOfWeek(), List.of()).stream()
                        .anyMatch(span -> covers(span, wall.toLocalTime()));
    }

    private static boolean covers(TimeSpan span, LocalTime time) {
        return !time.isBefore(span.from()) && (span.to().equals(LocalTime.MIDNIGHT) || time.isBefore(span.to()));
    }

    /** A zone and a moment near a change of its clocks. */
    record Place(ZoneId zone, Instant start) {}
}
