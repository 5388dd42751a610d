package org.mailroom.desk.bursts;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mailroom.desk.Latest;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.configuration.BurstSettings;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

/**
 * Watches what desks' customers write about, and raises the alarm, once, when many more than usual write about the same. A
 * mail costs no transaction: it is counted in memory, and counts are shared with the store and other nodes by
 * {@link #share}. A customer counts once an hour for a topic. Thread-safe.
 */
public final class BurstDesk {
    /** No alarm before a desk has been watched so long. */
    static final Duration LEAST_HISTORY = Duration.ofDays(3);
    /** Nor before so many mails. */
    static final int LEAST_MAILS = 100;

    /** An alarm is as improbable as that where nothing has happened. */
    private static final double IMPROBABLE = 1e-6;

    private static final int MOST_TOPICS = 5;
    private static final int MOST_WRITERS = 50_000;
    private static final int LONGEST_NAME = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdd", Locale.ROOT);

    private final Bursts bursts;
    private final Supplier<MailroomConfiguration> configuration;
    private final IdGenerator ids;
    private final InstantSource clock;
    private final Map<String, TopicCounts> known = new HashMap<>();
    private final Map<String, TopicCounts> fresh = new HashMap<>();
    private final Map<Writer, Instant> writers = Latest.put(MOST_WRITERS);
    private List<Burst> current = List.of();

    public BurstDesk(
            Bursts bursts, Supplier<MailroomConfiguration> configuration, IdGenerator ids, InstantSource clock) {
        this.bursts = bursts;
        this.configuration = configuration;
        this.ids = ids;
        this.clock = clock;
    }

    private record Writer(String desk, EmailAddress address, String topic) {}

    /**
     * A customer's mail has opened this case.
     *
     * @param text subject and own words
     * @return the burst that it belongs to
     */
    public synchronized Optional<Burst> seen(
            DeskConfiguration desk, Case theCase, Optional<String> category, String text) {
        Optional<BurstSettings> settings = desk.tagging().bursts();
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Set<String> topics = Topics.of(category, text);
        Optional<Burst> under = current.stream()
                .filter(burst -> burst.desk().equals(desk.id()))
                .filter(burst -> burst.topics().stream().anyMatch(topics::contains))
                .findFirst();
        Set<String> counted = new LinkedHashSet<>(topics);
        under.ifPresent(burst -> counted.retainAll(burst.topics()));
        counted.removeIf(topic -> !isNew(new Writer(desk.id(), theCase.customer(), topic), now));
        counts(known, desk.id()).add(now, counted);
        counts(fresh, desk.id()).add(now, counted);
        return under.isPresent() ? under : alarm(desk, settings.get(), theCase, topics, now);
    }

    private boolean isNew(Writer writer, Instant now) {
        Instant before = writers.get(writer);
        boolean isNew = before == null
                || before.plus(TopicCounts.SLOT.multipliedBy(TopicCounts.SLOTS)).isBefore(now);
        if (isNew) {
            writers.remove(writer);
            writers.put(writer, now);
        }
        return isNew;
    }

    private Optional<Burst> alarm(
            DeskConfiguration desk, BurstSettings settings, Case theCase, Set<String> topics, Instant now) {
        TopicCounts counts = counts(known, desk.id());
        if (!counts.experienced(now, LEAST_HISTORY, LEAST_MAILS)) {
            return Optional.empty();
        }
        List<String> rising = topics.stream()
                .filter(topic -> rises(counts, topic, settings, settings.least(), now))
                .sorted(Comparator.comparingDouble(topic -> counts.expected(topic, now)))
                .toList();
        if (rising.isEmpty()) {
            return Optional.empty();
        }
        List<String> with = new ArrayList<>(List.of(rising.get(0)));
        topics.stream()
                .filter(topic -> !topic.equals(rising.get(0)))
                .filter(topic -> rises(counts, topic, settings, (settings.least() + 1) / 2, now))
                .limit(MOST_TOPICS - 1)
                .forEach(with::add);
        return begin(desk, settings, theCase, with, counts, now);
    }

    private static boolean rises(TopicCounts counts, String topic, BurstSettings settings, int least, Instant now) {
        int lately = counts.lately(topic, now);
        if (lately < least) {
            return false;
        }
        double expected = counts.expected(topic, now);
        return lately >= settings.times() * expected && PoissonTail.of(lately, expected) < IMPROBABLE;
    }

    private Optional<Burst> begin(
            DeskConfiguration desk,
            BurstSettings settings,
            Case theCase,
            List<String> topics,
            TopicCounts counts,
            Instant now) {
        long id = ids.next();
        Burst burst = new Burst(
                id,
                desk.id(),
                topics,
                keyword(topics.get(0), id, now, desk.zone()),
                now,
                counts.lately(topics.get(0), now));
        RawMessage warning = BurstWarning.write(desk, settings, burst, theCase, counts.expected(topics.get(0), now));
        WorkItem work = WorkItem.due(ids.next(), WorkKind.WARN_OWNER, desk.id(), theCase.id(), "", now);
        try {
            boolean begun = bursts.begin(burst, work, warning.bytes());
            List<Burst> all = bursts.current();
            current = all;
            return begun
                    ? Optional.of(burst)
                    : all.stream()
                            .filter(other -> other.desk().equals(desk.id())
                                    && other.topics().contains(topics.get(0)))
                            .findFirst();
        } catch (StoreUnavailableException later) {
            return Optional.empty();
        }
    }

    static String keyword(String topic, long id, Instant now, ZoneId zone) {
        String plain = Normalizer.normalize(topic, Normalizer.Form.NFD).replaceAll("[^a-z0-9]", "");
        String name = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        String shown = name.isEmpty() ? Long.toString(Math.floorMod(id, 46_656L), 36) : name;
        return "$Incident-" + DAY.format(now.atZone(zone)) + "-" + shown;
    }

    /** Whether a desk is watched. */
    public boolean watching() {
        return configuration.get().desks().stream()
                .anyMatch(desk -> desk.tagging().bursts().isPresent());
    }

    /**
     * Shares what was counted since the last time, learns what others counted, and ends bursts that have subsided. To be
     * called about once a minute.
     *
     * @return the bursts that ended
     */
    public List<Burst> share() {
        List<DeskConfiguration> desks = configuration.get().desks().stream()
                .filter(desk -> desk.tagging().bursts().isPresent())
                .toList();
        if (desks.isEmpty()) {
            return List.of();
        }
        List<Burst> going = bursts.current();
        desks.forEach(desk -> share(desk, going));
        List<Burst> ended = new ArrayList<>();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (DeskConfiguration desk : desks) {
            going.stream()
                    .filter(burst -> burst.desk().equals(desk.id()) && subsided(desk, burst, now))
                    .filter(burst -> bursts.end(burst.id(), now))
                    .forEach(ended::add);
        }
        List<Burst> left = bursts.current();
        synchronized (this) {
            current = left;
        }
        return ended;
    }

    private void share(DeskConfiguration desk, List<Burst> going) {
        TopicCounts mine;
        synchronized (this) {
            mine = fresh.remove(desk.id());
        }
        TopicCounts added = mine == null ? new TopicCounts() : mine;
        Set<String> unusual = new HashSet<>();
        going.stream().filter(burst -> burst.desk().equals(desk.id())).forEach(burst -> unusual.addAll(burst.topics()));
        try {
            TopicCounts all = bursts.count(desk.id(), counts -> {
                counts.add(added);
                counts.roll(clock.instant(), unusual);
                return counts;
            });
            synchronized (this) {
                all.add(counts(fresh, desk.id()));
                known.put(desk.id(), all);
            }
        } catch (RuntimeException e) {
            synchronized (this) {
                counts(fresh, desk.id()).add(added);
            }
            throw e;
        }
    }

    private synchronized boolean subsided(DeskConfiguration desk, Burst burst, Instant now) {
        TopicCounts counts = counts(known, desk.id());
        int least = desk.tagging().bursts().map(BurstSettings::least).orElse(0);
        boolean oneHour = !burst.begun()
                .plus(TopicCounts.SLOT.multipliedBy(TopicCounts.SLOTS))
                .isAfter(now);
        return oneHour
                && burst.topics().stream()
                        .allMatch(topic ->
                                counts.lately(topic, now) < Math.max(least / 2.0, 1.5 * counts.expected(topic, now)));
    }

    private static TopicCounts counts(Map<String, TopicCounts> all, String desk) {
        return all.computeIfAbsent(desk, none -> new TopicCounts());
    }
}
