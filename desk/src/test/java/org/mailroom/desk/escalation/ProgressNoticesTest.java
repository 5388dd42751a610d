package org.mailroom.desk.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.ProgressSettings;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

class ProgressNoticesTest {
    private final AlarmedDesk desk = new AlarmedDesk();

    @BeforeEach
    void tellCustomers() {
        desk.desk = AlarmedDesk.desk(List.of(), Optional.of(new ProgressSettings(90, Duration.ofHours(8), "progress")));
    }

    @ParameterizedTest(name = "F05 in {0}")
    @ValueSource(strings = {"en", "de", "fr"})
    @DisplayName("the customer is told once a period, in the language of the case, with the new time and incidents")
    void shouldTellTheCustomerOnceAPeriod(String language) {
        Case theCase = acknowledged();
        desk.plain.triaged(
                theCase.id(),
                new Triage("General", Optional.empty(), Priority.NORMAL, Optional.of(language), List.of()));
        desk.incidents.begin("support", Optional.empty(), Optional.empty(), Optional.empty(), "Storm & snow", "sue");
        desk.later("PT3H36M");
        desk.node().tick();

        List<MailMessage> sent = send();

        assertThat(sent).hasSize(1);
        MailMessage notice = sent.get(0);
        assertThat(notice.ownWords())
                .contains("Storm & snow", "MR-261124-00001", "25")
                .doesNotContain("{{", "null");
        assertThat(notice.field("Auto-Submitted")).contains("auto-generated");
        assertThat(notice.field("Content-Language")).contains(language);
        assertThat(notice.inReplyTo()).containsExactly("inquiry1@customer.example");

        desk.later("PT4H");
        desk.node().tick();
        assertThat(send()).isEmpty();

        desk.later("PT21H");
        desk.node().tick();
        assertThat(send()).hasSize(1);
    }

    @Test
    @DisplayName("F05 nobody is told after the answer, nor who had no acknowledgement, such as a machine")
    void shouldNotTellWhoDoesNotWait() {
        desk.open();
        Case answered = acknowledged();
        desk.later("PT3H36M");
        desk.node().tick();
        desk.plain.firstResponse(answered.id(), desk.clock.instant());
        desk.plain.state(answered.id(), CaseState.WAITING_FOR_CUSTOMER);

        assertThat(send()).isEmpty();
        assertThat(desk.stories.ofCase(answered.id()))
                .anyMatch(entry -> entry.words().contains("does not wait for an answer"));
    }

    @Test
    @DisplayName("F05 nobody is told while the customer's server has not accepted the answer, though he wrote again")
    void shouldNotTellBesideAnAnswerThatLeft() {
        Case theCase = acknowledged();
        desk.later("PT3H36M");
        desk.node().tick();
        desk.cases.answerLeaves(theCase.id(), desk.clock.instant());
        desk.add(theCase, Interaction.Kind.FOLLOW_UP, "again");

        assertThat(send()).isEmpty();
        assertThat(desk.stories.ofCase(theCase.id()))
                .anyMatch(entry -> entry.words().contains("on its way or in review"));
    }

    @Test
    @DisplayName("F05 a notice counts among the automatic mails that a sender may get")
    void shouldKeepToTheLimits() {
        for (int i = 0; i < 6; i++) {
            acknowledged();
        }
        desk.later("PT3H36M");
        desk.node().tick();

        assertThat(send()).hasSize(4);
    }

    @Test
    @DisplayName("F05 nobody is told while a reply is on its way or in review")
    void shouldNotTellBesideAReply() {
        Case theCase = acknowledged();
        desk.later("PT3H36M");
        desk.node().tick();
        desk.replyOnItsWay = true;

        assertThat(send()).isEmpty();
        assertThat(desk.stories.ofCase(theCase.id()))
                .anyMatch(entry -> entry.words().contains("on its way or in review"));
    }

    @Test
    @DisplayName("F05 the same order twice is one notice")
    void shouldSendOnce() {
        acknowledged();
        desk.later("PT3H36M");
        desk.node().tick();
        WorkItem order = desk.waiting(WorkKind.NOTIFY_CUSTOMER).get(0);

        desk.notices().send(order);
        desk.notices().send(order);

        assertThat(desk.waiting(WorkKind.ACKNOWLEDGE)).hasSize(1);
    }

    private Case acknowledged() {
        Case theCase = desk.open();
        desk.add(theCase, Interaction.Kind.ACKNOWLEDGEMENT, "ack" + theCase.id());
        return theCase;
    }

    private List<MailMessage> send() {
        desk.take(WorkKind.NOTIFY_CUSTOMER).forEach(desk.notices()::send);
        List<MailMessage> sent =
                desk.waiting(WorkKind.ACKNOWLEDGE).stream().map(desk::mail).toList();
        desk.take(WorkKind.ACKNOWLEDGE);
        return sent;
    }
}
