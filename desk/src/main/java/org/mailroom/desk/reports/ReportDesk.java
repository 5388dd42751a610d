package org.mailroom.desk.reports;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.ReportSettings;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.work.NewWork;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

/**
 * Makes reports when somebody asks, and sends those that a desk wants by mail: of the last whole day and week, once over all
 * nodes and restarts. One that was missed while the server was down is sent late; older ones are not made up for.
 */
public final class ReportDesk {
    private static final String DAILY = "daily";
    private static final String WEEKLY = "weekly";

    private final Reporter reporter;
    private final ReportRuns runs;
    private final Supplier<MailroomConfiguration> configuration;
    private final IdGenerator ids;
    private final InstantSource clock;

    public ReportDesk(
            Reporter reporter,
            ReportRuns runs,
            Supplier<MailroomConfiguration> configuration,
            IdGenerator ids,
            InstantSource clock) {
        this.reporter = reporter;
        this.runs = runs;
        this.configuration = configuration;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A report of these days; of yesterday without them. Empty where there is no such desk.
     *
     * @throws IllegalArgumentException when the last day is before the first
     */
    public Optional<Report> report(String deskId, Optional<LocalDate> first, Optional<LocalDate> last) {
        return configuration.get().deskById(deskId).map(desk -> {
            Instant now = clock.instant();
            LocalDate yesterday = LocalDate.ofInstant(now, desk.zone()).minusDays(1);
            LocalDate from = first.or(() -> last).orElse(yesterday);
            LocalDate to = last.orElse(first.isPresent() ? from : yesterday);
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("the last day, " + to + ", is before the first, " + from);
            }
            return reporter.make(desk, from, to, now);
        });
    }

    /** Sends the reports whose time has come. */
    public void tick() {
        Instant now = clock.instant();
        configuration.get().desks().forEach(desk -> tick(desk, now));
    }

    private void tick(DeskConfiguration desk, Instant now) {
        ReportSettings wanted = desk.service().reports();
        ZonedDateTime local = now.atZone(desk.zone());
        LocalDate day =
                local.toLocalTime().isBefore(wanted.at()) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        send(desk, DAILY, wanted.daily(), day.minusDays(1), day.minusDays(1), now);
        send(desk, WEEKLY, wanted.weekly(), monday.minusDays(7), monday.minusDays(1), now);
    }

    private void send(
            DeskConfiguration desk,
            String kind,
            List<EmailAddress> receivers,
            LocalDate first,
            LocalDate last,
            Instant now) {
        if (receivers.isEmpty() || runs.known(desk.id(), kind, first)) {
            return;
        }
        Report report = reporter.make(desk, first, last, now);
        List<NewWork> mails = receivers.stream()
                .map(receiver -> mail(desk, receiver, report, now))
                .toList();
        runs.begin(desk.id(), kind, first, now, mails);
    }

    private NewWork mail(DeskConfiguration desk, EmailAddress receiver, Report report, Instant now) {
        long id = ids.next();
        byte[] mail = ReportMail.write(desk, receiver, report, id).bytes();
        return new NewWork(
                WorkItem.due(id, WorkKind.NOTIFY, desk.id(), 0, receiver.asString(), now), Optional.of(mail));
    }
}
