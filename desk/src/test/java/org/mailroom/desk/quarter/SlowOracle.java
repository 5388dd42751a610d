package org.mailroom.desk.quarter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mailroom.desk.configuration.AlarmReceiver;
import org.mailroom.desk.configuration.AlarmSettings;
import org.mailroom.desk.configuration.AlarmStep;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.ProgressSettings;
import org.mailroom.desk.quarter.Fact.What;
import org.mailroom.desk.service.ClockKind;

/**
 * Says what must have been told in the quarter, by walking through every minute of every case with nothing but counters. It
 * shares no code with the desk other than the configuration.
 */
final class SlowOracle {
    private static final int LATE = 5;

    private final QuarterTime time;
    private final Map<DeskConfiguration, SlowCalendar> calendars = new HashMap<>();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    SlowOracle(QuarterTime time) {
        this.time = time;
        QuarterDesks.configuration().desks().forEach(desk -> calendars.put(desk, new SlowCalendar(desk, time)));
    }

    /** In order. */
    List<String> told(List<Fact> facts, int cases) {
        int[] leader = new int[cases];
        for (int i = 0; i < cases; i++) {
            leader[i] = i;
        }
        facts.stream()
                .filter(fact -> fact.what() == What.MERGE)
                .forEach(fact -> leader[leader(leader, fact.caseNo())] = leader(leader, fact.value()));
        Map<Integer, List<Fact>> together = new TreeMap<>();
        facts.forEach(fact -> together.computeIfAbsent(leader(leader, fact.caseNo()), any -> new ArrayList<>())
                .add(fact));
        together.values().parallelStream().forEach(this::walk);
        List<String> inOrder = new ArrayList<>(told);
        inOrder.sort(null);
        return inOrder;
    }

    private static int leader(int[] leader, int caseNo) {
        int at = caseNo;
        while (leader[at] != at) {
            at = leader[at];
        }
        return at;
    }

    /** Cases that become parts of each other, from their first mail on. */
    private void walk(List<Fact> facts) {
        Map<Integer, Integer> last = new HashMap<>();
        facts.forEach(fact -> last.put(fact.caseNo(), fact.minute()));
        facts.stream()
                .filter(fact -> fact.what() == What.MERGE)
                .forEach(fact -> last.merge(fact.value(), fact.minute(), Math::max));
        Map<Integer, SlowCase> cases = new TreeMap<>();
        int next = 0;
        int now = facts.get(0).minute();
        while (now < time.minutes() && (next < facts.size() || !cases.isEmpty())) {
            if (cases.isEmpty()) {
                now = Math.max(now, facts.get(next).minute());
            }
            for (SlowCase each : cases.values()) {
                for (SlowClock clock : each.clocks.values()) {
                    clock.pass(now);
                }
            }
            while (next < facts.size() && facts.get(next).minute() == now) {
                happens(cases, facts.get(next++));
            }
            for (SlowCase each : cases.values()) {
                look(each, now);
            }
            int minute = now;
            cases.values().removeIf(each -> !anyRuns(each) && last.getOrDefault(each.number, 0) <= minute);
            now++;
        }
    }

    private static boolean anyRuns(SlowCase one) {
        return one.clocks.values().stream().anyMatch(SlowClock::running);
    }

    private void happens(Map<Integer, SlowCase> cases, Fact fact) {
        if (fact.what() == What.OPEN) {
            cases.put(
                    fact.caseNo(),
                    new SlowCase(fact, Objects.requireNonNull(calendars.get(QuarterDesks.of(fact.caseNo())))));
            return;
        }
        SlowCase one = Objects.requireNonNull(cases.get(fact.caseNo()));
        if (fact.what() == What.MERGE) {
            Optional.ofNullable(cases.get(fact.value()))
                    .filter(into -> !one.merged && !into.merged)
                    .ifPresent(into -> into.absorb(one, fact.minute()));
        } else if (!one.merged) {
            one.happens(fact);
        }
    }

    private void look(SlowCase one, int now) {
        for (SlowClock clock : one.clocks.values()) {
            if (clock.running()) {
                look(one, clock, now);
            }
        }
    }

    private void look(SlowCase one, SlowClock clock, int now) {
        List<AlarmStep> alarms =
                one.desk.service().alarms().map(AlarmSettings::steps).orElse(List.of());
        Optional<ProgressSettings> progress = one.desk.service().progress();
        boolean notices = progress.isPresent() && clock.kind != ClockKind.SOLUTION;
        int planned = Integer.MAX_VALUE;
        int reached = clock.told;
        for (AlarmStep step : alarms) {
            int at = step.percent() > clock.told ? clock.reachedAt(step.percent(), now) : -1;
            planned = at < 0 ? planned : Math.min(planned, inHours(one, at));
            reached = at < 0 ? reached : Math.max(reached, step.percent());
        }
        if (notices && clock.toldUntil < 0 && progress.get().at() > clock.told) {
            int at = clock.reachedAt(progress.get().at(), now);
            planned = at < 0 ? planned : Math.min(planned, inHours(one, at));
            reached = at < 0 ? reached : Math.max(reached, progress.get().at());
        }
        boolean again =
                notices && clock.toldUntil >= 0 && clock.toldUntil <= now && inHours(one, clock.toldUntil) <= now;
        planned = again ? Math.min(planned, inHours(one, clock.toldUntil)) : planned;
        boolean late = planned + LATE < now;
        if (planned > now || !time.up(now) || late && inHours(one, now) > now) {
            return;
        }
        tell(one, clock, now, reached, late);
        boolean first = notices && clock.toldUntil < 0 && progress.get().at() <= reached;
        if (again || first) {
            int expected = Math.toIntExact(progress.orElseThrow().expected().toMinutes());
            clock.toldUntil = one.calendar.after(Math.max(clock.due(), now), expected, clock.businessTime());
            if (one.acknowledged && !one.inReview) {
                told.add(Told.notice(now, one.number, clock.kind.words(), clock.toldUntil));
            }
        }
    }

    private void tell(SlowCase one, SlowClock clock, int now, int reached, boolean late) {
        AlarmSettings alarms = one.desk.service().alarms().orElseThrow();
        int before = clock.told;
        List<AlarmStep> passed = alarms.steps().stream()
                .filter(step -> step.percent() > before && step.percent() <= reached)
                .toList();
        clock.told = reached;
        receivers(one, passed)
                .forEach(
                        receiver -> told.add(Told.alarm(now, one.number, clock.kind.words(), reached, receiver, late)));
        if (!passed.isEmpty() && alarms.webhook().isPresent()) {
            told.add(Told.alarm(now, one.number, clock.kind.words(), reached, Told.PROGRAM, late));
        }
    }

    private static int inHours(SlowCase one, int minute) {
        boolean always = one.desk.service().alarms().orElseThrow().anyTime();
        return always ? minute : one.calendar.nextThere(minute);
    }

    private static Set<String> receivers(SlowCase one, List<AlarmStep> passed) {
        Set<String> receivers = new TreeSet<>();
        for (AlarmStep step : passed) {
            for (AlarmReceiver receiver : step.tell()) {
                switch (receiver) {
                    case AGENT ->
                        receivers.addAll(
                                one.agent == 0
                                        ? Set.of("anna@acme.example", "ben@acme.example")
                                        : Set.of(one.agent == 1 ? "anna@acme.example" : "ben@acme.example"));
                    case TEAM -> receivers.addAll(Set.of("anna@acme.example", "ben@acme.example"));
                    case SUPERVISORS -> receivers.add("sue@acme.example");
                    case OWNERS -> receivers.add("boss@client.example");
                }
            }
        }
        return receivers;
    }
}
