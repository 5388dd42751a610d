package org.mailroom.mailets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.base.test.FakeMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;

/** What comes back of our mail. */
class BounceWayTest {
    private static final EmailAddress DESK = EmailAddress.of(DeskInMemory.DESK);
    private static final String UNKNOWN = "5.1.1";
    private static final String FULL = "5.2.2";

    private final DeskInMemory desk = new DeskInMemory();
    private long theCase;
    private HeldReply reply;

    @BeforeEach
    void answeredCase() throws Exception {
        desk.inbound(DeskInMemory.mail("Mail1", DeskInMemory.CUSTOMER, DeskInMemory.DESK, """
                From: Carla <carla@customer.example>
                To: support@acme.example
                Subject: My question
                Message-ID: <inquiry-1@customer.example>

                How?
                """));
        String number = field(only("Queues/General"), MailroomFields.CASE);
        theCase = desk.cases
                .byNumber("support", CaseNumber.parse(number).orElseThrow())
                .orElseThrow()
                .id();
        desk.cases.assign(theCase, Optional.of("Anna"));
        desk.outbound(DeskInMemory.submitted("Mail2", "Anna", DeskInMemory.CUSTOMER, """
                From: Anna <anna@acme.example>
                To: carla@customer.example
                Subject: Re: My question
                Message-ID: <reply-1@acme.example>
                In-Reply-To: <inquiry-1@customer.example>

                So.
                """));
        reply = desk.replies.ofCase(theCase).get(0);
        desk.cases.state(theCase, CaseState.WAITING_FOR_CUSTOMER);
        desk.sent.clear();
    }

    @Test
    @DisplayName(
            "B09 a bounce of a reply lies in Delivery failed, its case is open again, the agent who has it is told")
    void bounceOfAReplyShouldBeToldToItsAgent() throws Exception {
        desk.inbound(bounce("Mail3", reply.sender().asString(), UNKNOWN, "<unknown@elsewhere.example>"));

        assertThat(field(only("Delivery failed"), MailroomFields.CASE)).isEqualTo(number());
        assertThat(theCase().state()).isEqualTo(CaseState.OPEN);
        MailMessage notice = MailMessage.read(only("Agents/Anna"));
        assertThat(notice.plainText())
                .contains("A reply in case " + number())
                .contains("carla@customer.example")
                .contains("unknown user")
                .contains("5.1.1")
                .contains("hard")
                .contains("another way to reach the customer");
        assertThat(notice.field("Auto-Submitted")).contains("auto-generated");
        assertThat(notice.inReplyTo()).containsExactly(reply.identity().messageId());
        assertThat(notice.field(MailroomFields.CASE)).contains(number());
        assertThat(desk.sent).isEmpty();
        assertThat(verbs()).contains(Verb.FAILED, Verb.REOPENED, Verb.NOTIFIED);
    }

    @Test
    @DisplayName("B09 without a keyed return address the returned Message-ID finds reply and case")
    void returnedMessageIdShouldFindTheCase() throws Exception {
        desk.inbound(bounce(
                "Mail3", DeskInMemory.DESK, UNKNOWN, "<" + reply.identity().messageId() + ">"));

        assertThat(MailMessage.read(only("Agents/Anna")).plainText()).contains("A reply in case " + number());
        assertThat(theCase().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    @DisplayName("B09 the acknowledgement's bounce is told to whoever takes the case, and opens nothing again")
    void bounceOfAnAcknowledgementShouldBeToldInTheQueue() throws Exception {
        desk.cases.assign(theCase, Optional.empty());
        EmailAddress sender = desk.tokens.automaticReturnAddress(DESK, "support", theCase);
        desk.inbound(bounce("Mail3", sender.asString(), UNKNOWN, "<unknown@elsewhere.example>"));

        assertThat(desk.folders.in(DeskInMemory.DESK, "Queues/General"))
                .last()
                .satisfies(notice ->
                        assertThat(MailMessage.read(notice).plainText()).contains("The acknowledgement in case"));
        assertThat(theCase().state()).isEqualTo(CaseState.WAITING_FOR_CUSTOMER);
    }

    @Test
    @DisplayName("B09 F01 the first answer that comes back after a server had taken it was none")
    void bounceAfterAcceptanceShouldTakeTheAnswerBack() throws Exception {
        leave(reply);
        assertThat(theCase().firstResponseAt()).isPresent();

        desk.inbound(bounce("Mail3", reply.sender().asString(), UNKNOWN, "<x@y.example>"));

        assertThat(theCase().firstResponseAt()).isEmpty();
        assertThat(theCase().state()).isEqualTo(CaseState.OPEN);
        assertThat(desk.replies.byId(reply.id()).orElseThrow().state()).isEqualTo(HeldState.UNDELIVERED);
        assertThat(desk.stories.ofCase(theCase))
                .anyMatch(entry -> entry.words().contains("the first response did not reach the customer"));
    }

    @Test
    @DisplayName("B09 F01 where a later answer left, an earlier one that comes back takes nothing back")
    void bounceShouldNotTakeALaterAnswerBack() throws Exception {
        leave(reply);
        desk.clock.move(Duration.ofMinutes(5));
        HeldReply second = second();
        leave(second);
        Optional<Instant> answered = theCase().firstResponseAt();

        desk.inbound(bounce("Mail3", reply.sender().asString(), UNKNOWN, "<x@y.example>"));

        assertThat(theCase().firstResponseAt()).isEqualTo(answered);
    }

    @Test
    @DisplayName("B09 F01 a later answer that comes back leaves the first one")
    void bounceOfALaterAnswerShouldLeaveTheFirst() throws Exception {
        leave(reply);
        desk.clock.move(Duration.ofMinutes(5));
        HeldReply second = second();
        leave(second);

        desk.inbound(bounce("Mail3", second.sender().asString(), UNKNOWN, "<x@y.example>"));

        assertThat(theCase().firstResponseAt()).isPresent();
        assertThat(theCase().state()).isEqualTo(CaseState.OPEN);
        assertThat(desk.stories.ofCase(theCase))
                .anyMatch(entry -> entry.words().contains("what he wrote last is not answered"));
    }

    @Test
    @DisplayName("B09 the same bounce twice tells the agent once")
    void repeatedBounceShouldTellOnce() throws Exception {
        desk.inbound(bounce("Mail3", reply.sender().asString(), UNKNOWN, "<x@y.example>"));
        desk.inbound(bounce("Mail4", reply.sender().asString(), UNKNOWN, "<x@y.example>"));

        only("Agents/Anna");
    }

    @Test
    @DisplayName("B09 an address that does not exist is marked: no acknowledgement, and a warning for who answers")
    void markedAddressShouldGetNoAcknowledgement() throws Exception {
        desk.inbound(bounce("Mail3", reply.sender().asString(), UNKNOWN, "<x@y.example>"));
        desk.inbound(inquiry("Mail4", "two"));

        assertThat(desk.sent).isEmpty();
        assertThat(desk.stories.ofMessage("two@customer.example"))
                .filteredOn(entry -> entry.verb() == Verb.WITHHELD)
                .singleElement()
                .satisfies(entry -> assertThat(entry.words()).contains("failed on 2026-11-23: unknown user (5.1.1)"));
        RawMessage filed = last("Queues/General");
        assertThat(field(filed, MailroomFields.BAD_ADDRESS)).contains("unknown user");
        assertThat(desk.folders.keywords(
                        desk.folders.places(DESK, "Queues/General").get(1)))
                .contains("$BadAddress");
    }

    @Test
    @DisplayName("B09 a later reply that is taken lifts the mark")
    void deliveredReplyShouldLiftTheMark() throws Exception {
        desk.inbound(bounce("Mail3", reply.sender().asString(), UNKNOWN, "<x@y.example>"));
        desk.clock.move(Duration.ofMinutes(5));
        desk.delivered(released("Mail5"));
        desk.clock.move(Duration.ofDays(1));
        desk.inbound(inquiry("Mail6", "three"));

        assertThat(desk.sent).hasSize(1);
    }

    @Test
    @DisplayName("B09 a full mailbox marks no address")
    void softBounceShouldMarkNothing() throws Exception {
        desk.inbound(bounce("Mail3", reply.sender().asString(), FULL, "<x@y.example>"));
        desk.inbound(inquiry("Mail4", "two"));

        assertThat(MailMessage.read(only("Agents/Anna")).plainText())
                .contains("mailbox full")
                .contains("soft");
        assertThat(desk.sent).hasSize(1);
    }

    @Test
    @DisplayName("B09 a forged bounce that knows none of our mails marks no address")
    void forgedBounceShouldMarkNothing() throws Exception {
        desk.inbound(bounce("Mail3", DeskInMemory.DESK, UNKNOWN, "<inquiry-1@customer.example>"));
        desk.inbound(inquiry("Mail4", "two"));

        assertThat(desk.sent).hasSize(1);
    }

    @Test
    @DisplayName("B09 a delay notice is told on the story only")
    void delayNoticeShouldBeTold() throws Exception {
        desk.inbound(delay("Mail3", reply.sender().asString()));

        assertThat(desk.folders.in(DeskInMemory.DESK, "Agents/Anna")).isEmpty();
        only("Automatic");
        assertThat(verbs()).contains(Verb.DELAYED).doesNotContain(Verb.REOPENED, Verb.NOTIFIED);
        assertThat(theCase().state()).isEqualTo(CaseState.WAITING_FOR_CUSTOMER);
    }

    @Test
    @DisplayName("B09 a reply that the customer's server refuses at once is told and marks the address likewise")
    void refusedReplyShouldBeToldLikewise() throws Exception {
        FakeMail refused = released("Mail5");
        refused.setAttribute(new Attribute(
                AttributeName.of("delivery-error"),
                AttributeValue.of("550 5.1.1 <carla@customer.example>: no such user")));
        desk.undelivered(refused);
        desk.inbound(inquiry("Mail6", "two"));

        assertThat(field(only("Delivery failed"), MailroomFields.CASE)).isEqualTo(number());
        assertThat(MailMessage.read(only("Agents/Anna")).plainText()).contains("unknown user");
        assertThat(theCase().state()).isEqualTo(CaseState.OPEN);
        assertThat(desk.sent).isEmpty();
    }

    /** The reply passes the guard, and the customer's server takes it. */
    private void leave(HeldReply going) {
        desk.clock.move(Duration.ofMinutes(3));
        HeldReply claimed = desk.replies.claimDue("test", desk.clock.instant(), Duration.ofMinutes(1), 10).stream()
                .filter(each -> each.id() == going.id())
                .findFirst()
                .orElseThrow();
        desk.replies.enqueued(claimed.id(), claimed.token(), desk.clock.instant(), Duration.ofMinutes(1));
        desk.releases.mayLeave(claimed.id(), claimed.token());
        desk.releases.recordRelease(claimed.id(), claimed.token());
        desk.releases.delivered(claimed.id(), "taken", desk.clock.instant());
    }

    private HeldReply second() throws Exception {
        desk.outbound(DeskInMemory.submitted("Mail7", "Anna", DeskInMemory.CUSTOMER, """
                From: Anna <anna@acme.example>
                To: carla@customer.example
                Subject: Re: My question
                Message-ID: <reply-2@acme.example>
                In-Reply-To: <inquiry-1@customer.example>

                And so.
                """));
        return desk.replies.ofCase(theCase).stream()
                .filter(each -> each.id() != reply.id())
                .findFirst()
                .orElseThrow();
    }

    private FakeMail released(String name) throws Exception {
        FakeMail mail = DeskInMemory.mail(
                name,
                reply.sender().asString(),
                DeskInMemory.CUSTOMER,
                "From: support@acme.example\nMessage-ID: <" + reply.identity().messageId() + ">\n\nSo.\n");
        Facts.HELD.put(mail, reply.id());
        return mail;
    }

    private static FakeMail inquiry(String name, String id) throws Exception {
        return DeskInMemory.mail(
                name,
                DeskInMemory.CUSTOMER,
                DeskInMemory.DESK,
                "From: Carla <carla@customer.example>\nSubject: Another thing\nMessage-ID: <" + id
                        + "@customer.example>\n\nAnd this?\n");
    }

    private static FakeMail bounce(String name, String to, String status, String returned) throws Exception {
        return report(name, to, "failed", status, returned);
    }

    private static FakeMail delay(String name, String to) throws Exception {
        return report(name, to, "delayed", "4.4.1", "<x@y.example>");
    }

    private static FakeMail report(String name, String to, String action, String status, String returned)
            throws Exception {
        return DeskInMemory.mail(name, "", to, """
                From: MAILER-DAEMON@mx.customer.example
                Subject: Delivery report
                Message-ID: <%s@mx.customer.example>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                About your mail.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.customer.example

                Final-Recipient: rfc822; carla@customer.example
                Action: %s
                Status: %s

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                Subject: Re: My question

                --b--
                """.formatted(name, action, status, returned));
    }

    private List<Verb> verbs() {
        return desk.stories.ofCase(theCase).stream().map(StoryEntry::verb).toList();
    }

    private Case theCase() {
        return desk.cases.byId(theCase).orElseThrow();
    }

    private String number() {
        return theCase().number().text();
    }

    private RawMessage last(String folder) {
        List<RawMessage> messages = desk.folders.in(DeskInMemory.DESK, folder);
        return messages.get(messages.size() - 1);
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
