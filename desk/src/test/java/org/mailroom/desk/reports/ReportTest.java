package org.mailroom.desk.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.ReportSettings;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.configuration.ServiceLevelSettings;
import org.mailroom.desk.configuration.ServiceSettings;
import org.mailroom.desk.folders.Keywords;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.InMemoryHeldReplies;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.service.DeskSample;
import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkState;

class ReportTest {
    private static final Instant MONDAY_9 = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final EmailAddress CARLA = EmailAddress.of("carla@customer.example");

    private final MovableClock clock = MovableClock.at("2026-11-24T05:59:00Z");
    private final InMemoryWorkItems work = new InMemoryWorkItems();
    private final InMemoryCases cases = new InMemoryCases(work);
    private final InMemoryHeldReplies replies = new InMemoryHeldReplies(work);
    private final IdGenerator ids = new IdGenerator(clock, 1);
    private final DeskConfiguration desk = DeskSample.serving(
            List.of(new ServiceLevelSettings(
                    "standard", Duration.ofHours(4), Optional.empty(), Optional.empty(), Optional.of(90), true)),
            new ServiceSettings(
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    new ReportSettings(
                            List.of(EmailAddress.of("sue@acme.example")),
                            List.of(EmailAddress.of("boss@client.example"), EmailAddress.of("sue@acme.example")),
                            LocalTime.of(7, 0))));
    private final Reporter reporter = new Reporter(cases, replies::ofCase);
    private int number;

    @Test
    @DisplayName(
            "F07 the shares answered within an hour, a business day and the promise are those of the cases of the time")
    void shouldCountShares() {
        answered(open(MONDAY_9, "General"), Duration.ofMinutes(59));
        answered(open(MONDAY_9, "General"), Duration.ofHours(5));
        answered(open(MONDAY_9, "<b>Outages"), Duration.ofHours(30));
        open(MONDAY_9, "General");
        open(MONDAY_9.minus(Duration.ofDays(3)), "General");

        Report report = reporter.make(desk, MONDAY, MONDAY, Instant.parse("2026-11-26T08:00:00Z"));

        assertThat(report.all().opened()).isEqualTo(4);
        assertThat(report.all().withinHour()).isEqualTo("25.0 %");
        assertThat(report.all().withinBusinessDay()).isEqualTo("50.0 %");
        assertThat(report.all().kept()).isEqualTo("25.0 %");
        assertThat(report.all().firstResponse().median()).isEqualTo("≤ 8 h");
        assertThat(report.backlog().open()).isEqualTo(2);
        assertThat(report.backlog().waiting()).isEqualTo(3);
        assertThat(report.backlog().overdue()).isEqualTo(2);
        assertThat(report.groups().get("queue")).containsOnlyKeys("General", "<b>Outages");
        assertThat(ReportText.of(report)).contains("2026-11-23", "within 1 business day", "50.0 %", "By queue");
        assertThat(ReportPage.of(report)).contains("&lt;b&gt;Outages", "50.0 %").doesNotContain("<b>Outages");
    }

    @Test
    @DisplayName("F07 a page shows bars where there is something to show")
    void pageShouldShowNoEmptyBars() {
        answered(open(MONDAY_9, "General"), Duration.ofHours(1));

        String page = ReportPage.of(reporter.make(desk, MONDAY, MONDAY, Instant.parse("2026-11-26T08:00:00Z")));

        assertThat(page).contains("<h2>First response</h2>").doesNotContain("<h2>Solution</h2>");
    }

    @Test
    @DisplayName("F01 F07 a promise of a share is told beside what was kept, and the report says where it was missed")
    void shouldTellTheShareBesideItsGoal() {
        answered(open(MONDAY_9, "General"), Duration.ofHours(1));
        answered(open(MONDAY_9, "General"), Duration.ofHours(5));

        Report report = reporter.make(desk, MONDAY, MONDAY, Instant.parse("2026-11-26T08:00:00Z"));

        assertThat(report.groups().get("service level"))
                .containsOnlyKeys("standard, 90 % within 4 h")
                .hasEntrySatisfying(
                        "standard, 90 % within 4 h",
                        figures -> {
                            assertThat(figures.kept()).isEqualTo("50.0 %");
                            assertThat(figures.goal()).isEqualTo("90 %");
                            assertThat(figures.belowGoal()).isTrue();
                        });
        assertThat(ReportText.of(report)).contains("50.0 % (below the goal)");
        assertThat(ReportPage.of(report)).contains("50.0 % (below the goal)");
        assertThat(report.all().belowGoal()).isFalse();
    }

    @Test
    @DisplayName("I02 by agent counts who answered, not who has the case, and reviews are counted with their results")
    void shouldCountWhoAnswered() {
        long one = open(MONDAY_9, "General");
        answered(one, Duration.ofHours(1));
        cases.assign(one, Optional.of("Ben"));
        written(one, "Anna", HeldState.RETURNED, Optional.of("Sue"), Duration.ZERO);
        written(one, "Anna", HeldState.DELIVERED, Optional.of("Sue"), Duration.ofMinutes(20));
        written(one, "Ben", HeldState.DELIVERED, Optional.empty(), Duration.ofMinutes(2));
        cases.assign(open(MONDAY_9, "General"), Optional.of("Ben"));

        Report report = reporter.make(desk, MONDAY, MONDAY, Instant.parse("2026-11-26T08:00:00Z"));

        assertThat(report.groups().get("agent")).containsOnlyKeys("Anna", "–");
        assertThat(report.all().reviews().replies()).isEqualTo(3);
        assertThat(report.all().reviews().share()).isEqualTo("66.7 %");
        assertThat(report.all().reviews().returned()).isEqualTo("50.0 %");
        assertThat(report.all().reviews().time().median()).isEqualTo("≤ 30 min");
    }

    @Test
    @DisplayName("F07 I02 a promise that was missed only for the wait in review is counted apart")
    void shouldCountWhatTheReviewCost() {
        long slowReview = open(MONDAY_9, "General");
        answered(slowReview, Duration.ofHours(5));
        written(slowReview, "Anna", HeldState.RETURNED, Optional.of("Sue"), Duration.ofHours(4));
        written(slowReview, "Anna", HeldState.DELIVERED, Optional.of("Sue"), Duration.ofHours(1));
        long slowAgent = open(MONDAY_9, "General");
        answered(slowAgent, Duration.ofHours(6));
        written(slowAgent, "Anna", HeldState.DELIVERED, Optional.of("Sue"), Duration.ofMinutes(119));
        long unreviewed = open(MONDAY_9, "General");
        answered(unreviewed, Duration.ofHours(5));
        written(unreviewed, "Anna", HeldState.DELIVERED, Optional.empty(), Duration.ofHours(2));
        long inTime = open(MONDAY_9, "General");
        answered(inTime, Duration.ofHours(4));
        written(inTime, "Anna", HeldState.DELIVERED, Optional.of("Sue"), Duration.ofHours(1));

        Report report = reporter.make(desk, MONDAY, MONDAY, Instant.parse("2026-11-26T08:00:00Z"));

        assertThat(report.all().kept()).isEqualTo("25.0 %");
        assertThat(report.all().missedByReview()).isEqualTo(1);
        assertThat(ReportText.of(report)).containsPattern("Promise missed in review +1\n");
        assertThat(ReportPage.of(report)).contains("promise missed in review</td><td align=\"left\">1<");
        assertThat(ReportCsv.of(report))
                .contains(",\"promise missed in review\"\r\n")
                .contains(",\"1\"\r\n");
    }

    @Test
    @DisplayName("I02 cases are counted by category, language, sentiment and tier of the customer")
    void shouldCountByWhatCasesAre() {
        triaged(open(MONDAY_9, "General"), "billing", "de", List.of(Keywords.NEGATIVE, "tier-gold"));
        triaged(open(MONDAY_9, "General"), "billing", "en", List.of("tier-gold"));
        triaged(open(MONDAY_9, "General"), "defect", "de", List.of());
        open(MONDAY_9, "General");

        Report report = reporter.make(desk, MONDAY, MONDAY, Instant.parse("2026-11-26T08:00:00Z"));

        assertThat(opened(report, "category")).isEqualTo(Map.of("billing", 2L, "defect", 1L, "–", 1L));
        assertThat(opened(report, "language")).isEqualTo(Map.of("de", 2L, "en", 1L, "–", 1L));
        assertThat(opened(report, "sentiment")).isEqualTo(Map.of("negative", 1L, "other", 3L));
        assertThat(opened(report, "customer tier")).isEqualTo(Map.of("gold", 2L, "–", 2L));
        assertThat(ReportCsv.of(report)).contains("\"customer tier\",\"gold\",\"2\"");
    }

    @Test
    @DisplayName("I02 a desk that knows of no tiers has no table of them")
    void shouldTellNoTiersWhereThereAreNone() {
        open(MONDAY_9, "General");

        Report report = reporter.make(desk, MONDAY, MONDAY, Instant.parse("2026-11-26T08:00:00Z"));

        assertThat(report.groups()).containsKey("sentiment").doesNotContainKey("customer tier");
    }

    private void triaged(long caseId, String category, String language, List<String> tags) {
        cases.triaged(
                caseId, new Triage("General", Optional.of(category), Priority.NORMAL, Optional.of(language), tags));
    }

    private static Map<String, Long> opened(Report report, String kind) {
        Map<String, Long> opened = new HashMap<>();
        report.groups().getOrDefault(kind, Map.of()).forEach((name, figures) -> opened.put(name, figures.opened()));
        return opened;
    }

    private void written(long caseId, String agent, HeldState state, Optional<String> reviewer, Duration waited) {
        long id = ids.next();
        replies.hold(
                new HeldReply(
                        id,
                        "support",
                        caseId,
                        agent,
                        "source " + id,
                        new MailIdentity(id + "@acme.example", "digest" + id),
                        state,
                        MONDAY_9.plus(waited),
                        CARLA,
                        List.of(CARLA),
                        "Hello",
                        List.of(),
                        MONDAY_9,
                        reviewer,
                        0),
                new byte[] {1},
                List.of());
    }

    @Test
    @DisplayName("F07 no name of a spreadsheet's row is a formula, and quotes stay quotes")
    void shouldWriteCsvThatNoSpreadsheetRuns() {
        open(MONDAY_9, "=cmd()\",x");

        String csv = ReportCsv.of(reporter.make(desk, MONDAY, MONDAY, clock.instant()));

        assertThat(csv).contains("\"'=cmd()\"\",x\"").endsWith("\r\n");
        assertThat(csv.lines()).hasSize(8);
    }

    @Test
    @DisplayName("F07 many groups are counted as one beyond a bound, so that no report grows without end")
    void shouldBoundTheGroups() {
        for (int i = 0; i < Reporter.MOST_GROUPS + 50; i++) {
            open(MONDAY_9, "queue " + i);
        }

        Report report = reporter.make(desk, MONDAY, MONDAY, clock.instant());

        assertThat(report.groups().get("queue"))
                .hasSize(Reporter.MOST_GROUPS + 1)
                .hasEntrySatisfying(
                        "others", others -> assertThat(others.opened()).isEqualTo(50));
    }

    @Test
    @DisplayName("F07 a report of nothing says so")
    void shouldReportNothing() {
        Report report = reporter.make(desk, MONDAY, MONDAY, clock.instant());

        assertThat(ReportText.of(report)).contains("Cases opened                 0", "–", "none");
        assertThat(report.all().withinHour()).isEqualTo("–");
    }

    @Test
    @DisplayName("F07 reports are sent once, at their time, by day and on Monday by week")
    void shouldSendReportsOnce() {
        open(MONDAY_9, "General");
        ReportDesk reports = reports();

        reports.tick();
        assertThat(receivers())
                .containsExactlyInAnyOrder("sue@acme.example", "boss@client.example", "sue@acme.example");
        take();

        clock.move(Duration.ofMinutes(1));
        reports.tick();
        reports.tick();
        assertThat(receivers()).containsExactly("sue@acme.example");
        WorkItem item = work.list(WorkState.WAITING, 10).get(0);
        MailMessage mail =
                MailMessage.read(RawMessage.of(work.content(item.id()).orElseThrow()));
        assertThat(mail.subject()).isEqualTo("Report Acme Customer Service, 2026-11-23");
        assertThat(mail.field("Auto-Submitted")).contains("auto-generated");
        assertThat(mail.ownWords()).contains("Cases opened                 1");
        take();

        clock.move(Duration.ofDays(6));
        reports().tick();
        assertThat(receivers())
                .containsExactlyInAnyOrder("sue@acme.example", "boss@client.example", "sue@acme.example");
    }

    @Test
    @DisplayName("F07 who asks for no days gets yesterday, who asks for wrong ones is told")
    void shouldTakeDays() {
        assertThat(reports()
                        .report("support", Optional.empty(), Optional.empty())
                        .orElseThrow()
                        .first())
                .isEqualTo(MONDAY);
        assertThat(reports().report("nowhere", Optional.empty(), Optional.empty()))
                .isEmpty();
        assertThatThrownBy(() -> reports().report("support", Optional.of(MONDAY), Optional.of(MONDAY.minusDays(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("before the first");
    }

    private final InMemoryReportRuns runs = new InMemoryReportRuns(work);

    private ReportDesk reports() {
        return new ReportDesk(reporter, runs, () -> SampleDesk.configuration(desk), ids, clock);
    }

    private List<String> receivers() {
        return work.list(WorkState.WAITING, 10).stream()
                .map(WorkItem::instruction)
                .toList();
    }

    private void take() {
        work.list(WorkState.WAITING, 10).forEach(item -> work.withdraw(item.id()));
    }

    private long open(Instant at, String queue) {
        number++;
        long id = ids.next();
        NewCase fresh = new NewCase(
                id, "support", new CaseNumber("MR-261124-%05d".formatted(number)), CARLA, "Hello", queue, at);
        Interaction mail = new Interaction(
                ids.next(),
                id,
                Interaction.Kind.INQUIRY,
                new MailIdentity(id + "@customer.example", "digest"),
                Optional.of(CARLA),
                "Hello",
                at);
        cases.join(new Joining("support", new Joining.Target.Fresh(fresh), mail, Set.of(CARLA)));
        cases.target(id, at.plus(Duration.ofHours(4)));
        return id;
    }

    private void answered(long caseId, Duration after) {
        Instant opened = cases.byId(caseId).orElseThrow().openedAt();
        cases.firstResponse(caseId, opened.plus(after));
        cases.state(caseId, CaseState.WAITING_FOR_CUSTOMER);
    }
}
