package org.mailroom.desk.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseRefusal;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.configuration.AlarmReceiver;
import org.mailroom.desk.configuration.AlarmStep;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.filing.CaseMarker;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.InMemoryFolderStore;
import org.mailroom.desk.folders.Keywords;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.service.ClockKind;
import org.mailroom.desk.service.ServiceClock;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

class AlarmDeskTest {
    private final AlarmedDesk desk = new AlarmedDesk();
    private final AlarmDesk alarms = desk.node();

    @Test
    @DisplayName("F04 nothing is told before its minute, and each step once")
    void shouldTellEachStepOnce() {
        desk.open();
        desk.later("PT2H59M59S");
        alarms.tick();
        assertThat(desk.mails()).isEmpty();

        desk.later("PT1S");
        alarms.tick();
        assertThat(desk.mails()).containsOnlyKeys("anna@acme.example", "ben@acme.example");

        alarms.tick();
        desk.node().tick();
        assertThat(desk.mails()).isEmpty();

        desk.later("PT1H");
        alarms.tick();
        Map<String, MailMessage> breach = desk.mails();
        assertThat(breach).containsOnlyKeys("anna@acme.example", "ben@acme.example", "sue@acme.example");
        assertThat(AlarmedDesk.to("sue@acme.example", breach).subject()).contains("1 overdue", "MR-261124-00001");
        assertThat(AlarmedDesk.to("sue@acme.example", breach).field("Auto-Submitted"))
                .contains("auto-generated");
        assertThat(AlarmedDesk.to("sue@acme.example", breach).field("Bcc")).isEmpty();

        desk.later("PT2H");
        alarms.tick();
        assertThat(desk.mails()).containsOnlyKeys("boss@client.example");
        assertThat(desk.clocks.due(desk.clock.instant().plusSeconds(1_000_000))).isEmpty();
    }

    @Test
    @DisplayName("F01 clocks begin with the target, and not before, when the case is only sorted")
    void shouldTellNothingBeforeTheTarget() {
        Case theCase = desk.open();

        assertThat(desk.stories.ofCase(theCase.id())).isEmpty();
        assertThat(desk.clocks.of(theCase.id())).isNotEmpty();
    }

    @Test
    @DisplayName("F04 the agent who has the case is told, and nobody else at the first step")
    void shouldTellTheAgent() {
        Case theCase = desk.open();
        desk.cases.assign(theCase.id(), Optional.of("Ben"));
        desk.later("PT3H");

        alarms.tick();

        assertThat(desk.mails()).containsOnlyKeys("ben@acme.example");
    }

    @Test
    @DisplayName("F04 forty cases are one mail for each receiver")
    void shouldGroupAlarms() {
        for (int i = 0; i < 40; i++) {
            desk.open();
        }
        desk.later("PT4H");

        alarms.tick();

        Map<String, MailMessage> mails = desk.mails();
        assertThat(mails).hasSize(3);
        assertThat(AlarmedDesk.to("sue@acme.example", mails).subject()).contains("40 overdue");
        assertThat(AlarmedDesk.to("sue@acme.example", mails).ownWords()).contains("MR-261124-00001", "MR-261124-00040");
        assertThat(desk.waiting(WorkKind.WEBHOOK)).hasSize(1);
    }

    @Test
    @DisplayName(
            "F04 what was passed while the server was down is told once, to all receivers, and says that it is late")
    void shouldTellLateAlarmsOnce() {
        Case theCase = desk.open();
        desk.later("PT5H30M");

        desk.node().tick();

        Map<String, MailMessage> mails = desk.mails();
        assertThat(mails).containsOnlyKeys("anna@acme.example", "ben@acme.example", "sue@acme.example");
        assertThat(AlarmedDesk.to("anna@acme.example", mails).ownWords()).contains("are late", "OVERDUE (late)");
        assertThat(desk.stories.ofCase(theCase.id()))
                .anyMatch(entry -> entry.words().contains("late, because the server"));
    }

    @Test
    @DisplayName("F04 an answered or closed case has no alarm, even if nobody told its clocks")
    void shouldBeSilentAboutWhatIsDone() {
        Case answered = desk.open();
        Case closed = desk.open();
        desk.later("PT1H");
        desk.cases.firstResponse(answered.id(), desk.clock.instant());
        desk.cases.state(answered.id(), CaseState.WAITING_FOR_CUSTOMER);
        desk.plain.state(closed.id(), CaseState.CLOSED);
        desk.later("PT5H");

        alarms.tick();

        assertThat(desk.mails()).isEmpty();
        assertThat(desk.clock(answered).stopped()).isTrue();
        assertThat(desk.clock(closed).stopped()).isTrue();
    }

    @Test
    @DisplayName(
            "F03 F04 the clock stops when the customer's server accepts the answer, and nobody is alarmed in between")
    void shouldStopAtAcceptance() {
        Case theCase = desk.open();
        desk.later("PT3H");
        alarms.tick();
        desk.take(WorkKind.NOTIFY);
        desk.later("PT59M59S");
        desk.cases.answerLeaves(theCase.id(), desk.clock.instant());
        assertThat(desk.clock(theCase).running()).isTrue();

        desk.later("PT4S");
        alarms.tick();
        assertThat(desk.mails()).isEmpty();

        Instant accepted = desk.clock.instant();
        desk.cases.answerTaken(theCase.id(), accepted);
        assertThat(desk.clock(theCase).stoppedAt()).contains(accepted);
        assertThat(desk.clock(theCase).missed(accepted)).isTrue();
        desk.later("PT1H");
        alarms.tick();
        assertThat(desk.mails()).isEmpty();
    }

    @Test
    @DisplayName(
            "F03 F04 a promise is missed if the customer's server does not accept the answer, and the alarm says why")
    void shouldAlarmWhenTheAnswerIsNotAccepted() {
        Case theCase = desk.open();
        desk.later("PT3H");
        alarms.tick();
        desk.take(WorkKind.NOTIFY);
        desk.later("PT59M");
        desk.cases.answerLeaves(theCase.id(), desk.clock.instant());
        desk.later("PT2M");
        alarms.tick();
        assertThat(desk.mails()).isEmpty();

        desk.later("PT1M");
        alarms.tick();
        alarms.tick();

        assertThat(AlarmedDesk.to("sue@acme.example", desk.mails()).ownWords())
                .contains("OVERDUE", "the customer's server has not accepted it yet")
                .doesNotContain("(late)");
        assertThat(desk.clock(theCase).dueAt()).isEqualTo("2026-11-24T12:00:00Z");
    }

    @Test
    @DisplayName("F03 F06 an alarm tells since when an answer waits for its review")
    void shouldTellThatAnAnswerWaitsForItsReview() {
        desk.open();
        desk.inReview = Optional.of(desk.clock.instant());
        desk.later("PT5H");
        alarms.tick();

        assertThat(AlarmedDesk.to("sue@acme.example", desk.mails()).ownWords())
                .contains("an answer waits for its review since Tue 24 Nov 2026 09:00 CET");
        assertThat(new String(desk.work.contentOf(desk.waiting(WorkKind.WEBHOOK).get(0)), StandardCharsets.UTF_8))
                .contains("\"inReviewSince\": \"2026-11-24T08:00:00Z\"");
    }

    @Test
    @DisplayName("F03 if the answer cannot be delivered the clock goes on as if it had never left")
    void shouldGoOnIfTheAnswerIsLost() {
        Case theCase = desk.open();
        ServiceClock before = desk.clock(theCase);
        desk.later("PT1H");
        desk.cases.answerLeaves(theCase.id(), desk.clock.instant());
        desk.later("PT1H");

        desk.cases.state(theCase.id(), CaseState.OPEN);

        assertThat(desk.clock(theCase)).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "F03 F04 if the answer comes back after a server had taken it, the promise to the customer holds as before")
    void shouldGoOnIfTheAnswerComesBack() {
        Case theCase = desk.open();
        Instant due = desk.clock(theCase).dueAt();
        desk.later("PT3H30M");
        alarms.tick();
        desk.take(WorkKind.NOTIFY);
        desk.cases.answerLeaves(theCase.id(), desk.clock.instant());
        desk.cases.answerTaken(theCase.id(), desk.clock.instant());
        desk.take(WorkKind.MARK_CASE);
        desk.later("PT20M");

        desk.cases.answerLost(theCase.id(), true, desk.clock.instant().minusSeconds(3600));

        ServiceClock again = desk.clock(theCase);
        assertThat(again.running()).isTrue();
        assertThat(again.dueAt()).isEqualTo(due);
        assertThat(again.spent()).isEqualTo(Duration.ofMinutes(230));
        assertThat(desk.waiting(WorkKind.MARK_CASE))
                .as("the keyword is there again")
                .hasSize(1);
        assertThat(desk.cases.byId(theCase.id()).orElseThrow().firstResponseAt())
                .isEmpty();
        desk.later("PT9M59S");
        alarms.tick();
        assertThat(desk.mails()).isEmpty();
        desk.later("PT1S");
        alarms.tick();
        assertThat(AlarmedDesk.to("sue@acme.example", desk.mails()).ownWords())
                .contains("OVERDUE")
                .doesNotContain("(late)");
    }

    @Test
    @DisplayName("F04 an answer that comes back when its time is over is alarmed at once, and no server is blamed")
    void shouldAlarmAtOnceIfTheAnswerComesBackLate() {
        Case theCase = desk.open();
        Instant sent = desk.clock.instant();
        desk.cases.answerLeaves(theCase.id(), sent);
        desk.cases.answerTaken(theCase.id(), sent);
        desk.later("PT5H");

        desk.cases.answerLost(theCase.id(), true, sent);
        alarms.tick();

        assertThat(AlarmedDesk.to("sue@acme.example", desk.mails()).ownWords())
                .contains("OVERDUE")
                .doesNotContain("(late)");
    }

    @Test
    @DisplayName("F01 F03 a next response that comes back is still to be given, since when the customer wrote")
    void shouldGoOnWithTheNextResponseThatComesBack() {
        Case theCase = desk.open();
        desk.add(theCase, Interaction.Kind.REPLY, "first");
        desk.cases.answerLeaves(theCase.id(), desk.clock.instant());
        desk.cases.answerTaken(theCase.id(), desk.clock.instant());
        desk.later("PT10M");
        desk.add(theCase, Interaction.Kind.FOLLOW_UP, "again");
        Instant wrote = desk.clock.instant();
        desk.later("PT10M");
        Instant sent = desk.clock.instant();
        desk.cases.answerLeaves(theCase.id(), sent);
        desk.cases.answerTaken(theCase.id(), sent);
        desk.later("PT10M");

        desk.cases.answerLost(theCase.id(), false, sent);

        assertThat(desk.clock(theCase).stopped())
                .as("the first response arrived")
                .isTrue();
        assertThat(desk.clocks.of(theCase.id()))
                .filteredOn(clock -> clock.kind() == ClockKind.NEXT_RESPONSE)
                .singleElement()
                .satisfies(next -> assertThat(next.running()).isTrue())
                .satisfies(next -> assertThat(next.startedAt()).isEqualTo(wrote))
                .satisfies(next -> assertThat(next.dueAt()).isEqualTo(wrote.plus(Duration.ofHours(2))));
    }

    @Test
    @DisplayName("F01 F03 what the customer writes while the answer is on its way is not answered by it")
    void shouldNotTakeALaterMailForAnswered() {
        Case theCase = desk.open();
        desk.add(theCase, Interaction.Kind.REPLY, "first");
        desk.cases.answerLeaves(theCase.id(), desk.clock.instant());
        desk.cases.answerTaken(theCase.id(), desk.clock.instant());
        desk.later("PT10M");
        desk.add(theCase, Interaction.Kind.FOLLOW_UP, "again");
        desk.later("PT10M");
        desk.add(theCase, Interaction.Kind.REPLY, "second");
        desk.cases.answerLeaves(theCase.id(), desk.clock.instant());
        desk.later("PT1S");
        desk.add(theCase, Interaction.Kind.FOLLOW_UP, "once more");
        Instant wrote = desk.clock.instant();
        desk.later("PT1S");

        desk.cases.answerTaken(theCase.id(), desk.clock.instant());

        assertThat(desk.clocks.of(theCase.id()))
                .filteredOn(clock -> clock.kind() == ClockKind.NEXT_RESPONSE)
                .singleElement()
                .satisfies(next -> assertThat(next.startedAt()).isEqualTo(wrote))
                .satisfies(next -> assertThat(next.running()).isTrue());
    }

    @Test
    @DisplayName("F01 F03 a customer who writes again has the next response alarmed, from when the mail came")
    void shouldAlarmTheNextResponse() {
        Case theCase = desk.open();
        desk.cases.firstResponse(theCase.id(), desk.clock.instant());
        desk.cases.state(theCase.id(), CaseState.WAITING_FOR_CUSTOMER);
        desk.later("PT1H");
        desk.add(theCase, Interaction.Kind.FOLLOW_UP, "again");
        desk.later("PT2H");

        alarms.tick();

        assertThat(AlarmedDesk.to("sue@acme.example", desk.mails()).ownWords()).contains("next response due");
    }

    @Test
    @DisplayName("F04 a mail bears $DueSoon, then $Overdue, and none of them once it is answered")
    void shouldMarkTheMails() {
        InMemoryFolderStore folders = new InMemoryFolderStore();
        CaseMarker marker = new CaseMarker(desk.cases, desk.clocks, folders, desk::configuration, desk.clock);
        Case theCase = desk.open();
        long mail = desk.cases.interactions(theCase.id()).get(0).id();
        byte[] copy = ("X-Mailroom-Case: " + theCase.number() + "\r\nX-Mailroom-Interaction: " + mail
                        + "\r\n\r\nHello\r\n")
                .getBytes(StandardCharsets.UTF_8);
        FolderPlace place = folders.append(desk.desk.account(), "Queues/General", copy, Set.of());

        desk.later("PT3H");
        alarms.tick();
        desk.take(WorkKind.MARK_CASE).forEach(marker::mark);
        assertThat(folders.keywords(place)).containsExactly(Keywords.DUE_SOON);

        desk.later("PT1H1S");
        alarms.tick();
        desk.take(WorkKind.MARK_CASE).forEach(marker::mark);
        assertThat(folders.keywords(place)).containsExactly(Keywords.OVERDUE);

        desk.cases.firstResponse(theCase.id(), desk.clock.instant());
        desk.cases.state(theCase.id(), CaseState.WAITING_FOR_CUSTOMER);
        desk.take(WorkKind.MARK_CASE).forEach(marker::mark);
        assertThat(folders.keywords(place)).isEmpty();
    }

    @Test
    @DisplayName("F04 a program is told in JSON, without what the customer wrote")
    void shouldTellTheProgram() {
        desk.open();
        desk.later("PT4H");
        alarms.tick();
        StringBuilder told = new StringBuilder();
        WebhookDesk hooks = new WebhookDesk(
                desk.work,
                (hook, json, order) -> told.append(hook.url()).append(new String(json, StandardCharsets.UTF_8)),
                desk::configuration);

        WorkItem item = desk.waiting(WorkKind.WEBHOOK).get(0);
        hooks.send(item);

        assertThat(told.toString())
                .contains("https://hooks.example/alarms", "\"case\": \"MR-261124-00001\"", "\"percent\": 100")
                .doesNotContain("parcel", "carla");
    }

    @Test
    @DisplayName("F01 F04 of two cases that are made one the earlier promise goes on, and only one alarm comes")
    void shouldKeepTheEarlierPromiseOfMergedCases() {
        Case first = desk.open();
        desk.later("PT1H");
        Case second = desk.open();

        desk.cases.merge(
                first.id(),
                second.id(),
                WorkItem.due(desk.ids.next(), WorkKind.MOVE_CASE, "support", second.id(), "", desk.clock.instant()));
        desk.later("PT2H");
        alarms.tick();

        assertThat(AlarmedDesk.to("anna@acme.example", desk.mails()).ownWords())
                .contains("MR-261124-00002")
                .doesNotContain("MR-261124-00001");
        assertThat(desk.clocks.of(first.id())).allMatch(ServiceClock::stopped);
        assertThat(desk.clocks.due(desk.clock.instant())).isEmpty();
    }

    @Test
    @DisplayName(
            "F04 an alarm that an agent has acknowledged stays quiet for agents only, and until the promise is missed")
    void shouldKeepQuietWhatAnAgentHasSeen() {
        desk.desk = AlarmedDesk.desk(
                List.of(
                        new AlarmStep(50, Set.of(AlarmReceiver.AGENT)),
                        new AlarmStep(75, Set.of(AlarmReceiver.TEAM, AlarmReceiver.SUPERVISORS)),
                        new AlarmStep(100, Set.of(AlarmReceiver.AGENT))),
                Optional.empty());
        Case theCase = desk.open();
        desk.later("PT2H");
        alarms.tick();
        assertThat(desk.mails()).containsKeys("anna@acme.example");

        assertThat(desk.seer().of(theCase, "Anna", "Anna by mail")).contains("stays quiet");
        desk.later("PT1H");
        alarms.tick();
        assertThat(desk.mails()).containsOnlyKeys("sue@acme.example");

        desk.later("PT1H");
        alarms.tick();
        assertThat(desk.mails()).containsKeys("anna@acme.example");
        assertThat(desk.stories.ofCase(theCase.id()))
                .anyMatch(entry -> entry.words().contains("acknowledged by Anna by mail"))
                .anyMatch(entry -> entry.words().contains("Anna has acknowledged it"));
    }

    @Test
    @DisplayName("F04 of a missed promise that a supervisor has acknowledged only people further up are told")
    void shouldKeepQuietWhatASupervisorHasSeen() {
        desk.desk = AlarmedDesk.desk(
                List.of(
                        new AlarmStep(100, Set.of(AlarmReceiver.AGENT, AlarmReceiver.SUPERVISORS)),
                        new AlarmStep(125, Set.of(AlarmReceiver.SUPERVISORS)),
                        new AlarmStep(150, Set.of(AlarmReceiver.SUPERVISORS, AlarmReceiver.OWNERS))),
                Optional.empty());
        Case theCase = desk.open();
        desk.later("PT4H");
        alarms.tick();
        long telling = desk.clock(theCase).toldIn().orElseThrow();
        MailMessage told = AlarmedDesk.to("sue@acme.example", desk.mails());
        assertThat(told.messageId().orElseThrow()).startsWith("alarm." + telling + ".");
        assertThat(told.field("Reply-To")).contains("support+do@acme.example");
        desk.take(WorkKind.WEBHOOK);

        desk.seer().told(desk.desk, telling, "Sue", "Sue by mail");
        desk.later("PT1H");
        alarms.tick();
        assertThat(desk.mails()).isEmpty();
        assertThat(desk.waiting(WorkKind.WEBHOOK)).isEmpty();

        desk.later("PT1H");
        alarms.tick();
        assertThat(desk.mails()).containsOnlyKeys("boss@client.example");
    }

    @Test
    @DisplayName("F04 what has no alarm cannot be acknowledged, nor a later alarm by the answer to an earlier one")
    void shouldRefuseWhatCannotBeAcknowledged() {
        Case theCase = desk.open();
        assertThatThrownBy(() -> desk.seer().of(theCase, "Anna", "Anna"))
                .isInstanceOf(CaseRefusal.class)
                .hasMessageContaining("no alarm");
        desk.later("PT3H");
        alarms.tick();
        long first = desk.clock(theCase).toldIn().orElseThrow();
        desk.later("PT1H");
        alarms.tick();

        assertThatThrownBy(() -> desk.seer().told(desk.desk, first, "Anna", "Anna"))
                .isInstanceOf(CaseRefusal.class)
                .hasMessageContaining("a later alarm");
    }

    @Test
    @DisplayName("F04 what is late waits for business hours too, and then says that it is late")
    void shouldNotTellLateAlarmsAtNight() {
        desk.open();
        desk.later("PT12H");
        alarms.tick();
        assertThat(desk.mails()).isEmpty();
        assertThat(alarms.tick()).isEmpty();

        desk.later("PT12H");
        alarms.tick();

        assertThat(AlarmedDesk.to("sue@acme.example", desk.mails()).ownWords()).contains("OVERDUE (late)");
    }

    @Test
    @DisplayName(
            "F01 a shorter promise that is over already is alarmed at once, and not as if the server had been late")
    void shouldNotBlameTheServerForAShorterPromise() {
        desk.desk = AlarmedDesk.withRule("tier-gold", Duration.ofHours(1));
        Case theCase = desk.open();
        desk.later("PT2H");

        desk.cases.triaged(theCase.id(), theCase.triage().tagged("tier-gold"));
        alarms.tick();

        assertThat(AlarmedDesk.to("sue@acme.example", desk.mails()).ownWords())
                .contains("OVERDUE")
                .doesNotContain("late");
    }

    @Test
    @DisplayName("F01 a longer promise after a breach takes the alarm back, and is alarmed in its turn")
    void shouldAlarmTheLongerPromiseInItsTurn() {
        desk.desk = AlarmedDesk.withRule("tier-gold", Duration.ofHours(6));
        Case theCase = desk.open();
        desk.later("PT4H");
        alarms.tick();
        desk.mails();

        desk.cases.triaged(theCase.id(), theCase.triage().tagged("tier-gold"));
        alarms.tick();
        assertThat(desk.mails()).isEmpty();
        assertThat(desk.clock(theCase).missed(desk.clock.instant())).isFalse();

        desk.later("PT2H");
        alarms.tick();
        assertThat(AlarmedDesk.to("sue@acme.example", desk.mails()).subject()).contains("1 overdue");
    }

    @Test
    @DisplayName("F03 an unanswered mail of a merged case counts for the next response from when it came")
    void shouldCountTheMailOfAMergedCase() {
        Case answered = desk.open();
        desk.add(answered, Interaction.Kind.REPLY, "answer");
        desk.cases.firstResponse(answered.id(), desk.clock.instant());
        desk.cases.state(answered.id(), CaseState.WAITING_FOR_CUSTOMER);
        desk.later("PT10M");
        Case second = desk.open();
        desk.later("PT1H");

        desk.cases.merge(
                second.id(),
                answered.id(),
                WorkItem.due(desk.ids.next(), WorkKind.MOVE_CASE, "support", answered.id(), "", desk.clock.instant()));

        assertThat(desk.clocks.of(answered.id()))
                .filteredOn(clock -> clock.kind() == ClockKind.NEXT_RESPONSE)
                .singleElement()
                .extracting(ServiceClock::dueAt)
                .isEqualTo(second.openedAt().plus(Duration.ofHours(2)));
    }

    @Test
    @DisplayName("F04 a clock that is set back tells nothing twice, and one that leaps ahead tells everything once")
    void shouldBearAClockThatJumps() {
        desk.open();
        desk.later("PT3H");
        alarms.tick();
        assertThat(desk.mails()).hasSize(2);

        desk.later("-PT2H");
        alarms.tick();
        desk.later("PT2H");
        alarms.tick();
        assertThat(desk.mails()).isEmpty();

        desk.later("PT48H");
        alarms.tick();
        assertThat(desk.mails()).containsKeys("sue@acme.example", "boss@client.example");
        alarms.tick();
        assertThat(desk.mails()).isEmpty();
    }

    @Test
    @DisplayName("F04 a desk that keeps no clocks any more has no alarms that come again and again")
    void shouldForgetADeskThatIsGone() {
        desk.open();
        desk.desk = SampleDesk.support();
        desk.later("PT4H");

        assertThat(alarms.tick()).hasSize(1);

        assertThat(desk.mails()).isEmpty();
        assertThat(alarms.tick()).isEmpty();
    }
}
