package org.mailroom.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.CalendarSettings;
import org.mailroom.desk.configuration.SpecialDay;
import org.mailroom.desk.configuration.TimeSpan;

class BusinessCalendarTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final BusinessCalendar OFFICE =
            new BusinessCalendar(Calendars.weekdays("09:00-17:00", LocalDate.of(2026, 12, 25)), BERLIN);
    private static final BusinessCalendar ALWAYS = new BusinessCalendar(CalendarSettings.ALWAYS, BERLIN);
    private static final BusinessCalendar NEVER = new BusinessCalendar(Calendars.never(), BERLIN);

    @Test
    @DisplayName("A03 four hours asked for on Friday afternoon are due on Monday")
    void shouldCarryTimeOverTheWeekend() {
        assertThat(OFFICE.add(berlin("2026-11-20T15:00"), Duration.ofHours(4))).isEqualTo(berlin("2026-11-23T11:00"));
    }

    @Test
    void shouldCountFromTheNextOpeningWhenClosed() {
        assertThat(OFFICE.add(berlin("2026-11-21T03:00"), Duration.ofMinutes(1)))
                .isEqualTo(berlin("2026-11-23T09:01"));
    }

    @Test
    void shouldEndWithTheBusinessDayRatherThanBeginTheNext() {
        assertThat(OFFICE.add(berlin("2026-11-23T09:00"), Duration.ofHours(8))).isEqualTo(berlin("2026-11-23T17:00"));
    }

    @Test
    void shouldLeaveOutHolidays() {
        assertThat(OFFICE.add(berlin("2026-12-24T16:00"), Duration.ofHours(2))).isEqualTo(berlin("2026-12-28T10:00"));
        assertThat(OFFICE.open(berlin("2026-12-25T10:00"))).isFalse();
    }

    @Test
    @DisplayName("A04 a special day has its own hours, also where it is a holiday or a Sunday")
    void shouldKeepTheHoursOfSpecialDays() {
        CalendarSettings office = Calendars.weekdays("09:00-17:00", LocalDate.of(2026, 12, 25));
        List<TimeSpan> morning = List.of(new TimeSpan(LocalTime.of(8, 0), LocalTime.of(10, 0)));
        BusinessCalendar calendar = new BusinessCalendar(
                new CalendarSettings(
                        office.hours(),
                        office.holidays(),
                        Map.of(
                                LocalDate.of(2026, 12, 25),
                                new SpecialDay(morning, Map.of()),
                                LocalDate.of(2026, 12, 27),
                                new SpecialDay(morning, Map.of()),
                                LocalDate.of(2026, 12, 28),
                                new SpecialDay(List.of(), Map.of()))),
                BERLIN);

        assertThat(calendar.open(berlin("2026-12-25T08:30"))).isTrue();
        assertThat(calendar.open(berlin("2026-12-25T10:00"))).isFalse();
        assertThat(calendar.nextOpening(berlin("2026-12-25T10:00"))).contains(berlin("2026-12-27T08:00"));
        assertThat(calendar.nextOpening(berlin("2026-12-27T10:00"))).contains(berlin("2026-12-29T09:00"));
        assertThat(calendar.add(berlin("2026-12-24T16:00"), Duration.ofHours(6)))
                .isEqualTo(berlin("2026-12-29T10:00"));
    }

    @Test
    void shouldLeaveOutTheBreakOfSplitShiftsAndKeepHalfDays() {
        BusinessCalendar shifts = new BusinessCalendar(
                Calendars.days(Map.of(DayOfWeek.MONDAY, "08:30-12:00 13:15-17:00", DayOfWeek.TUESDAY, "09:00-12:00")),
                BERLIN);

        assertThat(shifts.add(berlin("2026-11-23T11:00"), Duration.ofHours(2))).isEqualTo(berlin("2026-11-23T14:15"));
        assertThat(shifts.add(berlin("2026-11-24T11:00"), Duration.ofHours(2))).isEqualTo(berlin("2026-11-30T09:30"));
        assertThat(shifts.between(berlin("2026-11-23T00:00"), berlin("2026-11-30T00:00")))
                .isEqualTo(Duration.ofMinutes(7 * 60 + 15 + 3 * 60));
    }

    @Test
    void shouldCountTheHoursThatReallyPassWhenClocksChange() {
        assertThat(ALWAYS.between(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(ALWAYS.between(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void shouldOpenTwiceWhenTheClockShowsTheHourTwice() {
        BusinessCalendar night = new BusinessCalendar(Calendars.days(Map.of(DayOfWeek.SUNDAY, "02:00-02:30")), BERLIN);

        assertThat(night.between(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(1));
        assertThat(night.between(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
                .isEqualTo(Duration.ZERO);
        assertThat(night.nextOpening(Instant.parse("2026-10-25T00:40:00Z")))
                .contains(Instant.parse("2026-10-25T01:00:00Z"));
    }

    @Test
    @DisplayName("A04 the reopening time is the next moment at which the desk is open")
    void shouldNameTheNextOpening() {
        assertThat(OFFICE.nextOpening(berlin("2026-12-24T17:00"))).contains(berlin("2026-12-28T09:00"));
        assertThat(OFFICE.nextOpening(berlin("2026-12-24T16:59:59.999999")))
                .contains(berlin("2026-12-24T16:59:59.999999"));
    }

    @Test
    void shouldBeOpenFromTheFirstMomentToBeforeTheLast() {
        assertThat(OFFICE.open(berlin("2026-11-23T08:59:59.999"))).isFalse();
        assertThat(OFFICE.open(berlin("2026-11-23T09:00"))).isTrue();
        assertThat(OFFICE.open(berlin("2026-11-23T16:59:59.999"))).isTrue();
        assertThat(OFFICE.open(berlin("2026-11-23T17:00"))).isFalse();
    }

    @Test
    void shouldNeverCloseAroundTheClock() {
        Instant start = Instant.parse("2026-03-28T22:13:14.015Z");

        assertThat(ALWAYS.add(start, Duration.ofDays(400))).isEqualTo(start.plus(Duration.ofDays(400)));
        assertThat(ALWAYS.nextOpening(start)).contains(start);
    }

    @Test
    void shouldSayThatNothingIsDueWhenThereAreNoHours() {
        Instant now = berlin("2026-11-23T09:00");

        assertThat(NEVER.nextOpening(now)).isEmpty();
        assertThat(NEVER.open(now)).isFalse();
        assertThat(NEVER.between(now, now.plusSeconds(1_000_000))).isEqualTo(Duration.ZERO);
        assertThatThrownBy(() -> NEVER.add(now, Duration.ofHours(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no business hours");
    }

    @Test
    void shouldCountNegativeTimeBackwards() {
        assertThat(OFFICE.between(berlin("2026-11-23T12:00"), berlin("2026-11-20T16:00")))
                .isEqualTo(Duration.ofHours(-4));
    }

    @Test
    void shouldAnswerForFarDates() {
        Instant inAThousandYears = OFFICE.add(berlin("2026-11-23T09:00"), Duration.ofHours(40L * 52 * 1000));

        assertThat(inAThousandYears)
                .isBetween(Instant.parse("3023-01-01T00:00:00Z"), Instant.parse("3024-12-31T00:00:00Z"));
        assertThat(OFFICE.between(berlin("2026-11-23T09:00"), inAThousandYears))
                .isEqualTo(Duration.ofHours(40L * 52 * 1000));
    }

    @Test
    void shouldRefuseWhatLiesBeyondItsYears() {
        Instant now = berlin("2026-11-23T09:00");

        assertThatThrownBy(() -> OFFICE.add(now, Duration.ofDays(Integer.MAX_VALUE * 1000L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9999");
        assertThatThrownBy(() -> OFFICE.between(now, Instant.MAX)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OFFICE.open(Instant.MIN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OFFICE.add(now, Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("F02 a holiday on a day that is closed anyway takes no time away, nor does one long ago")
    void shouldTakeNothingAwayForAHolidayOnAClosedDay() {
        BusinessCalendar plain = new BusinessCalendar(Calendars.weekdays("09:00-17:00"), BERLIN);
        BusinessCalendar sunday = new BusinessCalendar(
                Calendars.weekdays("09:00-17:00", LocalDate.of(2026, 11, 22), LocalDate.of(1871, 1, 18)), BERLIN);
        Instant friday = berlin("2026-11-20T16:00");

        assertThat(sunday.add(friday, Duration.ofHours(2))).isEqualTo(plain.add(friday, Duration.ofHours(2)));
        assertThat(sunday.between(friday, friday.plus(Duration.ofDays(30))))
                .isEqualTo(plain.between(friday, friday.plus(Duration.ofDays(30))));
    }

    @Test
    @DisplayName("F02 ten times the longest promise is due on the shortest calendar that a configuration may have")
    void shouldBearTheLongestPromise() {
        BusinessCalendar shortest =
                new BusinessCalendar(Calendars.days(Map.of(DayOfWeek.MONDAY, "09:00-10:00")), BERLIN);

        assertThat(shortest.add(berlin("2026-11-23T09:00"), Duration.ofDays(366).multipliedBy(10)))
                .isBefore(Instant.parse("3800-01-01T00:00:00Z"));
    }

    @Test
    void shouldFindTheMillisecond() {
        assertThat(OFFICE.add(berlin("2026-11-20T16:59:59.999"), Duration.ofMillis(2)))
                .isEqualTo(berlin("2026-11-23T09:00:00.001"));
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
