package org.mailroom.desk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.CalendarSettings;

class KnownCalendarsTest {
    private final AtomicInteger computed = new AtomicInteger();
    private final KnownCalendars known = new KnownCalendars(calendar -> {
        computed.incrementAndGet();
        return new OpenTime(calendar);
    });

    @Test
    @DisplayName("F02 a calendar with its holidays is computed once, and another one for itself")
    void shouldComputeEachCalendarOnce() {
        CalendarSettings one = Calendars.weekdays("09:00-17:00");
        CalendarSettings other = Calendars.weekdays("09:00-17:00", LocalDate.of(2026, 12, 25));

        OpenTime first = known.of(one);
        assertThat(known.of(one)).isSameAs(first);
        assertThat(known.of(other)).isNotSameAs(first);
        assertThat(known.of(Calendars.weekdays("09:00-17:00"))).isNotSameAs(first);

        assertThat(computed).hasValue(3);
        assertThat(known.of(one)).isSameAs(first);
    }

    @Test
    @DisplayName("F02 of a configuration that is gone nothing is kept")
    void shouldForgetWhatNobodyHolds() {
        CalendarSettings kept = Calendars.weekdays("09:00-17:00");
        known.of(kept);
        WeakReference<CalendarSettings> gone = new WeakReference<>(Calendars.weekdays("10:00-16:00"));
        fill();

        while (gone.get() != null || known.size() > 1) {
            System.gc();
            Thread.onSpinWait();
        }

        assertThat(known.size()).isEqualTo(1);
        assertThat(kept.hours()).isNotEmpty();
    }

    private void fill() {
        for (int i = 0; i < 20; i++) {
            known.of(Calendars.weekdays("09:00-16:00"));
        }
    }
}
