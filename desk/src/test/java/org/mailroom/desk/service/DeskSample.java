package org.mailroom.desk.service;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.configuration.AcknowledgementSettings;
import org.mailroom.desk.configuration.AnswerSettings;
import org.mailroom.desk.configuration.CalendarSettings;
import org.mailroom.desk.configuration.CaseSettings;
import org.mailroom.desk.configuration.Closure;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.QueueSettings;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.configuration.ServiceLevelSettings;
import org.mailroom.desk.configuration.ServiceSettings;
import org.mailroom.desk.configuration.SpecialDay;

/** The sample desk with other promises: in Berlin, open from 9 to 17 on weekdays, writing English, German and French. */
public final class DeskSample {
    public static final AcknowledgementSettings ACKNOWLEDGEMENT = new AcknowledgementSettings(
            true,
            "acknowledgement",
            true,
            true,
            4,
            10,
            Optional.of(50),
            Optional.of("https://help.acme.example/?lang=all&from=mail"),
            Optional.of("+49 30 1234567 (day and night)"),
            Map.of(),
            AnswerSettings.NONE);

    private static final List<QueueSettings> QUEUES = List.of(
            new QueueSettings("General", Optional.empty(), Optional.empty()),
            new QueueSettings("Outages", Optional.of("urgent"), Optional.empty()));

    private DeskSample() {}

    public static DeskConfiguration acme() {
        return acme(ACKNOWLEDGEMENT);
    }

    public static DeskConfiguration acme(AcknowledgementSettings acknowledgement) {
        return desk(
                Calendars.weekdays("09:00-17:00", LocalDate.of(2026, 12, 25)),
                List.of(
                        new ServiceLevelSettings("standard", Duration.ofHours(4), true),
                        new ServiceLevelSettings("urgent", Duration.ofMinutes(90), false)),
                acknowledgement);
    }

    /** With these languages and this closure. */
    public static DeskConfiguration closing(List<Locale> languages, Closure closure) {
        CalendarSettings week = Calendars.weekdays("09:00-17:00", LocalDate.of(2026, 12, 25));
        return desk(
                languages,
                new CalendarSettings(week.hours(), week.holidays(), Map.of(), List.of(closure)),
                List.of(new ServiceLevelSettings("standard", Duration.ofHours(4), true)),
                QUEUES,
                ACKNOWLEDGEMENT);
    }

    /** The sample desk with these promises and settings; open from 9 to 17 on weekdays. */
    public static DeskConfiguration serving(List<ServiceLevelSettings> levels, ServiceSettings service) {
        DeskConfiguration desk =
                desk(Calendars.weekdays("09:00-17:00", LocalDate.of(2026, 12, 25)), levels, ACKNOWLEDGEMENT);
        return new DeskConfiguration(
                desk.id(),
                desk.displayName(),
                desk.account(),
                desk.addresses(),
                desk.zone(),
                desk.languages(),
                desk.subjectTag(),
                desk.calendar(),
                desk.serviceLevels(),
                desk.queues(),
                desk.defaultQueue(),
                desk.triage(),
                desk.tagging(),
                desk.acknowledgement(),
                desk.agents(),
                desk.supervisors(),
                desk.routing(),
                desk.outbox(),
                desk.review(),
                desk.screening(),
                desk.intake(),
                desk.cases(),
                service);
    }

    static DeskConfiguration desk(
            CalendarSettings calendar, List<ServiceLevelSettings> levels, AcknowledgementSettings acknowledgement) {
        return desk(SampleDesk.support().languages(), calendar, levels, QUEUES, acknowledgement);
    }

    /** With these languages, special days and queues. */
    public static DeskConfiguration acme(
            List<Locale> languages,
            Map<LocalDate, SpecialDay> specialDays,
            List<QueueSettings> queues,
            AcknowledgementSettings acknowledgement) {
        CalendarSettings week = Calendars.weekdays("09:00-17:00", LocalDate.of(2026, 12, 25));
        return desk(
                languages,
                new CalendarSettings(week.hours(), week.holidays(), specialDays),
                List.of(new ServiceLevelSettings("standard", Duration.ofHours(4), true)),
                queues,
                acknowledgement);
    }

    private static DeskConfiguration desk(
            List<Locale> languages,
            CalendarSettings calendar,
            List<ServiceLevelSettings> levels,
            List<QueueSettings> queues,
            AcknowledgementSettings acknowledgement) {
        DeskConfiguration sample = SampleDesk.support();
        return new DeskConfiguration(
                sample.id(),
                sample.displayName(),
                sample.account(),
                sample.addresses(),
                sample.zone(),
                languages,
                sample.subjectTag(),
                calendar,
                levels,
                queues,
                "General",
                sample.triage(),
                sample.tagging(),
                acknowledgement,
                sample.agents(),
                sample.supervisors(),
                sample.routing(),
                sample.outbox(),
                sample.review(),
                sample.screening(),
                sample.intake(),
                CaseSettings.DEFAULT,
                ServiceSettings.NONE);
    }
}
