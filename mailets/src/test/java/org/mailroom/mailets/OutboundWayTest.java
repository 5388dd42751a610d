package org.mailroom.mailets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.apache.mailet.MailetContext;
import org.apache.mailet.base.test.FakeMail;
import org.apache.mailet.base.test.FakeMailetConfig;
import org.apache.mailet.base.test.FakeMatcherConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.configuration.ScreenKind;
import org.mailroom.desk.configuration.ScreeningSettings;
import org.mailroom.desk.hold.Disposition;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;
import org.mailroom.mailets.hold.DeskAuthors;
import org.mailroom.mailets.hold.NotApproved;
import org.mailroom.mailets.hold.OnceOnly;
import org.mailroom.mailets.hold.RecordReply;
import org.mailroom.mailets.reply.FromAgent;

class OutboundWayTest {
    private static final String REPLY = """
            Received: from annas-laptop.home
            From: Anna Agent <anna@acme.example>
            To: Carla <carla@customer.example>, ben@acme.example
            Bcc: secret@customer.example
            Subject: Re: Question
            Message-ID: <reply-1@mail.home>
            X-Agent: anna@acme.example

            Dear Carla, all is well.
            """;

    private final DeskInMemory desk = new DeskInMemory();

    @Test
    @DisplayName("D05 E01 a reply is held with the desk's face; nothing tells who wrote it")
    void replyShouldBeHeldWithTheDesksFace() throws Exception {
        FakeMail mail = DeskInMemory.submitted("Mail1", "Anna", DeskInMemory.CUSTOMER, REPLY);
        desk.outbound(mail);

        HeldReply held = onlyHeld();
        String text = new String(desk.replies.content(held.id()).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
        assertThat(text)
                .contains("From: \"Acme Customer Service\" <support@acme.example>")
                .contains("<support+r")
                .contains("[MR-")
                .contains("\r\n\r\nDear Carla, all is well", "=C2=B7 1 High Street")
                .doesNotContain("anna@acme.example")
                .doesNotContain("ben@acme.example")
                .doesNotContain("Bcc")
                .doesNotContain("laptop");
        assertThat(held.sender().asString()).startsWith("support+v");
    }

    @Test
    @DisplayName("E06 a card number sends it to review")
    void cardNumberShouldGoToReview() throws Exception {
        desk.outbound(DeskInMemory.submitted(
                "Mail1",
                "Anna",
                DeskInMemory.CUSTOMER,
                "Subject: x\nMessage-ID: <1@x>\n\nYour card 4111-1111-1111-1111 works.\n"));

        assertThat(onlyHeld().state()).isEqualTo(HeldState.REVIEW);
    }

    @Test
    @DisplayName(
            "D07 of two agents who answer the same mail one reply goes its way, the other waits among the collisions")
    void secondAnswerShouldCollide() throws Exception {
        desk.inbound(DeskInMemory.mail(
                "Mail1",
                DeskInMemory.CUSTOMER,
                DeskInMemory.DESK,
                "From: " + DeskInMemory.CUSTOMER
                        + "\nMessage-ID: <q@customer.example>\nSubject: Question\n\nWhere is it?\n"));
        String answer =
                "Subject: Re: Question\nMessage-ID: <%s@acme.example>\nIn-Reply-To: <q@customer.example>\n\nHere.\n";
        desk.outbound(DeskInMemory.submitted("Mail2", "Ben", DeskInMemory.CUSTOMER, answer.formatted("ben")));
        desk.outbound(DeskInMemory.submitted("Mail3", "Anna", DeskInMemory.CUSTOMER, answer.formatted("anna")));
        desk.outbound(DeskInMemory.submitted("Mail3", "Anna", DeskInMemory.CUSTOMER, answer.formatted("anna")));
        desk.outbound(DeskInMemory.submitted("Mail4", "Ben", DeskInMemory.CUSTOMER, answer.formatted("ben-again")));

        assertThat(desk.replies.list(HeldState.COLLISION, 10))
                .extracting(HeldReply::agent)
                .containsExactly("Anna");
        assertThat(desk.replies.list(HeldState.REVIEW, 10))
                .extracting(HeldReply::agent)
                .containsExactly("Ben", "Ben");
    }

    @Test
    @DisplayName(
            "D05 an agent's new mail to several customers opens one case, his own, which waits; hidden ones show nowhere")
    void newMailShouldOpenACase() throws Exception {
        FakeMail mail = DeskInMemory.submitted(
                "Mail1",
                "Anna",
                DeskInMemory.CUSTOMER,
                "From: anna@acme.example\nTo: Dora <dora@customer.example>\nCc: " + DeskInMemory.CUSTOMER
                        + "\nBcc: hidden@elsewhere.example\nSubject: Your order\nMessage-ID: <n1@annas-laptop>\n\nIt is ready.\n");
        mail.setRecipients(List.of(
                new MailAddress("hidden@elsewhere.example"),
                new MailAddress(DeskInMemory.CUSTOMER),
                new MailAddress("dora@customer.example")));
        desk.outbound(mail);

        HeldReply held = onlyHeld();
        Case theCase = desk.cases.byId(held.caseId()).orElseThrow();
        assertThat(theCase.customer()).isEqualTo(EmailAddress.of("dora@customer.example"));
        assertThat(theCase.agent()).contains("Anna");
        assertThat(theCase.state()).isEqualTo(CaseState.WAITING_FOR_CUSTOMER);
        assertThat(theCase.firstResponseDue()).isEmpty();
        assertThat(held.recipients()).hasSize(3);
        MailMessage left =
                MailMessage.read(RawMessage.of(desk.replies.content(held.id()).orElseThrow()));
        assertThat(left.to()).extracting(Mailbox::address).containsExactly(EmailAddress.of("dora@customer.example"));
        assertThat(left.cc()).extracting(Mailbox::address).containsExactly(EmailAddress.of(DeskInMemory.CUSTOMER));
        assertThat(new String(left.raw().bytes(), StandardCharsets.UTF_8)).doesNotContain("hidden@");

        desk.inbound(DeskInMemory.mail(
                "Mail2",
                DeskInMemory.CUSTOMER,
                DeskInMemory.DESK,
                "From: " + DeskInMemory.CUSTOMER + "\nTo: support@acme.example, dora@customer.example\nSubject: Re: "
                        + left.subject() + "\nMessage-ID: <r1@customer.example>\n\nThank you, when?\n"));

        assertThat(desk.cases.interactions(theCase.id())).hasSize(2);
        assertThat(desk.folders.in(DeskInMemory.DESK, "Agents/Anna")).hasSize(1);
    }

    @Test
    @DisplayName("D05 the Message-ID of the agent's machine does not leave, and leads to the case all the same")
    void messageIdShouldBeOfTheDesk() throws Exception {
        desk.outbound(DeskInMemory.submitted("Mail1", "Anna", DeskInMemory.CUSTOMER, REPLY));
        String next =
                "Subject: And\nMessage-ID: <reply-2@mail.home>\nIn-Reply-To: <reply-1@mail.home>\n\nOne more thing.\n";
        desk.outbound(DeskInMemory.submitted("Mail2", "Anna", DeskInMemory.CUSTOMER, next));

        List<HeldReply> held = desk.replies.list(HeldState.HELD, 10);
        assertThat(held)
                .extracting(HeldReply::caseId)
                .hasSize(2)
                .containsOnly(held.get(0).caseId());
        String second = new String(desk.replies.content(held.get(1).id()).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(second)
                .doesNotContain("mail.home")
                .contains("In-Reply-To: <" + held.get(0).identity().messageId() + ">");
    }

    @Test
    @DisplayName("E15 a reply to somebody who had no part in the case is noted, to the customer it is not")
    void wrongRecipientShouldBeNoted() throws Exception {
        FakeMail first = DeskInMemory.submitted("Mail1", "Anna", DeskInMemory.CUSTOMER, REPLY);
        desk.outbound(first);
        String followUp = "Subject: Re: Question\nMessage-ID: <2@x>\nIn-Reply-To: <reply-1@mail.home>\n\nHello again\n";
        FakeMail wrong = DeskInMemory.submitted("Mail2", "Anna", "carla@custorner.example", followUp);
        desk.outbound(wrong);
        desk.outbound(
                DeskInMemory.submitted("Mail3", "Anna", DeskInMemory.CUSTOMER, followUp.replace("<2@x>", "<3@x>")));

        assertThat(Facts.findings(first)).isEmpty();
        assertThat(Facts.findings(wrong))
                .containsExactly(
                        "note: recipients: carla@custorner.example looks like, and is not at, customer.example");
    }

    @ParameterizedTest
    @DisplayName("E05 E06 E15 what a finding leads to is the desk's choice")
    @CsvSource({"WARN, HELD", "MASK, HELD", "RETURN, RETURNED", "BLOCK, BLOCKED"})
    void findingShouldDoWhatTheDeskWants(ScreenAction action, HeldState state) throws Exception {
        desk.configure(screening(action));
        desk.outbound(DeskInMemory.submitted(
                "Mail1", "Anna", DeskInMemory.CUSTOMER, "Subject: x\nMessage-ID: <1@x>\n\nCard 4111-1111-1111-1111\n"));

        HeldReply held = desk.replies.list(state, 10).get(0);
        String text = new String(desk.replies.content(held.id()).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(text.contains("Card ****-****-****-1111")).isEqualTo(action == ScreenAction.MASK);
        assertThat(desk.work.list(WorkState.WAITING, 10))
                .filteredOn(item -> item.kind() == WorkKind.TELL_HELD)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.instruction())
                        .contains("card number: 4111 11** **** 1111")
                        .doesNotContain("4111-1111"));
        assertThat(desk.releases.claimDue()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("E10 an answer to a request decides and opens no case; a forged one opens none either")
    @CsvSource({"sue@acme.example, HELD", "ben@acme.example, REVIEW"})
    void answerToARequestShouldDecide(String login, HeldState state) throws Exception {
        desk.outbound(DeskInMemory.submitted("Mail1", "Ben", DeskInMemory.CUSTOMER, REPLY));
        HeldReply held = onlyHeld();
        String address = desk.reviewTokens
                .address(EmailAddress.of(DeskInMemory.DESK), held, "Sue")
                .asString();
        FakeMail answer =
                DeskInMemory.mail("Mail2", "sue@acme.example", address, "From: sue@acme.example\n\napprove\n");
        answer.setAttribute(new Attribute(Mail.SMTP_AUTH_USER, AttributeValue.of(login)));
        desk.inbound(answer);

        assertThat(answer.getState()).isEqualTo(Mail.GHOST);
        assertThat(onlyHeld().state()).isEqualTo(state);
        assertThat(desk.folders.folders(EmailAddress.of(DeskInMemory.DESK))).isEmpty();
    }

    @Test
    @DisplayName("E04 a reply with a time in its subject waits for it, and the time does not leave")
    void replyShouldWaitForTheTimeInItsSubject() throws Exception {
        desk.outbound(DeskInMemory.submitted(
                "Mail1", "Anna", DeskInMemory.CUSTOMER, REPLY.replace("Question", "Question [send 2026-12-24 09:00]")));

        HeldReply held = onlyHeld();
        assertThat(held.releaseAt()).isEqualTo(Instant.parse("2026-12-24T08:00:00Z"));
        assertThat(held.subject()).startsWith("Re: Question [MR-").doesNotContain("send");
        assertThat(new String(desk.replies.content(held.id()).orElseThrow(), StandardCharsets.UTF_8))
                .doesNotContain("2026-12-24");
    }

    @ParameterizedTest
    @DisplayName("E04 a time that cannot be sends the reply back, with the reason")
    @ValueSource(
            strings = {
                "[send 2026-02-30 09:00]",
                "[Send 2020-01-01 09:00]",
                "[send tomorrow]",
                "[send 9:00]",
                "[send 2036-01-01 09:00]"
            })
    void nonsenseShouldComeBack(String wish) throws Exception {
        desk.outbound(DeskInMemory.submitted(
                "Mail1", "Anna", DeskInMemory.CUSTOMER, REPLY.replace("Question", "Question " + wish)));

        assertThat(desk.replies.list(HeldState.RETURNED, 10))
                .singleElement()
                .satisfies(reply -> assertThat(reply.reasons())
                        .singleElement()
                        .satisfies(reason -> assertThat(reason).contains("write [send 2026-12-24 09:00]")));
    }

    @Test
    @DisplayName("E04 a time that its author wished outlasts a review")
    void approvedReplyShouldStillWait() throws Exception {
        desk.outbound(
                DeskInMemory.submitted("Mail1", "Ben", DeskInMemory.CUSTOMER, "X-Send-At: 2026-12-24 09:00\n" + REPLY));
        HeldReply held = onlyHeld();
        assertThat(desk.holding().decide(held.id(), Disposition.RELEASE, "Sue")).isTrue();

        assertThat(desk.releases.claimDue()).isEmpty();
        assertThat(onlyHeld().releaseAt()).isEqualTo(Instant.parse("2026-12-24T08:00:00Z"));
        assertThat(new String(desk.replies.content(held.id()).orElseThrow(), StandardCharsets.UTF_8))
                .doesNotContain("X-Send-At");
    }

    @Test
    @DisplayName("E04 when the customer writes meanwhile the reply goes back to its author; others are left alone")
    void overtakenReplyShouldComeBack() throws Exception {
        desk.outbound(DeskInMemory.submitted(
                "Mail1", "Anna", DeskInMemory.CUSTOMER, REPLY.replace("Question", "Question [send 2026-12-24 09:00]")));
        desk.outbound(DeskInMemory.submitted(
                "Mail2",
                "Anna",
                DeskInMemory.CUSTOMER,
                "Subject: Re\nMessage-ID: <2@x>\nIn-Reply-To: <reply-1@mail.home>\n\nat once\n"));
        desk.clock.move(Duration.ofMinutes(1));

        desk.inbound(
                DeskInMemory.mail(
                        "Mail3",
                        DeskInMemory.CUSTOMER,
                        DeskInMemory.DESK,
                        "From: carla@customer.example\nSubject: Re\nMessage-ID: <3@y>\nIn-Reply-To: <reply-1@mail.home>\n\nWait!\n"));

        assertThat(desk.replies.list(HeldState.RETURNED, 10))
                .singleElement()
                .satisfies(
                        reply -> assertThat(reply.reasons()).first().asString().contains("the customer wrote"));
        assertThat(onlyHeld().releaseAt()).isBefore(Instant.parse("2026-12-01T00:00:00Z"));
    }

    @Test
    @DisplayName("E04 a reply that was overtaken unnoticed is stopped when its time comes")
    void overtakenReplyShouldBeStoppedAtItsTime() throws Exception {
        desk.outbound(DeskInMemory.submitted(
                "Mail1", "Anna", DeskInMemory.CUSTOMER, REPLY.replace("Question", "Question [send 2026-12-24 09:00]")));
        HeldReply held = onlyHeld();
        desk.clock.move(Duration.ofMinutes(1));
        Interaction mail = new Interaction(
                7,
                held.caseId(),
                Interaction.Kind.FOLLOW_UP,
                new MailIdentity("3@y", "d"),
                Optional.of(EmailAddress.of(DeskInMemory.CUSTOMER)),
                "Re",
                desk.clock.instant());
        desk.cases.join(new Joining("support", new Joining.Target.Existing(held.caseId()), mail, Set.of()));
        desk.clock.move(Duration.ofDays(40));

        desk.releases.submit(desk.releases.claimDue().get(0));

        assertThat(desk.replies.byId(held.id()).orElseThrow().state()).isEqualTo(HeldState.RETURNED);
    }

    @Test
    @DisplayName("E11 a reply sent again after it came back says so")
    void resubmissionShouldKeepItsHistory() throws Exception {
        desk.outbound(DeskInMemory.submitted("Mail1", "Ben", DeskInMemory.CUSTOMER, REPLY));
        desk.replies.decide(onlyHeld().id(), Disposition.RETURN, "Sue", desk.clock.instant(), List.of());
        desk.outbound(DeskInMemory.submitted(
                "Mail2",
                "Ben",
                DeskInMemory.CUSTOMER,
                "Subject: Re\nMessage-ID: <2@x>\nIn-Reply-To: <reply-1@mail.home>\n\nbetter\n"));

        assertThat(onlyHeld().reasons())
                .anyMatch(reason -> reason.startsWith("the one before it was given back by Sue"));
    }

    private static DeskConfiguration screening(ScreenAction cards) {
        ScreeningSettings usual = ScreeningSettings.usual();
        return SampleDesk.screened(new ScreeningSettings(
                Map.of(ScreenKind.CARD_NUMBERS, cards),
                usual.contactLimit(),
                usual.internalDomains(),
                usual.forbiddenRecipients(),
                usual.forbiddenAttachments(),
                usual.secureDelivery(),
                usual.disclaimers(),
                usual.wordLists()));
    }

    @Test
    @DisplayName("E07 every reply of a new agent goes to review")
    void newAgentShouldGoToReview() throws Exception {
        desk.outbound(DeskInMemory.submitted("Mail1", "Ben", DeskInMemory.CUSTOMER, REPLY));

        assertThat(onlyHeld().state()).isEqualTo(HeldState.REVIEW);
    }

    @Test
    @DisplayName("D08 what goes to colleagues alone is no reply")
    void internalMailShouldNotBeHeld() throws Exception {
        FakeMail mail = DeskInMemory.submitted("Mail1", "Anna", "ben@acme.example", REPLY);
        desk.outbound(mail);

        assertThat(mail.getState()).isEqualTo("desk-internal");
        assertThat(desk.replies.list(HeldState.HELD, 10)).isEmpty();
    }

    @Test
    @DisplayName("D08 beside a customer the colleague gets a mail of his own")
    void mixedMailShouldBeParted() throws Exception {
        FakeMail mail = DeskInMemory.submitted("Mail1", "Anna", DeskInMemory.CUSTOMER + ",ben@acme.example", REPLY);
        desk.outbound(mail);

        assertThat(desk.context.getSentMails())
                .singleElement()
                .satisfies(sent -> assertThat(sent.getRecipients())
                        .extracting(Object::toString)
                        .containsExactly("ben@acme.example"));
        assertThat(onlyHeld().recipients()).extracting(r -> r.asString()).containsExactly(DeskInMemory.CUSTOMER);
    }

    @Test
    @DisplayName("E17 the same submission twice is held once")
    void repeatShouldBeHeldOnce() throws Exception {
        desk.outbound(DeskInMemory.submitted("Mail1", "Anna", DeskInMemory.CUSTOMER, REPLY));
        desk.outbound(DeskInMemory.submitted("Mail1", "Anna", DeskInMemory.CUSTOMER, REPLY));

        onlyHeld();
    }

    @Test
    void unmarkedMailShouldNeverBeTakenForAnAgents() throws Exception {
        FakeMail mail = DeskInMemory.mail("Mail1", DeskInMemory.DESK, DeskInMemory.CUSTOMER, REPLY);

        assertThatThrownBy(() -> desk.outbound(mail)).hasMessageContaining("not submitted by an agent");
        assertThat(new FromAgent().match(mail)).isEmpty();
    }

    @Test
    void replyUnderReviewShouldNotPassTheGuard() throws Exception {
        desk.outbound(DeskInMemory.submitted("Mail1", "Ben", DeskInMemory.CUSTOMER, REPLY));
        HeldReply held = onlyHeld();
        FakeMail forged = released(held.id(), 1);
        desk.release(forged);

        assertThat(forged.getState()).isEqualTo(Mail.GHOST);
        assertThat(desk.replies.byId(held.id()).orElseThrow().state()).isEqualTo(HeldState.REVIEW);
    }

    @Test
    @DisplayName("F03 a reply answers its case when the customer's server takes it, not when it leaves")
    void acceptedReplyShouldAnswerTheCase() throws Exception {
        FakeMail mail = claimed();

        desk.release(mail);
        assertThat(theCase(mail).answerLeft()).isPresent();
        assertThat(theCase(mail).firstResponseAt()).isEmpty();

        desk.clock.move(Duration.ofSeconds(7));
        desk.delivered(mail);
        assertThat(theCase(mail).answerLeft()).isEmpty();
        assertThat(theCase(mail).firstResponseAt()).contains(desk.clock.instant());
    }

    @Test
    @DisplayName("F03 what the customer's server answers while the store is down is noted later, with its time")
    void answerShouldBeNotedWhenTheStoreIsBack() throws Exception {
        FakeMail mail = claimed();
        desk.release(mail);
        Instant taken = desk.clock.instant();
        desk.outage.begin();

        desk.delivered(mail);
        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
        assertThat(desk.context.getSentMails()).singleElement().satisfies(again -> {
            assertThat(again.getState()).isEqualTo("processor");
            assertThat(again.getDelay()).isPresent();
        });

        mail.setState("processor");
        desk.clock.move(Duration.ofMinutes(10));
        desk.delivered(mail);
        desk.outage.end();
        mail.setState("processor");
        desk.delivered(mail);

        assertThat(mail.getState()).isEqualTo("processor");
        assertThat(theCase(mail).answerLeft()).isEmpty();
        assertThat(theCase(mail).firstResponseAt()).contains(Instant.ofEpochMilli(taken.toEpochMilli()));
        assertThat(desk.replies.byId(Facts.HELD.required(mail)).orElseThrow().state())
                .isEqualTo(HeldState.DELIVERED);
    }

    @Test
    @DisplayName("B09 what a server refused while the store is down is told later")
    void refusalShouldBeToldWhenTheStoreIsBack() throws Exception {
        FakeMail mail = claimed();
        desk.release(mail);
        desk.outage.begin();

        desk.undelivered(mail);
        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
        assertThat(desk.folders.in(DeskInMemory.DESK, "Delivery failed")).isEmpty();

        desk.outage.end();
        mail.setState("processor");
        desk.undelivered(mail);
        assertThat(desk.folders.in(DeskInMemory.DESK, "Delivery failed")).hasSize(1);
    }

    @Test
    @DisplayName("F03 a reply to a mailbox on this server answers its case at once")
    void replyToALocalMailboxShouldAnswerTheCase() throws Exception {
        FakeMail mail = claimed();
        MailetContext local = (MailetContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {MailetContext.class},
                (proxy, method, arguments) ->
                        method.getName().equals("isLocalEmail") || (boolean) method.invoke(desk.context, arguments));
        RecordReply record = new RecordReply(desk.releases);
        record.init(FakeMailetConfig.builder().mailetContext(local).build());

        new OnceOnly(desk.releases).service(mail);
        record.service(mail);

        assertThat(theCase(mail).firstResponseAt()).contains(desk.clock.instant());
        assertThat(theCase(mail).answerLeft()).isEmpty();
    }

    private FakeMail claimed() throws Exception {
        desk.outbound(DeskInMemory.submitted("Mail1", "Ben", DeskInMemory.CUSTOMER, REPLY));
        desk.replies.decide(onlyHeld().id(), Disposition.RELEASE, "Sue", desk.clock.instant(), List.of());
        desk.clock.move(Duration.ofSeconds(1));
        HeldReply claimed = desk.releases.claimDue().get(0);
        return released(claimed.id(), claimed.token());
    }

    private Case theCase(Mail mail) {
        long held = Facts.HELD.required(mail);
        return desk.cases.byId(desk.replies.byId(held).orElseThrow().caseId()).orElseThrow();
    }

    @Test
    void claimedReplyShouldPassTheGuardUntilItIsDelivered() throws Exception {
        FakeMail mail = claimed();
        desk.release(mail);

        assertThat(mail.getState()).isEqualTo("processor");
        desk.releases.delivered(Facts.HELD.required(mail), "taken", desk.clock.instant());
        desk.release(mail);
        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
    }

    @Test
    @DisplayName("E17 a reply on its way out that the store cannot take back now is taken back later, and not lost")
    void replyShouldBeTakenBackWhenTheStoreIsBack() throws Exception {
        FakeMail mail = claimed();
        long held = Facts.HELD.required(mail);
        desk.releases.mayLeave(held, Facts.TOKEN.required(mail));
        desk.outage.begin();

        desk.notReleased(mail);

        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
        assertThat(desk.context.getSentMails())
                .singleElement()
                .satisfies(again -> assertThat(again.getDelay()).isPresent());

        desk.outage.end();
        mail.setState("processor");
        desk.notReleased(mail);
        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
        assertThat(desk.replies.byId(held).orElseThrow().state()).isEqualTo(HeldState.HELD);
    }

    @Test
    @DisplayName("Nothing leaves in a desk's name but through the desk")
    void mailInTheDesksNameShouldBeStopped() throws Exception {
        NotApproved matcher = notApproved();

        assertThat(matcher.match(mail(DeskInMemory.DESK, "Subject: x\n\nx\n"))).hasSize(1);
        assertThat(matcher.match(mail("x@else.example", "From: Billing@acme.example\n\nx\n")))
                .hasSize(1);
        assertThat(matcher.match(mail("ben@acme.example", "From: ben@acme.example\n\nx\n")))
                .hasSize(1);
        assertThat(matcher.match(mail("office@acme.example", "From: office@acme.example\n\nx\n")))
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("Nothing leaves in a desk's name: named second, as sender, resent, named twice, or hidden in a group")
    @ValueSource(
            strings = {
                "From: x@else.example, Billing <billing@acme.example>\n",
                "From: x@else.example\nFrom: support@acme.example\n",
                "From: x@else.example\nSender: support+v1@acme.example\n",
                "From: x@else.example\nResent-From: ben@acme.example\n",
                "From: x@else.example\nResent-Sender: review-support@acme.example\n",
                "From: us: anna@acme.example, x@else.example;\n"
            })
    void mailInTheDesksNameShouldBeStoppedWhereverItIsNamed(String fields) throws Exception {
        assertThat(notApproved().match(mail("x@else.example", fields + "\nx\n")))
                .hasSize(1);
    }

    @Test
    @DisplayName("Nothing leaves that somebody of a desk submits by another account and under another name")
    void mailOfAnAgentsOtherAccountShouldBeStopped() throws Exception {
        FakeMail mail = mail("x@else.example", "From: x@else.example\n\nx\n");
        mail.setAttribute(new Attribute(Mail.SMTP_AUTH_USER, AttributeValue.of("ben@acme.example")));
        FakeMail others = mail("x@else.example", "From: x@else.example\n\nx\n");
        others.setAttribute(new Attribute(Mail.SMTP_AUTH_USER, AttributeValue.of("office@acme.example")));

        assertThat(notApproved().match(mail)).hasSize(1);
        assertThat(notApproved().match(others)).isEmpty();
    }

    private NotApproved notApproved() throws Exception {
        NotApproved matcher = new NotApproved(new DeskAuthors(desk.configuration()));
        matcher.init(FakeMatcherConfig.builder().matcherName("NotApproved").build());
        return matcher;
    }

    private static FakeMail mail(String from, String text) throws Exception {
        return DeskInMemory.mail("Mail", from, DeskInMemory.CUSTOMER, text);
    }

    private static FakeMail released(long held, long token) throws Exception {
        FakeMail mail = mail(DeskInMemory.DESK, REPLY);
        Facts.HELD.put(mail, held);
        Facts.TOKEN.put(mail, token);
        return mail;
    }

    private HeldReply onlyHeld() {
        List<HeldReply> all = new ArrayList<>(desk.replies.list(HeldState.HELD, 10));
        all.addAll(desk.replies.list(HeldState.REVIEW, 10));
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
