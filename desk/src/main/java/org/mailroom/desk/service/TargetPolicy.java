package org.mailroom.desk.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.CalendarSettings;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.LevelRule;
import org.mailroom.desk.configuration.QueueSettings;
import org.mailroom.desk.configuration.ServiceLevelSettings;
import org.mailroom.desk.configuration.SpecialDay;
import org.mailroom.desk.configuration.TierSettings;
import org.mailroom.desk.service.ClockFacts.Stage;

/**
 * Says when a case is due: by the service level of the first rule that fits, else of its queue, else by the desk's first
 * one. A service level that counts
 * business hours on a calendar without any is taken as promised around the clock, and the words say so.
 */
public final class TargetPolicy {
    private static final int MOST_DAYS = 60;
    private static final int MOST_REASONS = 5;

    private TargetPolicy() {}

    /**
     * When a case that was opened at this moment is due; empty if the desk promises nothing.
     *
     * @param facts where the desk has no queue of this name, its first service level counts
     */
    public static Optional<Target> target(DeskConfiguration desk, TargetFacts facts, Instant opened) {
        return level(desk, facts).map(level -> target(desk, level, facts, opened));
    }

    /**
     * The same, with the clocks that begin with the case if the desk keeps some.
     *
     * @param caseId the case
     */
    public static Optional<Target> target(DeskConfiguration desk, long caseId, TargetFacts facts, Instant opened) {
        ClockFacts fresh =
                new ClockFacts(caseId, desk.id(), facts, Stage.OPEN, opened, Optional.empty(), Optional.empty());
        return target(desk, facts, opened)
                .map(target -> desk.keepsClocks()
                        ? new Target(
                                target.firstResponseDue(),
                                target.words(),
                                new ClockPolicy(desk).settle(fresh, List.of(), opened))
                        : target);
    }

    /**
     * The service level of such a case: that of the first rule that fits, else its queue's, else the desk's first, or that
     * of the customer's tier where it promises an earlier answer.
     */
    public static Optional<ServiceLevelSettings> level(DeskConfiguration desk, TargetFacts facts) {
        Optional<LevelRule> rule = rule(desk, facts);
        Optional<ServiceLevelSettings> usual = rule.map(LevelRule::level)
                .or(() -> desk.queueNamed(facts.queue()).flatMap(QueueSettings::serviceLevel))
                .flatMap(name -> named(desk, name))
                .or(() -> desk.serviceLevels().stream().findFirst());
        Optional<ServiceLevelSettings> ofTier = rule.isPresent() ? Optional.empty() : ofTier(desk, facts);
        return Stream.concat(usual.stream(), ofTier.stream())
                .min(Comparator.comparing(ServiceLevelSettings::firstResponse));
    }

    private static Optional<ServiceLevelSettings> ofTier(DeskConfiguration desk, TargetFacts facts) {
        return facts.tier()
                .flatMap(name -> desk.tagging().customers().flatMap(customers -> customers.tier(name)))
                .flatMap(TierSettings::serviceLevel)
                .flatMap(name -> named(desk, name));
    }

    private static Optional<ServiceLevelSettings> named(DeskConfiguration desk, String name) {
        return desk.serviceLevels().stream()
                .filter(level -> level.name().equals(name))
                .findFirst();
    }

    static Optional<Duration> promised(ServiceLevelSettings level, ClockKind kind) {
        return switch (kind) {
            case FIRST_RESPONSE -> Optional.of(level.firstResponse());
            case NEXT_RESPONSE -> level.nextResponse();
            case SOLUTION -> level.solution();
        };
    }

    private static Optional<LevelRule> rule(DeskConfiguration desk, TargetFacts facts) {
        return desk.service().rules().stream().filter(rule -> fits(rule, facts)).findFirst();
    }

    private static boolean fits(LevelRule rule, TargetFacts facts) {
        return among(rule.queues(), Optional.of(facts.queue()))
                && among(rule.categories(), facts.category())
                && among(List.copyOf(rule.priorities()), Optional.of(facts.priority()))
                && among(rule.tiers(), facts.tier())
                && (rule.tags().isEmpty() || facts.tags().stream().anyMatch(rule.tags()::contains));
    }

    private static <T> boolean among(List<T> wanted, Optional<T> fact) {
        return wanted.isEmpty() || fact.filter(wanted::contains).isPresent();
    }

    private static Target target(
            DeskConfiguration desk, ServiceLevelSettings level, TargetFacts facts, Instant opened) {
        TimeCount count = new TimeCount(desk, level.businessTime());
        Instant due = count.add(opened, level.firstResponse());
        return new Target(due, words(desk, level, facts, count.business(), opened, due), List.of());
    }

    private static String words(
            DeskConfiguration desk,
            ServiceLevelSettings level,
            TargetFacts facts,
            boolean counts,
            Instant opened,
            Instant due) {
        String hours = counts
                ? " of business time"
                : level.businessTime() ? " around the clock, for the desk has no business hours" : " around the clock";
        StringBuilder words = new StringBuilder("service level \"" + level.name() + "\"");
        rule(desk, facts)
                .ifPresentOrElse(
                        rule -> words.append(", by rule ")
                                .append(number(desk, rule))
                                .append(","),
                        () -> facts.tier()
                                .filter(tier -> ofTier(desk, facts).equals(Optional.of(level)))
                                .ifPresent(tier -> words.append(", for customers of tier ")
                                        .append(tier)
                                        .append(",")));
        words.append(" promises a first response within ")
                .append(length(level.firstResponse()))
                .append(hours);
        level.nextResponse()
                .ifPresent(time -> words.append(", a next one within ").append(length(time)));
        level.solution().ifPresent(time -> words.append(", a solution within ").append(length(time)));
        words.append(": due ").append(desk.clock(due));
        if (counts) {
            words.append(reasons(desk, opened, due));
        }
        return words.toString();
    }

    private static String number(DeskConfiguration desk, LevelRule rule) {
        return Integer.toString(desk.service().rules().indexOf(rule) + 1);
    }

    /** Which days between the two the calendar takes away or changes. */
    private static String reasons(DeskConfiguration desk, Instant opened, Instant due) {
        List<String> reasons = opened.atZone(desk.zone())
                .toLocalDate()
                .datesUntil(due.atZone(desk.zone()).toLocalDate().plusDays(1))
                .limit(MOST_DAYS)
                .flatMap(day -> reason(desk.calendar(), day).stream())
                .limit(MOST_REASONS)
                .toList();
        return reasons.isEmpty() ? "" : "; " + String.join(", ", reasons);
    }

    private static Optional<String> reason(CalendarSettings calendar, LocalDate day) {
        SpecialDay special = calendar.specialDays().get(day);
        if (special != null) {
            return Optional.of(
                    day + (special.hours().isEmpty() ? " is closed as a special day" : " has its own hours"));
        }
        if (calendar.closures().stream().anyMatch(closure -> closure.covers(day))) {
            return Optional.of(day + " lies in a closure");
        }
        boolean open =
                !calendar.hours().getOrDefault(day.getDayOfWeek(), List.of()).isEmpty();
        return calendar.holidays().contains(day) && open ? Optional.of(day + " is a holiday") : Optional.empty();
    }

    /** A time as people write it, such as {@code 1 d 4 h}. */
    public static String length(Duration time) {
        StringBuilder words = new StringBuilder();
        append(words, time.toDaysPart(), "d");
        append(words, time.toHoursPart(), "h");
        append(words, time.toMinutesPart(), "min");
        append(words, time.toSecondsPart(), "s");
        return words.length() == 0 ? "0 s" : words.toString();
    }

    private static void append(StringBuilder words, long count, String unit) {
        if (count > 0) {
            words.append(words.length() == 0 ? "" : " ")
                    .append(count)
                    .append(' ')
                    .append(unit);
        }
    }
}
