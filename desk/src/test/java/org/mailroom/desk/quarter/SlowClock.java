package org.mailroom.desk.quarter;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mailroom.desk.configuration.ServiceLevelSettings;
import org.mailroom.desk.service.ClockKind;

/** One promise to one customer, counted minute by minute. */
final class SlowClock {
    final ClockKind kind;
    final int start;
    private final SlowCalendar calendar;
    private ServiceLevelSettings level;
    private int promised;
    private int business;
    private int wall;
    private boolean running = true;
    private boolean stopped;
    private int due;
    int told;
    int toldUntil = -1;
    /** When each step was reached, as far as it may be told. */
    private final Map<Integer, Integer> reached = new TreeMap<>();

    SlowClock(ClockKind kind, int start, int now, SlowCalendar calendar, ServiceLevelSettings level) {
        this.kind = kind;
        this.start = start;
        this.calendar = calendar;
        this.level = level;
        this.promised = promised(level, kind).orElseThrow();
        this.business = calendar.count(start, now, true);
        this.wall = now - start;
        this.due = calendar.after(start, promised, level.businessTime());
    }

    static Optional<Integer> promised(ServiceLevelSettings level, ClockKind kind) {
        Optional<Duration> time = switch (kind) {
            case FIRST_RESPONSE -> Optional.of(level.firstResponse());
            case NEXT_RESPONSE -> level.nextResponse();
            case SOLUTION -> level.solution();
        };
        return time.map(length -> Math.toIntExact(length.toMinutes()));
    }

    boolean running() {
        return running;
    }

    boolean stopped() {
        return stopped;
    }

    boolean businessTime() {
        return level.businessTime();
    }

    int due() {
        return due;
    }

    /** The minute that ends now has passed. */
    void pass(int now) {
        if (running) {
            wall++;
            business += calendar.counts(now - 1, true) ? 1 : 0;
        }
    }

    void stop() {
        running = false;
        stopped = true;
    }

    void pause() {
        running = false;
        stopped = false;
    }

    void resume(int now) {
        if (!running) {
            due = dueIfItRan(now);
            running = true;
            stopped = false;
            reached.clear();
        }
    }

    int dueIfItRan(int now) {
        return running || spent() >= promised ? due : calendar.after(now, promised - spent(), level.businessTime());
    }

    void aim(ServiceLevelSettings other, int now) {
        int next = promised(other, kind).orElseThrow();
        if (other.equals(level)) {
            return;
        }
        boolean same = next == promised && other.businessTime() == level.businessTime();
        level = other;
        promised = next;
        reached.clear();
        told = same ? told : Math.min(told, percent());
        due = spent() > promised
                ? Math.min(now, calendar.after(start, promised, level.businessTime()))
                : calendar.after(now, promised - spent(), level.businessTime());
    }

    private int spent() {
        return level.businessTime() ? business : wall;
    }

    private int percent() {
        return spent() * 100 / promised;
    }

    /** Since when this step is due, or -1. */
    int reachedAt(int step, int now) {
        boolean over = running && spent() * 100 >= promised * step;
        return over ? reached.computeIfAbsent(step, any -> now) : -1;
    }
}
