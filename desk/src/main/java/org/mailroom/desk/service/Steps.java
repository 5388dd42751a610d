package org.mailroom.desk.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.AlarmReceiver;
import org.mailroom.desk.configuration.AlarmSettings;
import org.mailroom.desk.configuration.AlarmStep;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.ProgressSettings;

/** When the steps of a desk's alarms and progress notices are due. */
public final class Steps {
    private static final int WHOLE = 100;

    private final DeskConfiguration desk;
    private final List<AlarmStep> alarms;
    private final Optional<ProgressSettings> progress;

    public Steps(DeskConfiguration desk) {
        this.desk = desk;
        this.alarms = desk.service().alarms().map(AlarmSettings::steps).orElse(List.of());
        this.progress = desk.service().progress();
    }

    /** When the next step of this clock is due; none while it does not run. */
    public Optional<Instant> wake(ServiceClock clock) {
        if (clock.runningSince().isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> alarm = percents(clock)
                .filter(percent -> percent > clock.alarmed())
                .min(Comparator.naturalOrder())
                .map(percent -> inHours(reaching(clock, percent)));
        return Stream.concat(alarm.stream(), again(clock).stream()).min(Comparator.naturalOrder());
    }

    /** The percentage of the last step that is due by now; the one told before if none is. */
    public int reached(ServiceClock clock, Instant now) {
        return percents(clock)
                .filter(percent -> percent > clock.alarmed())
                .filter(percent -> !reaching(clock, percent).isAfter(now))
                .max(Comparator.naturalOrder())
                .orElse(clock.alarmed());
    }

    /** Who is told when the clock goes over these percentages; of several steps passed at once, all of theirs. */
    public Set<AlarmReceiver> receivers(int after, int upTo) {
        Set<AlarmReceiver> receivers = EnumSet.noneOf(AlarmReceiver.class);
        alarms.stream()
                .filter(step -> step.percent() > after && step.percent() <= upTo)
                .forEach(step -> receivers.addAll(step.tell()));
        return receivers;
    }

    /** Whether one of the desk's alarms lies within these percentages, whoever is told. */
    public boolean alarm(int after, int upTo) {
        return alarms.stream().anyMatch(step -> step.percent() > after && step.percent() <= upTo);
    }

    /** Whether the customer is to be told now: at the step of notices, and again when the time told last has come. */
    public boolean customer(ServiceClock clock, int upTo, Instant now) {
        boolean first = clock.toldUntil().isEmpty()
                && noticesAt(clock).filter(percent -> percent <= upTo).isPresent();
        return first || again(clock).filter(at -> !at.isAfter(now)).isPresent();
    }

    private Stream<Integer> percents(ServiceClock clock) {
        Stream<Integer> notice = clock.toldUntil().isEmpty() ? noticesAt(clock).stream() : Stream.empty();
        return Stream.concat(alarms.stream().map(AlarmStep::percent), notice);
    }

    private Optional<Integer> noticesAt(ServiceClock clock) {
        return clock.kind() == ClockKind.SOLUTION ? Optional.empty() : progress.map(ProgressSettings::at);
    }

    private Optional<Instant> again(ServiceClock clock) {
        return clock.kind() == ClockKind.SOLUTION || progress.isEmpty()
                ? Optional.empty()
                : clock.toldUntil().map(this::inHours);
    }

    /** This moment if alarms go out then, else the next at which they do. */
    public Instant inHours(Instant at) {
        boolean always = desk.service().alarms().map(AlarmSettings::anyTime).orElse(false);
        return always ? at : new TimeCount(desk, true).inHours(at);
    }

    private Instant reaching(ServiceClock clock, int percent) {
        Instant since = clock.runningSince().orElse(clock.dueAt());
        if (percent == ServiceClock.BREACH) {
            return clock.dueAt().isBefore(since) ? since : clock.dueAt();
        }
        Duration share = clock.promised().multipliedBy(percent).dividedBy(WHOLE);
        return new TimeCount(desk, clock.businessTime()).add(since, share.minus(clock.spent()));
    }

    static long percent(Duration passed, Duration promised) {
        return passed.toMillis() * WHOLE / Math.max(1, promised.toMillis());
    }
}
