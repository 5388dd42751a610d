package org.mailroom.mailets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.mailet.base.test.FakeMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.configuration.Expert;
import org.mailroom.desk.configuration.ExpertSettings;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;

class ExpertWayTest {
    private static final EmailAddress ACCOUNT = EmailAddress.of(DeskInMemory.DESK);
    private static final EmailAddress CUSTOMER = EmailAddress.of(DeskInMemory.CUSTOMER);
    private static final String LEGAL = "legal@lawyers.example";
    private static final String ASK = "support+ask-legal@acme.example";
    private static final String ANSWER =
            "Under section nine of the contract he has to pay for the repair of it himself.";

    private final DeskInMemory desk = new DeskInMemory();

    @BeforeEach
    void knowExperts() {
        desk.configure(SampleDesk.asking(new ExpertSettings(
                List.of(new Expert("legal", EmailAddress.of(LEGAL), "Legal department")), true, Duration.ofDays(2))));
    }

    @ParameterizedTest
    @DisplayName("D09 an agent asks an expert by name, by any address, or at the expert's own address")
    @ValueSource(strings = {ASK, "support+ask-legal=lawyers.example@acme.example", LEGAL})
    void agentShouldAskAnExpert(String to) throws Exception {
        Case theCase = inquiry();
        ask(to, "q1@x", "Fwd: Pump [by Friday 14:00]");

        HeldReply held = only(HeldState.HELD);
        MailMessage question = content(held);
        assertThat(held.recipients()).containsExactly(EmailAddress.of(LEGAL));
        assertThat(question.to()).extracting(Mailbox::address).containsExactly(EmailAddress.of(LEGAL));
        assertThat(question.subject())
                .isEqualTo("Fwd: Pump [" + theCase.number() + "] (please answer by Fri 27 Nov 2026 14:00 CET)");
        assertThat(replyTo(question)).startsWith("support+e");
        assertThat(question.field("From")).contains("\"Acme Customer Service\" <support@acme.example>");
        assertThat(kinds(theCase)).containsExactly(Interaction.Kind.INQUIRY, Interaction.Kind.QUESTION);
        assertThat(desk.cases.byId(theCase.id()).orElseThrow().agent()).contains("Anna");
    }

    @Test
    @DisplayName("D09 when the question leaves the case waits for the expert; his answer lies with the owner, internal")
    void answerShouldComeBackToTheOwner() throws Exception {
        Case theCase = inquiry();
        String address = asked("q1@x");
        assertThat(state(theCase)).isEqualTo(CaseState.WAITING_FOR_EXPERT);
        assertThat(desk.cases.byId(theCase.id()).orElseThrow().firstResponseAt())
                .isEmpty();
        assertThat(desk.folders.places(ACCOUNT, "Waiting/Expert")).hasSize(1);

        desk.inbound(answer(LEGAL, address, "a1@lawyers.example", "", ""));
        moveCases();

        MailMessage answer = mails("Agents/Anna").stream()
                .filter(mail -> mail.field("X-Mailroom-Internal").isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(state(theCase)).isEqualTo(CaseState.OPEN);
        assertThat(desk.folders.places(ACCOUNT, "Agents/Anna")).hasSize(2);
        assertThat(answer.plainText()).contains(ANSWER);
        assertThat(replyTo(answer)).isEqualTo(ASK);
        assertThat(kinds(theCase)).endsWith(Interaction.Kind.ANSWER);
        assertThat(desk.questions.open(theCase.id())).isEmpty();
        assertThat(desk.cases.participants(theCase.id())).doesNotContain(EmailAddress.of(LEGAL));
    }

    @Test
    @DisplayName("D09 D08 what the expert said does not reach the customer: not quoted, not by reply to all")
    void answerShouldNotReachTheCustomer() throws Exception {
        Case theCase = inquiry();
        String address = asked("q1@x");
        desk.inbound(answer(LEGAL, address, "a1@lawyers.example", "", ""));
        desk.outbound(reply("r1@x", "inquiry-1@customer.example", "Sorry.\n\n> " + ANSWER, DeskInMemory.CUSTOMER));
        desk.outbound(reply("r2@x", "a1@lawyers.example", "Sorry.", DeskInMemory.CUSTOMER));
        desk.outbound(reply("r3@x", "inquiry-1@customer.example", "Sorry.", DeskInMemory.CUSTOMER + "," + ASK));
        desk.outbound(reply("r4@x", "inquiry-1@customer.example", "Sorry.", DeskInMemory.CUSTOMER + "," + LEGAL));
        desk.outbound(reply("r5@x", "inquiry-1@customer.example", "Sorry.", DeskInMemory.CUSTOMER + "," + address));

        assertThat(kinds(theCase)).containsOnlyOnce(Interaction.Kind.ANSWER);
        assertThat(desk.replies.list(HeldState.RETURNED, 10))
                .hasSize(5)
                .allSatisfy(held -> assertThat(held.reasons().get(0)).startsWith("internal mail: "));
        assertThat(desk.replies.list(HeldState.HELD, 10)).isEmpty();
    }

    @Test
    @DisplayName(
            "D09 a machine's answer of the expert's does not count; an answer is joined by the keyed address alone")
    void machinesAnswerShouldNotCount() throws Exception {
        Case theCase = inquiry();
        String address = asked("q1@x");
        desk.inbound(answer(LEGAL, address, "a1@lawyers.example", "Auto-Submitted: auto-replied\n", ""));
        desk.inbound(
                answer(LEGAL, address.substring(0, 12) + "x" + address.substring(13), "a2@lawyers.example", "", ""));

        assertThat(state(theCase)).isEqualTo(CaseState.WAITING_FOR_EXPERT);
        assertThat(desk.questions.open(theCase.id())).hasSize(1);
        assertThat(kinds(theCase)).endsWith(Interaction.Kind.QUESTION, Interaction.Kind.AUTOMATIC);
    }

    @Test
    @DisplayName("D09 the owner is reminded before the deadline; after it the supervisor is told too, once")
    void deadlineShouldBeTold() throws Exception {
        inquiry();
        asked("q1@x");
        List<WorkItem> items = items();

        assertThat(items).extracting(WorkItem::kind).containsExactly(WorkKind.REMIND_EXPERT, WorkKind.EXPERT_LATE);
        assertThat(items.get(1).dueAt()).isEqualTo(Instant.parse("2026-11-27T13:00:00Z"));
        assertThat(items.get(0).dueAt())
                .isBetween(Instant.parse("2026-11-26T12:00:00Z"), items.get(1).dueAt());
        desk.expertClock().remind(items.get(0));
        desk.expertClock().remind(items.get(0));
        assertThat(mails("Agents/Anna"))
                .extracting(MailMessage::subject)
                .singleElement()
                .asString()
                .startsWith("Legal department has not answered yet [MR-");
        int before = desk.sent.size();
        desk.expertClock().late(items.get(1));
        assertThat(mails("Agents/Anna")).hasSize(2);
        assertThat(MailMessage.read(desk.sent.get(before)).to())
                .extracting(Mailbox::address)
                .containsExactly(SampleDesk.SUE.account());
    }

    @Test
    @DisplayName(
            "D09 an expert who is one of the desk's people may answer under a login; colleagues in copy get theirs")
    void colleagueShouldAnswerToo() throws Exception {
        Case theCase = inquiry();
        FakeMail mail = DeskInMemory.submitted(
                "Mail-a1",
                "Ben",
                asked("q1@x"),
                "From: ben@acme.example\nSubject: Re: Pump\nMessage-ID: <a1@x>\nReferences: <q1@x>\n\n" + ANSWER
                        + "\n");
        desk.inbound(mail);
        assertThat(desk.questions.open(theCase.id())).isEmpty();
        assertThat(kinds(theCase)).endsWith(Interaction.Kind.ANSWER);
        assertThat(mails("Agents/Anna"))
                .filteredOn(answer -> answer.field("X-Mailroom-Internal").isPresent())
                .extracting(ExpertWayTest::replyTo)
                .contains("support+ask-ben=acme.example@acme.example");

        ask(ASK + ",ben@acme.example", "q2@x", "Fwd: Pump");
        assertThat(desk.context.getSentMails()).hasSize(1);
        assertThat(only(HeldState.HELD).recipients()).containsExactly(EmailAddress.of(LEGAL));
    }

    @Test
    @DisplayName("D09 a question that was parked is taken up again as it is")
    void parkedQuestionShouldBeOneQuestion() throws Exception {
        Case theCase = inquiry();
        FakeMail mail = question("q1@x");
        desk.outbound(mail);
        mail.setState("processor");
        desk.outbound(mail);

        assertThat(content(only(HeldState.HELD)).subject()).containsOnlyOnce("please answer by");
        assertThat(kinds(theCase)).containsExactly(Interaction.Kind.INQUIRY, Interaction.Kind.QUESTION);
    }

    private static FakeMail question(String id) throws Exception {
        return DeskInMemory.submitted(
                "Mail-" + id,
                "Anna",
                ASK,
                "Subject: Fwd: Pump\nMessage-ID: <" + id
                        + ">\nReferences: <inquiry-1@customer.example>\n\nMust he pay?\n");
    }

    @Test
    @DisplayName("D09 of an answered question nobody is told any more")
    void answeredQuestionShouldBeQuiet() throws Exception {
        inquiry();
        desk.inbound(answer(LEGAL, asked("q1@x"), "a1@lawyers.example", "", ""));
        int mails = mails("Agents/Anna").size();
        items().forEach(desk.expertClock()::late);

        assertThat(mails("Agents/Anna")).hasSize(mails);
    }

    @Test
    @DisplayName(
            "D09 a wrong time, an unknown expert and a question about no case go back to their author with the reason")
    void wrongQuestionShouldGoBack() throws Exception {
        inquiry();
        ask(ASK, "q1@x", "Fwd: Pump [by Fryday]");
        ask("support+ask-nobody@acme.example", "q2@x", "Fwd: Pump");
        desk.outbound(
                DeskInMemory.submitted("Mail-q3", "Anna", ASK, "Subject: lunch\nMessage-ID: <q3@x>\n\nPlease look.\n"));

        assertThat(desk.replies.list(HeldState.HELD, 10)).isEmpty();
        assertThat(mails("Returned/Anna").stream()
                        .filter(mail -> mail.field("X-Mailroom-Reason").isPresent())
                        .map(mail -> mail.field("X-Mailroom-Reason").orElseThrow()))
                .satisfiesExactly(
                        why -> assertThat(why).contains("\"by Fryday\", which is no time that the desk understands"),
                        why -> assertThat(why).contains("the desk knows no expert support+ask-nobody@acme.example"),
                        why -> assertThat(why).contains("it answers no mail of a case"));
    }

    @Test
    @DisplayName("D09 personal data in a question waits for a reviewer; internal words may go to the expert")
    void questionShouldBeScreened() throws Exception {
        inquiry();
        ask(ASK, "q1@x", "Fwd: Pump", "Internal note: his card 4111-1111-1111-1111 was refused.");
        ask(ASK, "q2@x", "Fwd: Pump", "Internal note: he is difficult.");

        assertThat(only(HeldState.REVIEW).reasons()).singleElement().asString().startsWith("card numbers: ");
        only(HeldState.HELD);
    }

    @Test
    @DisplayName(
            "D10 a unit that answers the customer with the desk in copy stops the clock; the owner is told to follow up")
    void unitsAnswerShouldBeToldToTheOwner() throws Exception {
        Case theCase = inquiry();
        asked("q1@x");
        int sent = desk.sent.size();
        desk.inbound(DeskInMemory.mail(
                "Mail-u1",
                LEGAL,
                DeskInMemory.DESK,
                "From: " + LEGAL + "\nTo: Carla <carla@customer.example>\nCc: support@acme.example\nSubject: Re: Pump\n"
                        + "Message-ID: <u1@lawyers.example>\nIn-Reply-To: <inquiry-1@customer.example>\n\nWe pay.\n"));
        moveCases();

        assertThat(desk.cases.byId(theCase.id()).orElseThrow().firstResponseAt())
                .contains(desk.clock.instant());
        assertThat(state(theCase)).isEqualTo(CaseState.OPEN);
        assertThat(mails("Agents/Anna"))
                .extracting(MailMessage::subject)
                .contains(
                        "Re: Pump",
                        "Legal department answered the customer: make the follow-up [" + theCase.number() + "]");
        assertThat(kinds(theCase)).endsWith(Interaction.Kind.REPLY);
        assertThat(desk.sent).hasSize(sent);
        assertThat(desk.questions.open(theCase.id())).isEmpty();
        assertThat(desk.cases.openCasesOf("support", EmailAddress.of(LEGAL))).isEmpty();
    }

    @Test
    @DisplayName("D10 the keyed address of the question in copy joins the unit's answer to the customer too")
    void unitsAnswerShouldJoinByTheKeyedAddress() throws Exception {
        Case theCase = inquiry();
        String address = asked("q1@x");
        desk.inbound(
                answer(LEGAL, address, "u1@lawyers.example", "", "To: carla@customer.example\nCc: " + address + "\n"));

        assertThat(kinds(theCase)).endsWith(Interaction.Kind.REPLY);
        assertThat(desk.internal.ofCase(theCase.id())).hasSize(1);
    }

    private Case inquiry() throws Exception {
        desk.inbound(DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, """
                From: Carla <carla@customer.example>
                Subject: Pump
                Message-ID: <inquiry-1@customer.example>

                My pump makes a noise like a train and leaks.
                """));
        return desk.cases.openCasesOf("support", CUSTOMER).get(0);
    }

    private void ask(String to, String id, String subject) throws Exception {
        ask(to, id, subject, "Must he pay?");
    }

    private void ask(String to, String id, String subject, String text) throws Exception {
        desk.outbound(DeskInMemory.submitted(
                "Mail-" + id,
                "Anna",
                to,
                "From: anna@acme.example\nTo: " + to + "\nSubject: " + subject + "\nMessage-ID: <" + id
                        + ">\nReferences: <inquiry-1@customer.example>\n\n" + text + "\n"));
    }

    /** Asks and lets the question go; answers the address for answers. */
    private String asked(String id) throws Exception {
        ask(ASK, id, "Fwd: Pump [by Friday 14:00]");
        desk.clock.move(Duration.ofMinutes(3));
        HeldReply claimed = desk.releases.claimDue().get(0);
        desk.releases.submit(claimed);
        FakeMail mail = DeskInMemory.mail("release", DeskInMemory.DESK, LEGAL, "Subject: x\n\nx\n");
        Facts.HELD.put(mail, claimed.id());
        Facts.TOKEN.put(mail, claimed.token());
        desk.release(mail);
        moveCases();
        return replyTo(content(claimed));
    }

    private void moveCases() {
        CaseMover mover = new CaseMover(desk.cases, desk.folders, desk.configuration());
        desk.work.list(WorkState.WAITING, 100).stream()
                .filter(item -> item.kind() == WorkKind.MOVE_CASE)
                .forEach(mover::move);
    }

    private List<WorkItem> items() {
        return desk.work.list(WorkState.WAITING, 100).stream()
                .filter(item -> item.kind() == WorkKind.REMIND_EXPERT || item.kind() == WorkKind.EXPERT_LATE)
                .toList();
    }

    private static FakeMail answer(String from, String to, String id, String fields, String addressees)
            throws Exception {
        return DeskInMemory.mail(
                "Mail-" + id,
                from,
                to,
                "From: " + from + "\n" + addressees + fields + "Subject: Re: Pump\nMessage-ID: <" + id + ">\n\n"
                        + ANSWER + "\n");
    }

    private static FakeMail reply(String id, String answers, String text, String to) throws Exception {
        return DeskInMemory.submitted(
                "Mail-" + id,
                "Anna",
                to,
                "Subject: Re: Pump\nMessage-ID: <" + id + ">\nIn-Reply-To: <" + answers + ">\n\n" + text + "\n");
    }

    private HeldReply only(HeldState state) {
        List<HeldReply> held = desk.replies.list(state, 10);
        assertThat(held).hasSize(1);
        return held.get(0);
    }

    private MailMessage content(HeldReply held) {
        return MailMessage.read(RawMessage.of(desk.replies.contentOf(held)));
    }

    private static String replyTo(MailMessage mail) {
        return mail.replyTo().get(0).address().asString();
    }

    private CaseState state(Case theCase) {
        return desk.cases.byId(theCase.id()).orElseThrow().state();
    }

    private List<Interaction.Kind> kinds(Case theCase) {
        return desk.cases.interactions(theCase.id()).stream()
                .map(Interaction::kind)
                .filter(kind -> kind != Interaction.Kind.ACKNOWLEDGEMENT)
                .toList();
    }

    private List<MailMessage> mails(String folder) {
        return desk.folders.places(ACCOUNT, folder).stream()
                .sorted(Comparator.comparing(FolderPlace::uid))
                .map(place -> new String(desk.folders.read(ACCOUNT, place).orElseThrow(), StandardCharsets.UTF_8))
                .map(text -> MailMessage.read(RawMessage.of(text.getBytes(StandardCharsets.UTF_8))))
                .toList();
    }
}
