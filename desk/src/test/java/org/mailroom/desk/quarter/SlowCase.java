package org.mailroom.desk.quarter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.ServiceLevelSettings;
import org.mailroom.desk.service.ClockKind;

/** A case and its promises, as they are told in the documentation. */
final class SlowCase {
    /** Where it stands. */
    enum State {
        OPEN,
        WAITING,
        CLOSED
    }

    final int number;
    final DeskConfiguration desk;
    final SlowCalendar calendar;
    final Map<ClockKind, SlowClock> clocks = new EnumMap<>(ClockKind.class);
    private final int opened;
    private final List<Integer> customersMails = new ArrayList<>();
    private Sorting sorting;
    private int lastReply = -1;
    State state = State.OPEN;
    boolean answered;
    boolean acknowledged;
    boolean inReview;
    boolean merged;
    int agent;

    SlowCase(Fact opening, SlowCalendar calendar) {
        this.number = opening.caseNo();
        this.desk = QuarterDesks.of(number);
        this.calendar = calendar;
        this.opened = opening.minute();
        this.sorting = Sorting.of(opening.value());
        this.acknowledged = opening.value() < 85;
        customersMails.add(opened);
        settle(opened);
    }

    String queue() {
        return sorting.queue;
    }

    void happens(Fact fact) {
        int now = fact.minute();
        switch (fact.what()) {
            case ANSWER -> {
                lastReply = now;
                answered = true;
                state = State.WAITING;
            }
            case WRITE -> {
                customersMails.add(now);
                state = State.OPEN;
            }
            case PARK -> state = State.WAITING;
            case BACK -> state = State.OPEN;
            case CLOSE -> state = State.CLOSED;
            case SORT -> sorting = Sorting.of(fact.value());
            case ASSIGN -> agent = fact.value() % 3;
            case REVIEW -> inReview = fact.value() >= 50;
            case OPEN, MERGE -> throw new IllegalArgumentException(fact.toString());
        }
        settle(now);
    }

    /** The other becomes part of this one. */
    void absorb(SlowCase other, int now) {
        other.clocks.forEach((kind, clock) -> {
            SlowClock own = clocks.get(kind);
            if (clock.running() && (own == null || !stays(own, clock, now))) {
                clocks.put(kind, clock);
            }
        });
        other.clocks.clear();
        other.merged = true;
        customersMails.addAll(other.customersMails);
        lastReply = Math.max(lastReply, other.lastReply);
        acknowledged |= other.acknowledged;
        state = other.state == State.OPEN ? State.OPEN : state;
        settle(now);
    }

    private static boolean stays(SlowClock own, SlowClock other, int now) {
        return own.stopped() ? own.kind != ClockKind.NEXT_RESPONSE : own.dueIfItRan(now) <= other.due();
    }

    private ServiceLevelSettings level() {
        String name = sorting.tier.equals("gold")
                ? "gold"
                : sorting.priority == org.mailroom.desk.configuration.Priority.URGENT
                        ? "night"
                        : sorting.category.equals("complaint") && sorting.tier.equals("silver")
                                ? "short"
                                : sorting.queue.equals("Outages") ? "night" : "standard";
        return desk.serviceLevels().stream()
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The customer's first mail that is not answered, if there is one. */
    private Optional<Integer> unanswered() {
        return customersMails.stream().filter(mail -> mail > lastReply).min(Integer::compare);
    }

    private void settle(int now) {
        for (ClockKind kind : ClockKind.values()) {
            settle(kind, now);
        }
    }

    private void settle(ClockKind kind, int now) {
        SlowClock clock = clocks.get(kind);
        boolean next = kind == ClockKind.NEXT_RESPONSE;
        boolean sameMail = clock != null && unanswered().equals(Optional.of(clock.start));
        if (SlowClock.promised(level(), kind).isEmpty()) {
            if (clock != null) {
                clock.stop();
            }
        } else if (clock == null || next && clock.stopped() && !sameMail) {
            if (runs(kind)) {
                int start = next ? unanswered().orElse(now) : opened;
                clocks.put(kind, new SlowClock(kind, start, now, calendar, level()));
            }
        } else if (!clock.stopped() || !over(kind) && (!next || sameMail)) {
            clock.aim(level(), now);
            if (over(kind)) {
                clock.stop();
            } else if (runs(kind)) {
                clock.resume(now);
            } else {
                clock.pause();
            }
        }
    }

    private boolean runs(ClockKind kind) {
        return state == State.OPEN
                && switch (kind) {
                    case FIRST_RESPONSE -> !answered;
                    case NEXT_RESPONSE -> answered;
                    case SOLUTION -> true;
                };
    }

    private boolean over(ClockKind kind) {
        return state == State.CLOSED
                || kind == ClockKind.FIRST_RESPONSE && answered
                || kind == ClockKind.NEXT_RESPONSE && state == State.WAITING;
    }
}
