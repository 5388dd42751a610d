package org.mailroom.desk.quarter;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.configuration.AcknowledgementSettings;
import org.mailroom.desk.configuration.AlarmReceiver;
import org.mailroom.desk.configuration.AlarmSettings;
import org.mailroom.desk.configuration.AlarmStep;
import org.mailroom.desk.configuration.AnswerSettings;
import org.mailroom.desk.configuration.AttachmentReaderSettings;
import org.mailroom.desk.configuration.AutomaticMailSettings;
import org.mailroom.desk.configuration.CalendarSettings;
import org.mailroom.desk.configuration.Closure;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.LevelRule;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.ProgressSettings;
import org.mailroom.desk.configuration.QueueSettings;
import org.mailroom.desk.configuration.ReportSettings;
import org.mailroom.desk.configuration.RetrySettings;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.configuration.ServiceLevelSettings;
import org.mailroom.desk.configuration.ServiceSettings;
import org.mailroom.desk.configuration.SpecialDay;
import org.mailroom.desk.configuration.StoreSettings;
import org.mailroom.desk.configuration.TimeSpan;
import org.mailroom.desk.configuration.WebhookSettings;
import org.mailroom.desk.message.EmailAddress;

/** The desks of the quarter: in Berlin, in New York with alarms at any time, and one whose calendar never opens. */
final class QuarterDesks {
    static final DeskConfiguration BERLIN = desk(
            "berlin",
            ZoneId.of("Europe/Berlin"),
            new CalendarSettings(
                    week(true),
                    Set.of(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 12, 25)),
                    Map.of(
                            LocalDate.of(2026, 10, 22),
                            new SpecialDay(List.of(span("10:00", "11:30")), Map.of()),
                            LocalDate.of(2026, 12, 24),
                            new SpecialDay(List.of(span("09:00", "12:00")), Map.of())),
                    List.of(new Closure(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 17), 7, Map.of()))),
            new ServiceSettings(
                    rules(),
                    Optional.of(new AlarmSettings(
                            List.of(
                                    new AlarmStep(50, Set.of()),
                                    new AlarmStep(75, Set.of(AlarmReceiver.AGENT)),
                                    new AlarmStep(100, Set.of(AlarmReceiver.TEAM, AlarmReceiver.SUPERVISORS)),
                                    new AlarmStep(150, Set.of(AlarmReceiver.OWNERS))),
                            false,
                            List.of(EmailAddress.of("boss@client.example")),
                            Optional.of(new WebhookSettings(
                                    URI.create("https://hooks.example/"), Duration.ofSeconds(1), Optional.empty())))),
                    Optional.of(new ProgressSettings(90, Duration.ofHours(5), "progress")),
                    ReportSettings.NONE));

    static final DeskConfiguration NEW_YORK = desk(
            "newyork",
            ZoneId.of("America/New_York"),
            new CalendarSettings(week(false), Set.of(LocalDate.of(2026, 11, 26))),
            new ServiceSettings(
                    rules(),
                    Optional.of(new AlarmSettings(
                            List.of(
                                    new AlarmStep(80, Set.of(AlarmReceiver.AGENT)),
                                    new AlarmStep(100, Set.of(AlarmReceiver.SUPERVISORS))),
                            true,
                            List.of(),
                            Optional.empty())),
                    Optional.empty(),
                    ReportSettings.NONE));

    static final DeskConfiguration NEVER = desk(
            "never",
            ZoneId.of("Asia/Kathmandu"),
            new CalendarSettings(Map.of(), Set.of()),
            new ServiceSettings(
                    rules(),
                    Optional.of(new AlarmSettings(
                            List.of(new AlarmStep(100, Set.of(AlarmReceiver.TEAM))),
                            false,
                            List.of(),
                            Optional.empty())),
                    Optional.of(new ProgressSettings(100, Duration.ofHours(30), "progress")),
                    ReportSettings.NONE));

    private static final List<DeskConfiguration> ALL = List.of(BERLIN, BERLIN, NEW_YORK, NEVER);

    private QuarterDesks() {}

    /** Half of the cases are Berlin's, a quarter of them is each other desk's. */
    static DeskConfiguration of(int caseNo) {
        return ALL.get(caseNo % ALL.size());
    }

    /** Cases of the same desk are so many numbers apart. */
    static int apart() {
        return ALL.size();
    }

    static MailroomConfiguration configuration() {
        return new MailroomConfiguration(
                "/",
                new StoreSettings(StoreSettings.EMBEDDED, Optional.empty(), Optional.empty(), 10),
                Path.of("conf", "mailroom.key"),
                Path.of("conf"),
                List.of(BERLIN, NEW_YORK, NEVER),
                new RetrySettings(Duration.ofSeconds(5), Duration.ofMinutes(10), 20),
                new AutomaticMailSettings(Optional.of(10_000_000), Duration.ofMinutes(30)),
                new AttachmentReaderSettings(Optional.empty(), 2, 256, Duration.ofSeconds(20)));
    }

    private static List<LevelRule> rules() {
        return List.of(
                new LevelRule("gold", List.of(), List.of(), Set.of(), List.of("gold"), List.of()),
                new LevelRule("night", List.of(), List.of(), Set.of(Priority.URGENT), List.of(), List.of()),
                new LevelRule("short", List.of(), List.of("complaint"), Set.of(), List.of("silver"), List.of()));
    }

    private static List<ServiceLevelSettings> levels() {
        return List.of(
                new ServiceLevelSettings(
                        "standard",
                        Duration.ofHours(4),
                        Optional.of(Duration.ofHours(2)),
                        Optional.of(Duration.ofHours(16)),
                        true),
                new ServiceLevelSettings(
                        "gold",
                        Duration.ofMinutes(61),
                        Optional.of(Duration.ofMinutes(30)),
                        Optional.of(Duration.ofHours(9)),
                        true),
                new ServiceLevelSettings(
                        "night", Duration.ofHours(6), Optional.of(Duration.ofHours(3)), Optional.empty(), false),
                new ServiceLevelSettings("short", Duration.ofMinutes(45), true));
    }

    private static Map<DayOfWeek, List<TimeSpan>> week(boolean nights) {
        Map<DayOfWeek, List<TimeSpan>> hours = new EnumMap<>(DayOfWeek.class);
        for (int day = 1; day <= 5; day++) {
            hours.put(DayOfWeek.of(day), List.of(span("08:30", "12:00"), span("13:00", "17:15")));
        }
        if (nights) {
            hours.put(DayOfWeek.SATURDAY, List.of(span("10:00", "14:00"), span("22:00", "00:00")));
            hours.put(DayOfWeek.SUNDAY, List.of(span("00:00", "06:00")));
        }
        return hours;
    }

    private static TimeSpan span(String from, String to) {
        return new TimeSpan(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static DeskConfiguration desk(String id, ZoneId zone, CalendarSettings calendar, ServiceSettings service) {
        DeskConfiguration sample = SampleDesk.desk(id, id + "@acme.example");
        return new DeskConfiguration(
                id,
                sample.displayName(),
                sample.account(),
                sample.addresses(),
                zone,
                List.of(Locale.ENGLISH),
                sample.subjectTag(),
                calendar,
                levels(),
                List.of(
                        new QueueSettings("General", Optional.empty(), Optional.empty()),
                        new QueueSettings("Outages", Optional.of("night"), Optional.empty())),
                "General",
                sample.triage(),
                sample.tagging(),
                acknowledgement(),
                sample.agents(),
                sample.supervisors(),
                sample.routing(),
                sample.outbox(),
                sample.review(),
                sample.screening(),
                sample.intake(),
                sample.cases(),
                service);
    }

    private static AcknowledgementSettings acknowledgement() {
        return new AcknowledgementSettings(
                true,
                "acknowledgement",
                true,
                true,
                1_000,
                10_000,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                AnswerSettings.NONE);
    }
}
