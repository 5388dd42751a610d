package org.mailroom.mailets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.apache.mailet.base.test.FakeMail;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.filing.FilingOrder;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;

class InboundWayTest {
    private static final String INQUIRY = """
            From: Carla <carla@customer.example>
            To: support@acme.example
            Subject: Question about my invoice
            Message-ID: <inquiry-1@customer.example>

            I was charged twice.
            """;

    private final DeskInMemory desk = new DeskInMemory();

    @Test
    @DisplayName("A01 an inquiry opens a case, is acknowledged and lies in its queue, byte for byte")
    void inquiryShouldBeAcknowledgedAndFiled() throws Exception {
        FakeMail mail = DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, INQUIRY);
        desk.inbound(mail);

        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
        RawMessage filed = only("Queues/Billing");
        assertThat(new String(filed.bytes(), StandardCharsets.UTF_8)).endsWith(INQUIRY.replace("\n", "\r\n"));
        assertThat(desk.sent).singleElement().satisfies(sent -> {
            MailMessage receipt = MailMessage.read(sent);
            assertThat(receipt.inReplyTo()).containsExactly("inquiry-1@customer.example");
            assertThat(receipt.subject()).contains(field(filed, MailroomFields.CASE));
        });
        assertThat(desk.stories.ofMessage("inquiry-1@customer.example"))
                .extracting(StoryEntry::verb)
                .containsExactly(
                        Verb.RECEIVED,
                        Verb.RECOGNISED,
                        Verb.OPENED,
                        Verb.TRIAGED,
                        Verb.TARGETED,
                        Verb.ACKNOWLEDGED,
                        Verb.FILED);
    }

    @Test
    @DisplayName("C10 junk lies in Quarantine, opens no case and is not acknowledged")
    void junkShouldBeKeptApart() throws Exception {
        String junk = "X-Spam-Status: Yes, score=9.1 required=5.0\n" + INQUIRY;
        desk.inbound(DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, junk));

        assertThat(field(only("Quarantine"), MailroomFields.KIND))
                .contains("spam")
                .contains("9.1");
        assertThat(desk.sent).isEmpty();
        assertThat(desk.folders.in("support@acme.example", "Queues/Billing")).isEmpty();
    }

    @Test
    @DisplayName("H03 a parcel stands as a link in the filed copy, and tags are keywords")
    void parcelsShouldStandInTheFiledCopy() throws Exception {
        String angry =
                INQUIRY.replace("I was charged twice.", "Unacceptable! Parcel 1Z5R89390357567127 never arrived.");
        desk.inbound(DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, angry));

        assertThat(field(only("Queues/Billing"), MailroomFields.PARCEL))
                .isEqualTo("UPS 1Z5R89390357567127 https://www.ups.com/track?tracknum=1Z5R89390357567127");
        assertThat(field(only("Queues/Billing"), MailroomFields.TRIAGE)).contains("tags=$Negative");
    }

    @Test
    @DisplayName("A13 the same mail twice is one case, one acknowledgement, one message in the folder")
    void repeatShouldChangeNothing() throws Exception {
        desk.inbound(DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, INQUIRY));
        desk.inbound(DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, INQUIRY));

        only("Queues/Billing");
        assertThat(desk.sent).hasSize(1);
    }

    @Test
    @DisplayName("B13 the case of a trusted form is with the person that it names, who gets the acknowledgement")
    void formShouldBeItsPersons() throws Exception {
        desk.inbound(DeskInMemory.mail("Mail1", "website@acme.example", DeskInMemory.DESK, """
                From: Website <website@acme.example>
                Reply-To: Carla <carla@customer.example>
                To: support@acme.example
                Subject: Contact form: my invoice
                Message-ID: <form-1@acme.example>

                I was charged twice, see the invoice.
                """));

        MailMessage receipt = MailMessage.read(desk.sent.get(0));
        assertThat(receipt.to().get(0).address()).hasToString(DeskInMemory.CUSTOMER);
        assertThat(desk.cases.participants(theCase())).containsExactly(EmailAddress.of(DeskInMemory.CUSTOMER));
    }

    @Test
    @DisplayName("B13 a form's mail with the person in a field is answered to the person, by agents too")
    void formWithFieldsShouldBeAnsweredToItsPerson() throws Exception {
        desk.inbound(DeskInMemory.mail("Mail1", "website@acme.example", DeskInMemory.DESK, """
                From: Website <website@acme.example>
                Subject: Contact form: my invoice
                Message-ID: <form-2@acme.example>

                Name: Carla Customer
                E-mail: carla@customer.example
                """));

        MailMessage filed = MailMessage.read(only("Queues/Billing"));
        assertThat(filed.replyTo().get(0).address()).hasToString(DeskInMemory.CUSTOMER);
        assertThat(filed.field(MailroomFields.CUSTOMER)).contains("\"Carla Customer\" <carla@customer.example>");
        assertThat(desk.sent).hasSize(1);
    }

    @Test
    @DisplayName("A18 mail through a list in front of the desk is its author's, not the list's")
    void postShouldBeItsAuthors() throws Exception {
        desk.inbound(DeskInMemory.mail("Mail1", "support+bounces@groups.example", DeskInMemory.DESK, """
                From: Carla <carla@customer.example>
                To: support@groups.example
                List-Id: <support.groups.example>
                Precedence: list
                Subject: Help with my invoice
                Message-ID: <post-1@customer.example>

                Please help me with it.
                """));

        assertThat(desk.sent)
                .singleElement()
                .satisfies(sent ->
                        assertThat(MailMessage.read(sent).to().get(0).address()).hasToString(DeskInMemory.CUSTOMER));
        assertThat(desk.cases.participants(theCase()))
                .doesNotContain(EmailAddress.of("support+bounces@groups.example"));
    }

    @Test
    @DisplayName("B06 a mail to an answered case opens it again and lies with the agent who has it")
    void followUpShouldOpenTheCaseAgain() throws Exception {
        desk.inbound(DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, INQUIRY));
        long theCase = theCase();
        desk.cases.assign(theCase, Optional.of("anna"));
        desk.cases.state(theCase, CaseState.WAITING_FOR_CUSTOMER);

        desk.inbound(
                DeskInMemory.mail(
                        "Mail2",
                        DeskInMemory.CUSTOMER,
                        DeskInMemory.DESK,
                        "From: carla@customer.example\nMessage-ID: <2@c>\nReferences: <inquiry-1@customer.example>\n\nWell?\n"));

        only("Agents/anna");
        assertThat(desk.stories.ofCase(theCase)).extracting(StoryEntry::verb).contains(Verb.REOPENED);
        assertThat(desk.work.list(WorkState.WAITING, 10))
                .extracting(WorkItem::kind)
                .containsOnly(WorkKind.MOVE_CASE);
    }

    private long theCase() {
        String number = field(only("Queues/Billing"), MailroomFields.CASE);
        return desk.cases
                .byNumber("support", CaseNumber.parse(number).orElseThrow())
                .orElseThrow()
                .id();
    }

    @Test
    @DisplayName("B01 an answer to the acknowledgement joins the case without a second one")
    void answerShouldJoin() throws Exception {
        desk.inbound(DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, INQUIRY));
        String receipt = MailMessage.read(desk.sent.get(0)).messageId().orElseThrow();
        desk.inbound(DeskInMemory.mail(
                "Mail2",
                DeskInMemory.CUSTOMER,
                DeskInMemory.DESK,
                "From: carla@customer.example\nSubject: other\nMessage-ID: <2@c>\nIn-Reply-To: <" + receipt
                        + ">\n\nThank you\n"));

        List<RawMessage> filed = desk.folders.in(DeskInMemory.DESK, "Queues/Billing");
        assertThat(filed).hasSize(2);
        assertThat(field(filed.get(0), MailroomFields.CASE)).isEqualTo(field(filed.get(1), MailroomFields.CASE));
        assertThat(desk.sent).hasSize(1);
    }

    @Test
    @DisplayName("B03 the number in the subject joins only a participant's mail")
    void numberShouldBeBelievedFromParticipantsAlone() throws Exception {
        desk.inbound(DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, INQUIRY));
        String number = field(only("Queues/Billing"), MailroomFields.CASE);
        desk.inbound(DeskInMemory.mail(
                "Mail2",
                "mallory@else.example",
                DeskInMemory.DESK,
                "From: mallory@else.example\nSubject: AW: [" + number + "]\n\nlet me in\n"));
        desk.inbound(DeskInMemory.mail(
                "Mail3",
                DeskInMemory.CUSTOMER,
                DeskInMemory.DESK,
                "From: carla@customer.example\nSubject: VS: [" + number + "] x\n\nme again\n"));

        assertThat(field(only("Queues/General"), MailroomFields.CASE)).isNotEqualTo(number);
        assertThat(desk.folders.in(DeskInMemory.DESK, "Queues/Billing"))
                .extracting(m -> field(m, MailroomFields.CASE))
                .containsExactly(number, number);
    }

    @Test
    @DisplayName(
            "B15 what its sender's domain disowns is a case of its own in Queues/Triage, marked and not acknowledged")
    void disownedMailShouldBeLookedAtFirst() throws Exception {
        desk.inbound(DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, INQUIRY));
        String number = field(only("Queues/Billing"), MailroomFields.CASE);
        desk.sent.clear();

        desk.inbound(
                DeskInMemory.mail(
                        "Mail2",
                        DeskInMemory.CUSTOMER,
                        DeskInMemory.DESK,
                        "Authentication-Results: mx.acme.example; dmarc=fail header.from=customer.example\n"
                                + "From: carla@customer.example\nSubject: Re: [" + number
                                + "] invoice\nReferences: <inquiry-1@customer.example>\nMessage-ID: <f@x>\n\nNew account number!\n"));

        RawMessage filed = only("Queues/Triage");
        assertThat(field(filed, MailroomFields.CASE)).isNotEqualTo(number);
        assertThat(field(filed, MailroomFields.UNVERIFIED)).contains("dmarc=fail");
        assertThat(desk.folders.keywords(desk.folders
                        .places(EmailAddress.of(DeskInMemory.DESK), "Queues/Triage")
                        .get(0)))
                .contains("$Unverified");
        assertThat(desk.sent).isEmpty();
    }

    private static final String FORWARD = """
            From: Anna <anna@acme.example>
            To: support@acme.example
            Subject: Fwd: invoice
            Message-ID: <forward-1@acme.example>
            Content-Type: text/plain; charset=utf-8

            She called me about it, be nice.

            ---------- Forwarded message ---------
            From: Carla Customer <carla@customer.example>
            Date: Mon, 23 Nov 2026 at 10:00
            Subject: My invoice
            To: <anna@acme.example>

            I was charged twice.
            """;

    @Test
    @DisplayName(
            "B11 a customer's mail that an agent forwards to the desk is the customer's case, without an acknowledgement")
    void forwardedMailShouldBeTheCustomersCase() throws Exception {
        FakeMail mail = DeskInMemory.submitted("Mail1", "Anna", DeskInMemory.DESK, FORWARD);
        desk.outbound(mail);
        assertThat(mail.getState()).isEqualTo("desk-internal");
        mail.setState("processor");
        desk.inbound(mail);

        MailMessage filed = MailMessage.read(only("Queues/Billing"));
        long theCase = theCase();
        assertThat(desk.cases.byId(theCase).orElseThrow().customer()).hasToString(DeskInMemory.CUSTOMER);
        assertThat(filed.replyTo().get(0).address()).hasToString(DeskInMemory.CUSTOMER);
        assertThat(filed.field(MailroomFields.CUSTOMER)).contains("\"Carla Customer\" <carla@customer.example>");
        assertThat(filed.field(MailroomFields.NOTE)).contains("Anna: She called me about it, be nice.");
        assertThat(desk.sent).isEmpty();
    }

    @Test
    @DisplayName("B11 what an agent puts into a queue is a case there, even if it looks like a machine's")
    void adoptedMailShouldBeACaseInItsQueue() throws Exception {
        FakeMail mail = DeskInMemory.submitted("Mail1", "Anna", DeskInMemory.DESK, "Precedence: bulk\n" + INQUIRY);
        Facts.DESK.put(mail, "support");
        Facts.ADOPTED_IN.put(mail, "Queues/Returns");
        desk.inbound(mail);

        MailMessage filed = MailMessage.read(only("Queues/Returns"));
        assertThat(filed.field(MailroomFields.CASE)).isPresent();
        assertThat(filed.field(MailroomFields.TRIAGE)).get().asString().contains("queue=Returns");
        assertThat(desk.sent).isEmpty();
    }

    @Test
    @DisplayName("B11 what an agent puts into the own folder is a case of the customer, and the agent's")
    void adoptedMailShouldBeTheAgentsInWhoseFolderItIs() throws Exception {
        FakeMail mail = DeskInMemory.submitted("Mail1", "Anna", DeskInMemory.DESK, INQUIRY);
        Facts.DESK.put(mail, "support");
        Facts.ADOPTED_IN.put(mail, "Agents/Anna");
        desk.inbound(mail);

        MailMessage filed = MailMessage.read(only("Agents/Anna"));
        assertThat(filed.field(MailroomFields.TRIAGE)).get().asString().contains("queue=Billing");
        Case theCase = desk.cases
                .byNumber(
                        "support",
                        CaseNumber.parse(filed.field(MailroomFields.CASE).orElse(""))
                                .orElseThrow())
                .orElseThrow();
        assertThat(theCase.customer()).hasToString(DeskInMemory.CUSTOMER);
        assertThat(theCase.agent()).contains("Anna");
        assertThat(desk.stories.ofCase(theCase.id()))
                .extracting(StoryEntry::verb)
                .contains(Verb.CLAIMED);
    }

    @Test
    @DisplayName("B11 the same mail from outside, in an agent's name, is nobody's forward")
    void forwardFromOutsideShouldNotBeBelieved() throws Exception {
        desk.inbound(DeskInMemory.mail("Mail1", "anna@acme.example", DeskInMemory.DESK, FORWARD));

        assertThat(desk.cases.byId(theCase()).orElseThrow().customer()).hasToString("anna@acme.example");
        assertThat(MailMessage.read(only("Queues/Billing")).field(MailroomFields.CUSTOMER))
                .isEmpty();
    }

    @Test
    @DisplayName("B03 an agent's mail to the desk with the number is a note of the case, which stays as it is")
    void agentsMailWithTheNumberShouldBeANote() throws Exception {
        desk.inbound(DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, INQUIRY));
        long theCase = theCase();
        String number = field(only("Queues/Billing"), MailroomFields.CASE);
        desk.cases.state(theCase, CaseState.WAITING_FOR_CUSTOMER);

        FakeMail note = DeskInMemory.submitted(
                "Mail2",
                "Anna",
                DeskInMemory.DESK,
                "From: anna@acme.example\nTo: support@acme.example\nSubject: about " + number + "\n\nShe is right.\n");
        Facts.DESK.put(note, "support");
        desk.inbound(note);

        assertThat(desk.cases.interactions(theCase))
                .last()
                .extracting(interaction -> interaction.kind())
                .isEqualTo(org.mailroom.desk.cases.Interaction.Kind.NOTE);
        assertThat(desk.cases.byId(theCase).orElseThrow().state()).isEqualTo(CaseState.WAITING_FOR_CUSTOMER);
    }

    @Test
    void ownFieldsFromOutsideShouldBeRemoved() throws Exception {
        desk.inbound(DeskInMemory.mail(
                "Mail1",
                DeskInMemory.CUSTOMER,
                DeskInMemory.DESK,
                "X-Mailroom-Case: MR-261123-AAAAA\nx-mailroom-Held: 1.x\n" + INQUIRY));

        RawMessage filed = only("Queues/Billing");
        assertThat(field(filed, MailroomFields.CASE)).isNotEqualTo("MR-261123-AAAAA");
        assertThat(filed.fields()).noneMatch(f -> f.name().equalsIgnoreCase(MailroomFields.HELD));
    }

    @Test
    @DisplayName("A15 our own automatic mail is known by its loop mark when it comes back")
    void ownAutomaticMailShouldNotBeAnswered() throws Exception {
        desk.inbound(DeskInMemory.mail(
                "Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, "X-Mailroom-Loop: support\n" + INQUIRY));

        assertThat(desk.sent).isEmpty();
        assertThat(desk.stories.ofMessage("inquiry-1@customer.example"))
                .filteredOn(entry -> entry.verb() == Verb.RECOGNISED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.words()).contains("loop mark"));
    }

    @Test
    @DisplayName("A12 a hundred mails of one sender get four acknowledgements, the last of which says so")
    void floodShouldFallSilent() throws Exception {
        for (int i = 0; i < 100; i++) {
            String mail = INQUIRY.replace("inquiry-1", "inquiry-" + i).replace("twice", i + " times");
            desk.inbound(DeskInMemory.mail("Mail" + i, DeskInMemory.CUSTOMER, DeskInMemory.DESK, mail));
        }

        assertThat(desk.sent).hasSize(4);
        assertThat(desk.sent.stream().map(sent -> MailMessage.read(sent).plainText()))
                .filteredOn(text -> text.contains("no more of them for now"))
                .hasSize(1)
                .containsExactly(MailMessage.read(desk.sent.get(3)).plainText());
    }

    @Test
    @DisplayName("A11 a bounce is neither acknowledged nor a case")
    void bounceShouldStaySilent() throws Exception {
        desk.inbound(DeskInMemory.mail(
                "Mail1",
                "",
                DeskInMemory.DESK,
                "From: MAILER-DAEMON@x.example\nSubject: Undelivered Mail Returned to Sender\n\nsorry\n"));

        assertThat(desk.sent).isEmpty();
        only("Automatic");
    }

    @Test
    void folderThatCannotBeHadShouldKeepTheMailForLater() throws Exception {
        desk.folders.broken(true);
        FakeMail mail = DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, INQUIRY);
        desk.inbound(mail);

        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
        assertThat(desk.work.list(WorkState.WAITING, 10)).hasSize(1);
    }

    @Test
    @DisplayName("K01 a mail that comes again is filed once when its first way broke off after it lay in the folder")
    void mailThatLiesThereWithoutAMarkShouldBeFiledOnce() throws Exception {
        desk.folders.broken(true);
        desk.inbound(DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, INQUIRY));
        desk.folders.broken(false);
        FilingOrder order =
                FilingOrder.read(desk.work.list(WorkState.WAITING, 10).get(0).instruction());
        desk.folders.append(
                order.account(),
                order.folder(),
                ("X-Mailroom-Interaction: " + order.interaction() + "\r\n" + INQUIRY).getBytes(StandardCharsets.UTF_8),
                order.keywords());

        desk.inbound(DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, INQUIRY));

        assertThat(desk.folders.in(DeskInMemory.DESK, order.folder())).hasSize(1);
    }

    @Test
    @DisplayName("A17 mail that could not be processed lies in Unsorted with the reason")
    void unsortedShouldKeepTheMailWithTheReason() throws Exception {
        FakeMail mail = DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, "support+x@acme.example", INQUIRY);
        desk.unsorted(mail);

        List<RawMessage> lying = desk.folders.in(DeskInMemory.DESK, "Unsorted");
        assertThat(lying).hasSize(2);
        assertThat(field(lying.get(0), MailroomFields.REASON)).contains("could not be processed");
        assertThat(new String(lying.get(0).bytes(), StandardCharsets.UTF_8))
                .endsWith("\r\n" + INQUIRY.replace("\n", "\r\n"));
        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
    }

    @Test
    @DisplayName("A17 the note beside it is threaded onto it, says why, and would be known as ours if it came back")
    void unsortedShouldHaveANoteBesideIt() throws Exception {
        FakeMail mail = DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, INQUIRY);
        mail.setAttribute(new Attribute(Mail.MAILET_ERROR, AttributeValue.of("the store is down")));
        desk.unsorted(mail);

        RawMessage note = desk.folders.in(DeskInMemory.DESK, "Unsorted").get(1);
        MailMessage read = MailMessage.read(note);
        assertThat(read.inReplyTo()).containsExactly("inquiry-1@customer.example");
        assertThat(read.plainText()).contains("the store is down");
        String asItIs = new String(note.bytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        desk.inbound(DeskInMemory.mail("Mail2", DeskInMemory.DESK, DeskInMemory.DESK, asItIs));
        assertThat(desk.sent).isEmpty();
        assertThat(field(only("Automatic"), MailroomFields.KIND)).startsWith("own mail");
    }

    @Test
    @DisplayName("A17 a mail whose desk is no longer configured is not dropped: the server keeps it as failed")
    void mailOfNoDeskShouldNotVanish() throws Exception {
        FakeMail mail = DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, "gone@acme.example", INQUIRY);

        assertThatThrownBy(() -> desk.unsorted(mail)).hasMessageContaining("none of the desks");
        assertThat(mail.getState()).isNotEqualTo(Mail.GHOST);
    }

    @Test
    @DisplayName("B11 a mail that an agent put into a queue lies there, in the customer's case, after a failure too")
    void adoptedMailShouldLieWhereItWasPutAfterAFailure() throws Exception {
        FakeMail mail = DeskInMemory.submitted("Mail1", "Anna", DeskInMemory.DESK, INQUIRY);
        Facts.ADOPTED_IN.put(mail, "Queues/Returns");
        desk.unsorted(mail);
        desk.clock.move(Duration.ofSeconds(6));
        desk.unsorted.takeUpAgain();

        assertThat(desk.folders.in(DeskInMemory.DESK, "Queues/Returns")).hasSize(1);
        assertThat(desk.folders.in(DeskInMemory.DESK, "Unsorted")).isEmpty();
    }

    @Test
    @DisplayName("A17 what was found about a mail before a step failed stands in its story, with the failure")
    void brokenOffMailShouldHaveItsStory() throws Exception {
        FakeMail mail = DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, INQUIRY);
        desk.inboundUntilRecognised(mail);
        assertThat(desk.stories.ofMessage("inquiry-1@customer.example"))
                .as("written together, once")
                .isEmpty();

        desk.unsorted(mail);

        assertThat(desk.stories.ofMessage("inquiry-1@customer.example"))
                .extracting(StoryEntry::verb)
                .containsExactly(Verb.RECEIVED, Verb.RECOGNISED, Verb.FAILED);
    }

    @Test
    @DisplayName("unsorted mail is given to the desk again by itself: filed and acknowledged, nothing left behind")
    void unsortedMailShouldBeTakenUpAgain() throws Exception {
        desk.unsorted(DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, INQUIRY));
        desk.clock.move(Duration.ofSeconds(6));

        assertThat(desk.unsorted.due()).isTrue();
        assertThat(desk.unsorted.takeUpAgain()).isEqualTo(1);

        assertThat(new String(only("Queues/Billing").bytes(), StandardCharsets.UTF_8))
                .endsWith("\r\n" + INQUIRY.replace("\n", "\r\n"))
                .doesNotContain("Again");
        assertThat(desk.sent).hasSize(1);
        assertThat(desk.folders.in(DeskInMemory.DESK, "Unsorted")).isEmpty();
        assertThat(desk.unsorted.due()).isFalse();
    }

    @Test
    void stepWithoutTheOneBeforeShouldSayWhatIsMissing() throws Exception {
        FakeMail mail = DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, INQUIRY);

        assertThatThrownBy(() -> Facts.CASE.required(mail))
                .hasMessageContaining("mailroom.case")
                .hasMessageContaining("mailetcontainer.xml");
    }

    private RawMessage only(String folder) {
        List<RawMessage> messages = desk.folders.in(DeskInMemory.DESK, folder);
        assertThat(messages).as(folder).hasSize(1);
        return messages.get(0);
    }

    private static String field(RawMessage message, String name) {
        return MailMessage.read(message).field(name).orElse("");
    }
}
