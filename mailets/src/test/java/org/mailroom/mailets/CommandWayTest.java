package org.mailroom.mailets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.mailet.Mail;
import org.apache.mailet.base.test.FakeMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseLink;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.configuration.AlarmReceiver;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.service.AlarmSeen;
import org.mailroom.desk.service.ClockKind;
import org.mailroom.desk.service.ServiceClock;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;

/** Commands by mail, by the steps of the inbound way. */
class CommandWayTest {
    private static final EmailAddress ACCOUNT = EmailAddress.of(DeskInMemory.DESK);
    private static final String DO = "support+do@acme.example";

    private final DeskInMemory desk = new DeskInMemory();
    private Case one;
    private Case two;
    private int mails;

    @BeforeEach
    void twoCases() throws Exception {
        one = opened("one", "Kettle");
        two = opened("two", "My invoice");
        desk.moveCases();
    }

    @Test
    @DisplayName("D14 each command does what it says, in its order, and one mail answers what was done")
    void commandsShouldBeCarriedOut() throws Exception {
        command(
                "Anna",
                "commands",
                "assign " + one.number() + " to Ben\nlink " + one.number() + " " + two.number() + "\ncategorise "
                        + one.number() + " kettles\nPRIORITISE [" + one.number() + "] high\nclose " + two.number()
                        + " the customer called\n");

        assertThat(now(one).agent()).contains("Ben");
        assertThat(now(one).triage().category()).contains("kettles");
        assertThat(now(one).triage().priority()).isEqualTo(Priority.HIGH);
        assertThat(desk.cases.links(one.id())).extracting(CaseLink::other).containsExactly(now(two));
        assertThat(now(two).state()).isEqualTo(CaseState.CLOSED);
        assertThat(filed("Agents/Ben")).hasSize(1);
        assertThat(filed("Closed/2026-11")).hasSize(1);
        assertThat(words(one, Verb.CLAIMED)).containsExactly("Ben has it, given by Anna by mail");
        assertThat(words(two, Verb.CLOSED)).containsExactly("Anna by mail closed it: the customer called");
        assertThat(answer("Agents/Anna"))
                .contains("Subject: Commands: 5 done\r\n")
                .contains("Internal note:")
                .contains("Done: case " + one.number() + " is Ben's now.")
                .doesNotContain("Not done");
    }

    @Test
    @DisplayName(
            "D14 what cannot be done is answered line by line with what was probably meant, and harms no other line")
    void refusedCommandsShouldBeAnswered() throws Exception {
        command(
                "Anna",
                "",
                "clsoe " + one.number() + "\nassign " + one.number() + " to Bne\nrelease " + one.number()
                        + " to Biling\nmerge " + one.number() + " into MR-261123-00000\nsnooze " + one.number()
                        + " until yesterday\nmerge " + one.number() + " into " + two.number() + " please\nclose "
                        + one.number());

        assertThat(answer("Agents/Anna"))
                .contains("Subject: Commands: 1 done, 6 not done\r\n")
                .contains("did you mean close?")
                .contains("this desk has no agent Bne; did you mean Ben?")
                .contains("this desk has no queue Biling; did you mean Billing?")
                .contains("this desk has no case MR-261123-00000")
                .contains("yesterday is no time")
                .contains("\"please\" is too much; write merge CASE into CASE")
                .contains("snooze CASE until TIME");
        assertThat(now(one).state()).isEqualTo(CaseState.CLOSED);
        assertThat(now(two).state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    @DisplayName(
            "D14 the story of each case that a command names tells who gave it, and what was done or why it was not")
    void storyShouldTellCommands() throws Exception {
        command(
                "Anna",
                "",
                "link " + one.number() + " to [" + two.number() + "]\nassign " + one.number()
                        + " to Bne\nclose MR-261123-00000\n");

        String linked = "\"link " + one.number() + " to [" + two.number() + "]\" of Anna: cases " + one.number()
                + " and " + two.number() + " are linked";
        assertThat(words(one, Verb.CARRIED_OUT)).containsExactly(linked);
        assertThat(words(two, Verb.CARRIED_OUT)).containsExactly(linked);
        assertThat(words(one, Verb.REFUSED))
                .containsExactly("\"assign " + one.number()
                        + " to Bne\" of Anna: this desk has no agent Bne; did you mean Ben?");
        assertThat(words(two, Verb.REFUSED)).isEmpty();
        assertThat(desk.stories.ofMessage("do1@x"))
                .filteredOn(entry -> entry.verb() == Verb.REFUSED)
                .extracting(StoryEntry::words)
                .contains("\"close MR-261123-00000\" of Anna: this desk has no case MR-261123-00000");
    }

    @Test
    @DisplayName("D14 a command of somebody who left the desk meanwhile is not carried out, and the story tells it")
    void commandOfSomebodyWhoLeftShouldBeTurnedDown() throws Exception {
        desk.inbound(submitted("Anna", "close " + one.number(), ""));
        desk.configure(SampleDesk.without("Anna"));
        desk.moveCases();

        assertThat(now(one).state()).isEqualTo(CaseState.OPEN);
        assertThat(words(one, Verb.REFUSED))
                .containsExactly("\"close " + one.number() + "\" of Anna: Anna is none of the desk's people any more");
    }

    @Test
    @DisplayName("F04 the answer to an alarm acknowledges it for all cases of which it told last")
    void answeredAlarmShouldStayQuiet() throws Exception {
        ServiceClock first = clock(one, 4711);
        ServiceClock later = clock(two, 4712);
        desk.clocks.write(List.of(first, later));
        FakeMail answer = submitted("Anna", "Re: Acme: 2 overdue", "acknowledge\n");
        answer.getMessage().setHeader("In-Reply-To", "<alarm.4711.17@acme.example>");

        desk.inbound(answer);
        desk.moveCases();

        assertThat(answer("Agents/Anna")).contains("Done: the alarms of " + one.number() + " stay quiet");
        assertThat(desk.clocks.of(one.id()).get(0).seen()).contains(new AlarmSeen(100, "Anna", AlarmReceiver.TEAM));
        assertThat(desk.clocks.of(two.id())).containsExactly(later);
        assertThat(words(one, Verb.CARRIED_OUT))
                .containsExactly(
                        "the alarm at 100 % of the time for the first response was acknowledged by Anna by mail");
    }

    private static ServiceClock clock(Case theCase, long telling) {
        return new ServiceClock(
                theCase.id(),
                ClockKind.FIRST_RESPONSE,
                "support",
                "standard",
                Duration.ofHours(4),
                true,
                theCase.openedAt(),
                Duration.ZERO,
                Duration.ZERO,
                Optional.of(theCase.openedAt()),
                theCase.openedAt().plusSeconds(60),
                Optional.empty(),
                100,
                Optional.empty(),
                Optional.of(telling),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    @Test
    @DisplayName("D14 a mail to +do from outside is a customer's mail, whoever it says to be from")
    void strangersCommandShouldBeAnInquiry() throws Exception {
        Mail forged = mail("anna@acme.example", "close " + one.number(), "close " + one.number() + "\n");
        desk.inbound(forged);
        desk.moveCases();

        assertThat(now(one).state()).isEqualTo(CaseState.OPEN);
        assertThat(filed("Queues/General"))
                .as("the inquiry and the forged mail")
                .hasSize(2);
        assertThat(filed("Agents/Anna")).isEmpty();
    }

    @Test
    @DisplayName("D14 somebody of another desk gives no commands, nor does a machine that answers for somebody")
    void onlyPeopleOfTheDeskShouldGiveCommands() throws Exception {
        FakeMail ofMachine = mail("anna@acme.example", "close " + one.number(), "");
        Facts.putHandedIn(ofMachine, Facts.handedIn(submitted("Anna", "x", "")));
        ofMachine.getMessage().setHeader("Auto-Submitted", "auto-replied");
        desk.inbound(ofMachine);
        desk.inbound(submitted("Mallory", "close " + one.number(), ""));
        desk.moveCases();

        assertThat(now(one).state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    @DisplayName("D14 the same mail twice does it once and is answered once")
    void sameMailShouldCountOnce() throws Exception {
        FakeMail first = submitted("Anna", "close " + one.number(), "");
        FakeMail again = submitted("Anna", "close " + one.number(), "");
        again.setMessage(first.getMessage());
        desk.inbound(first);
        desk.moveCases();
        desk.actions.reopen(one, "Ben");
        desk.inbound(again);
        desk.moveCases();

        assertThat(now(one).state()).isEqualTo(CaseState.OPEN);
        assertThat(filed("Agents/Anna")).hasSize(1);
        assertThat(first.getState()).isEqualTo(Mail.GHOST);
        assertThat(again.getState()).isEqualTo(Mail.GHOST);
    }

    @Test
    @DisplayName("D14 a snoozed case comes back once, at its time, and stays put aside until then")
    void snoozedCaseShouldComeBack() throws Exception {
        command("Anna", "snooze " + one.number() + " +3d", "");
        assertThat(now(one).state()).isEqualTo(CaseState.SNOOZED);
        assertThat(filed("Waiting/Snoozed")).hasSize(1);
        assertThat(answer("Agents/Anna")).contains("mind that it is to be answered by");

        desk.clock.move(Duration.ofDays(2));
        desk.moveCases();
        assertThat(now(one).state()).isEqualTo(CaseState.SNOOZED);
        desk.clock.move(Duration.ofDays(1));
        desk.moveCases();
        desk.moveCases();

        assertThat(now(one).state()).isEqualTo(CaseState.OPEN);
        assertThat(filed("Waiting/Snoozed")).isEmpty();
        assertThat(words(one, Verb.REOPENED)).hasSize(1);
    }

    @Test
    @DisplayName("D14 a snoozed case comes back earlier when the customer writes, and not again at its time")
    void customersMailShouldEndTheRest() throws Exception {
        command("Anna", "snooze " + one.number() + " until 2026-12-24 09:00", "");
        desk.inbound(DeskInMemory.mail(
                "again",
                DeskInMemory.CUSTOMER,
                DeskInMemory.DESK,
                "From: " + DeskInMemory.CUSTOMER
                        + "\nMessage-ID: <again@c>\nIn-Reply-To: <one@c>\nSubject: Re: Kettle\n\nHello?\n"));
        desk.moveCases();
        assertThat(now(one).state()).isEqualTo(CaseState.OPEN);
        desk.actions.close(one, "", "Anna");

        desk.clock.move(Duration.ofDays(40));
        desk.moveCases();
        assertThat(now(one).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    @DisplayName("D14 commands are read from an HTML mail, without quoted text and signature")
    void commandsShouldBeReadFromHtml() throws Exception {
        FakeMail html = DeskInMemory.submitted(
                "html",
                "Anna",
                DO,
                "From: <support@acme.example>\nMessage-ID: <html@x>\nSubject: x\nMIME-Version: 1.0\n"
                        + "Content-Type: text/html; charset=utf-8\n\n<html><body><div>take " + one.number()
                        + "</div><p>close&nbsp;" + two.number() + " was <b>settled</b></p><div>-- <br>Anna</div>"
                        + "<blockquote>reopen " + two.number() + "</blockquote></body></html>\n");
        desk.inbound(html);
        desk.moveCases();

        assertThat(now(one).agent()).contains("Anna");
        assertThat(words(two, Verb.CLOSED)).containsExactly("Anna by mail closed it: was settled");
    }

    @Test
    @DisplayName("D14 who takes or releases a case that rests has it open again")
    void takenCaseShouldBeOpen() throws Exception {
        command("Anna", "take " + one.number(), "snooze " + one.number() + " +3d");
        command("Anna", "take " + one.number(), "");
        assertThat(now(one).state()).isEqualTo(CaseState.OPEN);
        assertThat(now(one).agent()).contains("Anna");
        assertThat(filed("Waiting/Snoozed")).isEmpty();

        command("Anna", "snooze " + one.number() + " +3d", "");
        command("Anna", "release " + one.number(), "");
        assertThat(now(one).state()).isEqualTo(CaseState.OPEN);
        assertThat(now(one).agent()).isEmpty();
    }

    @Test
    @DisplayName("D14 a supervisor who is no agent is answered in the review mailbox, and cannot be given cases")
    void supervisorShouldGiveCommands() throws Exception {
        command("Sue", "take " + one.number(), "assign " + one.number() + " to Anna");

        assertThat(now(one).agent()).contains("Anna");
        EmailAddress review = SampleDesk.support().review().account();
        assertThat(desk.folders.places(review, "Review/Notices")).hasSize(1);
    }

    @Test
    @DisplayName("D14 a released case lies in its queue again and is nobody's; a mail is split off by its Message-ID")
    void releaseAndSplitShouldBeCarriedOut() throws Exception {
        desk.inbound(DeskInMemory.mail(
                "second",
                DeskInMemory.CUSTOMER,
                DeskInMemory.DESK,
                "From: " + DeskInMemory.CUSTOMER
                        + "\nMessage-ID: <second@c>\nIn-Reply-To: <one@c>\nSubject: Re: Kettle\n\nAnd a toaster.\n"));
        command("Anna", "take " + one.number(), "split <second@c> from " + one.number());
        assertThat(desk.cases.interactions(one.id())).hasSize(2);
        command("Anna", "release " + one.number() + " to billing", "");

        assertThat(now(one).agent()).isEmpty();
        assertThat(now(one).triage().queue()).isEqualTo("Billing");
        assertThat(filed("Queues/Billing")).extracting(this::caseOf).contains(one.number());
    }

    private void command(String agent, String subject, String text) throws Exception {
        Mail mail = submitted(agent, subject, text);
        desk.inbound(mail);
        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
        desk.moveCases();
        desk.moveCases();
    }

    private FakeMail submitted(String agent, String subject, String text) throws Exception {
        return DeskInMemory.submitted("do" + ++mails, agent, DO, letter("support@acme.example", subject, text));
    }

    private FakeMail mail(String from, String subject, String text) throws Exception {
        return DeskInMemory.mail("do" + ++mails, from, DO, letter(from, subject, text));
    }

    private String letter(String from, String subject, String text) {
        return "From: " + from + "\nMessage-ID: <do" + mails + "@x>\nSubject: " + subject + "\n\n" + text;
    }

    private Case opened(String id, String subject) throws Exception {
        desk.inbound(DeskInMemory.mail(
                id,
                DeskInMemory.CUSTOMER,
                DeskInMemory.DESK,
                "From: " + DeskInMemory.CUSTOMER + "\nMessage-ID: <" + id + "@c>\nSubject: " + subject + "\n\nText of "
                        + id + ".\n"));
        return desk.cases.byMessageIds("support", List.of(id + "@c"), List.of()).orElseThrow();
    }

    private Case now(Case theCase) {
        return desk.cases.byId(theCase.id()).orElseThrow();
    }

    private List<RawMessage> filed(String folder) {
        return desk.folders.places(ACCOUNT, folder).stream()
                .map(place -> RawMessage.of(desk.folders.read(ACCOUNT, place).orElseThrow()))
                .toList();
    }

    private CaseNumber caseOf(RawMessage mail) {
        return mail.only(MailroomFields.CASE).flatMap(CaseNumber::parse).orElseThrow();
    }

    private String answer(String folder) {
        List<RawMessage> answers = filed(folder).stream()
                .filter(mail -> mail.only(MailroomFields.NOTICE).isPresent())
                .toList();
        assertThat(answers).hasSize(1);
        RawMessage answer = answers.get(0);
        return new String(answer.headerBytes(), java.nio.charset.StandardCharsets.UTF_8)
                + MailMessage.read(answer).plainText();
    }

    private List<String> words(Case theCase, Verb verb) {
        return desk.stories.ofCase(theCase.id()).stream()
                .filter(entry -> entry.verb() == verb)
                .map(StoryEntry::words)
                .toList();
    }
}
