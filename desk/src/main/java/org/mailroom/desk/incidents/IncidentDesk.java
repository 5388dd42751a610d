package org.mailroom.desk.incidents;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.PlainText;
import org.mailroom.desk.templates.Template;

/**
 * Switches incident notices on and off, and says which a customer is told. What was switched on another node is seen
 * within {@link #FRESH}. Thread-safe.
 */
public final class IncidentDesk {
    /** How old the notices are at most that customers are told. */
    public static final Duration FRESH = Duration.ofSeconds(5);

    /** How many notices one mail tells. */
    public static final int MOST_TOLD = 3;

    /** How many notices of a desk are on at a time. */
    public static final int MOST_ON = 50;

    private final IncidentNotices notices;
    private final Supplier<MailroomConfiguration> configuration;
    private final IdGenerator ids;
    private final InstantSource clock;
    private List<IncidentNotice> read = List.of();
    private Instant readAt = Instant.EPOCH;

    public IncidentDesk(
            IncidentNotices notices,
            Supplier<MailroomConfiguration> configuration,
            IdGenerator ids,
            InstantSource clock) {
        this.notices = notices;
        this.configuration = configuration;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Switches a notice on.
     *
     * @param language a tag such as {@code de}
     * @throws IllegalArgumentException when it cannot be told, with what is wrong
     */
    public IncidentNotice begin(
            String deskId,
            Optional<String> queue,
            Optional<String> category,
            Optional<String> language,
            String words,
            String by) {
        DeskConfiguration desk = desk(deskId);
        queue.ifPresent(name -> demand(
                desk.queues().stream().anyMatch(known -> known.name().equals(name)),
                "desk " + deskId + " has no queue " + name));
        Optional<Locale> locale = language.map(Locale::forLanguageTag);
        locale.ifPresent(wanted -> demand(
                desk.languages().stream().anyMatch(known -> known.getLanguage().equals(wanted.getLanguage())),
                "desk " + deskId + " does not write " + language.orElse("")));
        String line = PlainText.line(words, Template.LONGEST_VALUE + 1);
        demand(!line.isBlank(), "the notice says nothing");
        demand(
                line.length() <= Template.LONGEST_VALUE,
                "a notice has at most " + Template.LONGEST_VALUE + " characters");
        demand(
                list(Optional.of(deskId)).size() < MOST_ON,
                "desk " + deskId + " has " + MOST_ON + " notices on already");
        IncidentNotice notice = new IncidentNotice(ids.next(), deskId, queue, category, locale, line, now(), by);
        notices.begin(notice);
        forget();
        return notice;
    }

    /**
     * Switches off this notice, or all of the desk, or all.
     *
     * @return what was switched off
     */
    public List<IncidentNotice> end(Optional<Long> id, Optional<String> desk) {
        List<IncidentNotice> ended = list(desk).stream()
                .filter(notice -> id.isEmpty() || id.get() == notice.id())
                .filter(notice -> notices.end(notice.id(), now()))
                .toList();
        forget();
        return ended;
    }

    /** The notices that are on, of this desk or of all. */
    public List<IncidentNotice> list(Optional<String> desk) {
        return notices.current().stream()
                .filter(notice -> desk.isEmpty() || desk.get().equals(notice.desk()))
                .toList();
    }

    /** What a customer of this desk whose inquiry was sorted so is told in this language, the newest first. */
    public List<String> told(String desk, Triage triage, Locale language) {
        List<IncidentNotice> matching = recent().stream()
                .filter(notice -> notice.desk().equals(desk))
                .filter(notice ->
                        notice.queue().isEmpty() || notice.queue().get().equals(triage.queue()))
                .filter(notice ->
                        notice.category().isEmpty() || notice.category().equals(triage.category()))
                .filter(notice -> notice.language().isEmpty()
                        || notice.language().get().getLanguage().equals(language.getLanguage()))
                .toList();
        int from = Math.max(0, matching.size() - MOST_TOLD);
        List<String> told = new ArrayList<>(matching.subList(from, matching.size()).stream()
                .map(IncidentNotice::words)
                .toList());
        Collections.reverse(told);
        return told;
    }

    /** To the millisecond, as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private synchronized List<IncidentNotice> recent() {
        Instant now = clock.instant();
        if (readAt.isAfter(now) || !readAt.plus(FRESH).isAfter(now)) {
            read = notices.current();
            readAt = now;
        }
        return read;
    }

    private synchronized void forget() {
        readAt = Instant.EPOCH;
    }

    private DeskConfiguration desk(String id) {
        return configuration
                .get()
                .deskById(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no desk " + id + "; there are "
                        + configuration.get().desks().stream()
                                .map(DeskConfiguration::id)
                                .toList()));
    }

    private static void demand(boolean holds, String words) {
        if (!holds) {
            throw new IllegalArgumentException(words);
        }
    }
}
