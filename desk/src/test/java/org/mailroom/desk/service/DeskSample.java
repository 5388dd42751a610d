package org.mailroom.desk.service;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.configuration.AcknowledgementSettings;
import org.mailroom.desk.configuration.AnswerSettings;
import org.mailroom.desk.configuration.CalendarSettings;
import org.mailroom.desk.configuration.CaseSettings;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.QueueSettings;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.configuration.ServiceLevelSettings;

/** The sample desk with other promises: in Berlin, open from 9 to 17 on weekdays, writing English, German and French. */
public final class DeskSample {
    public static final AcknowledgementSettings ACKNOWLEDGEMENT = new AcknowledgementSettings(
            true,
            "acknowledgement",
            true,
            true,
            4,
            10,
            50,
            Optional.of("https://help.acme.example/?lang=all&from=mail"),
            Optional.of("+49 30 1234567 (day and night)"),
            Map.of(),
            AnswerSettings.NONE);

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

    static DeskConfiguration desk(
            CalendarSettings calendar, List<ServiceLevelSettings> levels, AcknowledgementSettings acknowledgement) {
        DeskConfiguration sample = SampleDesk.support();
        return new DeskConfiguration(
                sample.id(),
                sample.displayName(),
                sample.account(),
                sample.addresses(),
                sample.zone(),
                sample.languages(),
                sample.subjectTag(),
                calendar,
                levels,
                List.of(
                        new QueueSettings("General", Optional.empty(), Optional.empty()),
                        new QueueSettings("Outages", Optional.of("urgent"), Optional.empty())),
                "General",
                sample.triage(),
                sample.tagging(),
                acknowledgement,
                sample.agents(),
                sample.supervisors(),
                sample.outbox(),
                sample.review(),
                sample.screening(),
                sample.intake(),
                CaseSettings.DEFAULT);
    }
}
