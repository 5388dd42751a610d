package org.mailroom.desk.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseArchive;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.CalendarSettings;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.ServiceLevelSettings;
import org.mailroom.desk.configuration.TimeSpan;
import org.mailroom.desk.folders.Keywords;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.service.BusinessCalendar;
import org.mailroom.desk.service.TargetPolicy;

/** Makes reports. Cases are read in pages, and of each no more is kept than is counted. */
public final class Reporter {
    /** So many groups of a kind are told apart; the rest is one group. */
    static final int MOST_GROUPS = 100;

    private static final String REST = "others";

    private static final String LEVEL = "service level";
    private static final String TIER = "customer tier";
    private static final String NONE = "–";
    private static final List<String> KINDS =
            List.of(LEVEL, "queue", "category", "language", "sentiment", TIER, "agent");

    private final CaseArchive archive;
    private final LongFunction<List<HeldReply>> replies;

    /** @param replies what the desk's people wrote in a case, the oldest first */
    public Reporter(CaseArchive archive, LongFunction<List<HeldReply>> replies) {
        this.archive = archive;
        this.replies = replies;
    }

    /**
     * The report of the cases that were opened on these days, in the desk's zone.
     *
     * @param last not before {@code first}
     * @param now when it is made, for what waits then
     */
    public Report make(DeskConfiguration desk, LocalDate first, LocalDate last, Instant now) {
        Instant from = first.atStartOfDay(desk.zone()).toInstant();
        Instant to = last.plusDays(1).atStartOfDay(desk.zone()).toInstant();
        BusinessCalendar calendar = new BusinessCalendar(desk.calendar(), desk.zone());
        Duration day = businessDay(desk.calendar());
        Figures all = new Figures(Optional.empty());
        Map<String, Map<String, Figures>> groups = new LinkedHashMap<>();
        KINDS.forEach(kind -> groups.put(kind, new TreeMap<>()));
        for (CaseState state : CaseState.values()) {
            read(desk, state, from, to, theCase -> {
                Instant nextDay = calendar.everOpens()
                        ? calendar.add(theCase.openedAt(), day)
                        : theCase.openedAt().plus(Duration.ofDays(1));
                List<HeldReply> written =
                        theCase.firstResponseAt().isPresent() ? replies.apply(theCase.id()) : List.of();
                all.add(theCase, written, nextDay, now);
                groups(desk, groups, theCase, written).forEach(group -> group.add(theCase, written, nextDay, now));
            });
        }
        groups.computeIfPresent(TIER, (kind, tiers) -> Set.of(NONE).containsAll(tiers.keySet()) ? null : tiers);
        return new Report(desk.displayName(), first, last, now, all, groups, backlog(desk, now));
    }

    private static List<Figures> groups(
            DeskConfiguration desk, Map<String, Map<String, Figures>> groups, Case theCase, List<HeldReply> written) {
        Triage triage = theCase.triage();
        Optional<ServiceLevelSettings> level = TargetPolicy.level(desk, triage.targetFacts());
        boolean negative = triage.tags().contains(Keywords.NEGATIVE);
        return List.of(
                group(groups, LEVEL, level.map(Reporter::words), level.flatMap(ServiceLevelSettings::goal)),
                group(groups, "queue", Optional.of(triage.queue()), Optional.empty()),
                group(groups, "category", triage.category(), Optional.empty()),
                group(groups, "language", triage.language(), Optional.empty()),
                group(groups, "sentiment", Optional.of(negative ? "negative" : "other"), Optional.empty()),
                group(groups, TIER, triage.targetFacts().tier(), Optional.empty()),
                group(groups, "agent", answerer(theCase, written), Optional.empty()));
    }

    private static String words(ServiceLevelSettings level) {
        return level.name()
                + level.goal()
                        .map(share -> ", " + share + " % within " + TargetPolicy.length(level.firstResponse()))
                        .orElse("");
    }

    /** Who wrote the first answer; where it did not go through the desk, who has the case. Nobody before an answer. */
    private static Optional<String> answerer(Case theCase, List<HeldReply> written) {
        return written.stream()
                .filter(reply -> reply.state().departed())
                .map(HeldReply::agent)
                .findFirst()
                .or(() -> theCase.firstResponseAt().isPresent() ? theCase.agent() : Optional.empty());
    }

    private Backlog backlog(DeskConfiguration desk, Instant now) {
        Backlog backlog = new Backlog();
        for (CaseState state : CaseState.values()) {
            if (state != CaseState.CLOSED) {
                read(desk, state, Instant.EPOCH, now.plusMillis(1), theCase -> backlog.add(theCase, now));
            }
        }
        return backlog;
    }

    private void read(DeskConfiguration desk, CaseState state, Instant from, Instant to, Consumer<Case> each) {
        Optional<Case> last = Optional.empty();
        List<Case> page;
        do {
            page = archive.page(desk.id(), state, from, to, last);
            page.stream().filter(theCase -> theCase.mergedInto().isEmpty()).forEach(each);
            last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1));
        } while (page.size() == CaseArchive.PAGE);
    }

    private static Figures group(
            Map<String, Map<String, Figures>> groups, String kind, Optional<String> name, Optional<Integer> goal) {
        Map<String, Figures> ofKind = groups.getOrDefault(kind, new TreeMap<>());
        String known = name.orElse(NONE);
        String wanted = ofKind.containsKey(known) || ofKind.size() < MOST_GROUPS ? known : REST;
        return ofKind.computeIfAbsent(wanted, any -> new Figures(wanted.equals(known) ? goal : Optional.empty()));
    }

    /** The business time of an ordinary open day, on average. */
    static Duration businessDay(CalendarSettings calendar) {
        long open = 0;
        long days = 0;
        for (List<TimeSpan> spans : calendar.hours().values()) {
            long ofDay = spans.stream().mapToLong(Reporter::minutes).sum();
            open += ofDay;
            days += ofDay > 0 ? 1 : 0;
        }
        return days == 0 ? Duration.ofDays(1) : Duration.ofMinutes(open / days);
    }

    private static long minutes(TimeSpan span) {
        int to = span.to().toSecondOfDay() == 0 ? 24 * 60 : span.to().toSecondOfDay() / 60;
        return (long) to - span.from().toSecondOfDay() / 60;
    }
}
