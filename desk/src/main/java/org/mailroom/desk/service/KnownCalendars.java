package org.mailroom.desk.service;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.configuration.CalendarSettings;

/**
 * What was computed of calendars, for as long as somebody holds them: the holidays of a country are some hundred days, and a
 * mail counts time some ten times. Calendars are told apart as objects; to compare their days would take as long as to
 * count them. Thread-safe.
 */
final class KnownCalendars {
    private final Map<Object, OpenTime> known = new ConcurrentHashMap<>();
    private final ReferenceQueue<CalendarSettings> gone = new ReferenceQueue<>();
    private final Function<CalendarSettings, OpenTime> computing;

    /** @param computing what is to be known of each */
    KnownCalendars(Function<CalendarSettings, OpenTime> computing) {
        this.computing = computing;
    }

    OpenTime of(CalendarSettings calendar) {
        forget();
        OpenTime before = known.get(new Wanted(calendar));
        if (before != null) {
            return before;
        }
        OpenTime computed = computing.apply(calendar);
        known.put(new Held(calendar, gone), computed);
        return computed;
    }

    /** How many are known. */
    int size() {
        forget();
        return known.size();
    }

    private void forget() {
        for (Reference<?> one = gone.poll(); one != null; one = gone.poll()) {
            known.remove(one);
        }
    }

    /** A key that keeps its calendar from nothing. */
    private static final class Held extends WeakReference<CalendarSettings> {
        private final int hash;

        Held(CalendarSettings calendar, ReferenceQueue<CalendarSettings> gone) {
            super(calendar, gone);
            this.hash = System.identityHashCode(calendar);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // the same calendar, not one like it
        public boolean equals(@Nullable Object other) {
            return this == other || other instanceof Wanted wanted && get() == wanted.calendar;
        }
    }

    /** A key to look with. */
    private static final class Wanted {
        private final CalendarSettings calendar;

        Wanted(CalendarSettings calendar) {
            this.calendar = calendar;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(calendar);
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // the same calendar, not one like it
        public boolean equals(@Nullable Object other) {
            return other instanceof Held held && held.get() == calendar
                    || other instanceof Wanted wanted && wanted.calendar == calendar;
        }
    }
}
