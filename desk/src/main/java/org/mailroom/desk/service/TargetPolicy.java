package org.mailroom.desk.service;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.QueueSettings;
import org.mailroom.desk.configuration.ServiceLevelSettings;
import org.mailroom.desk.configuration.TierSettings;
import org.mailroom.desk.folders.Keywords;

/**
 * Says when a case is due: by the service level of its queue, else by the desk's first one. A service level that counts
 * business hours on a calendar without any is taken as promised around the clock, and the words say so.
 */
public final class TargetPolicy {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm zzz", Locale.ENGLISH);

    private TargetPolicy() {}

    /**
     * When a case of this queue, opened at this moment, is due; empty if the desk promises nothing.
     *
     * @param queue name of a queue; where the desk has none of this name, its first service level counts
     */
    public static Optional<Target> target(DeskConfiguration desk, String queue, Instant opened) {
        return level(desk, queue).map(level -> target(desk, level, opened));
    }

    /**
     * The same of a case with these tags: where one is a tier with a service level of its own, the earlier time counts.
     */
    public static Optional<Target> target(
            DeskConfiguration desk, String queue, Collection<String> tags, Instant opened) {
        Optional<Target> ofQueue = target(desk, queue, opened);
        Optional<Target> ofTier = tier(desk, tags)
                .flatMap(tier -> tier.serviceLevel()
                        .flatMap(name -> named(desk, name))
                        .map(level -> target(desk, level, opened))
                        .map(target -> new Target(
                                target.firstResponseDue(),
                                "for customers of tier " + tier.name() + ", " + target.words())));
        return Stream.concat(ofQueue.stream(), ofTier.stream()).min(Comparator.comparing(Target::firstResponseDue));
    }

    private static Optional<TierSettings> tier(DeskConfiguration desk, Collection<String> tags) {
        return Keywords.tierAmong(tags)
                .flatMap(name -> desk.tagging().customers().flatMap(customers -> customers.tier(name)));
    }

    private static Optional<ServiceLevelSettings> named(DeskConfiguration desk, String name) {
        return desk.serviceLevels().stream()
                .filter(level -> level.name().equals(name))
                .findFirst();
    }

    private static Optional<ServiceLevelSettings> level(DeskConfiguration desk, String queue) {
        List<ServiceLevelSettings> levels = desk.serviceLevels();
        Optional<String> wanted = desk.queues().stream()
                .filter(settings -> settings.name().equals(queue))
                .findFirst()
                .flatMap(QueueSettings::serviceLevel);
        return wanted.flatMap(name -> levels.stream()
                        .filter(level -> level.name().equals(name))
                        .findFirst())
                .or(() -> levels.stream().findFirst());
    }

    private static Target target(DeskConfiguration desk, ServiceLevelSettings level, Instant opened) {
        BusinessCalendar calendar = new BusinessCalendar(desk.calendar(), desk.zone());
        boolean counts = level.businessTime() && calendar.nextOpening(opened).isPresent();
        Instant due = counts ? calendar.add(opened, level.firstResponse()) : opened.plus(level.firstResponse());
        return new Target(due, words(level, counts, due, desk.zone()));
    }

    private static String words(ServiceLevelSettings level, boolean counts, Instant due, ZoneId zone) {
        String hours = counts
                ? " of business time"
                : level.businessTime() ? " around the clock, for the desk has no business hours" : " around the clock";
        return "service level \"" + level.name() + "\" promises a first response within "
                + length(level.firstResponse()) + hours + ": due " + MOMENT.format(due.atZone(zone));
    }

    private static String length(Duration time) {
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
