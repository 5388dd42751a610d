package org.mailroom.mailets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.mailet.Mail;
import org.apache.mailet.base.test.FakeMail;
import org.apache.mailet.base.test.FakeMailContext.SentMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.configuration.OutboxSettings;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;

@DisplayName("D13 one answer to many cases")
class BulkWayTest {
    private static final String BULK = "support+bulk@acme.example";
    private static final String TEXT = "Dear {{name}},\n\nyour parcel of {{ caseNumber }} is late.\n";

    private final DeskInMemory desk = new DeskInMemory();

    @BeforeEach
    void threeCustomersAsk() throws Exception {
        inquiry("Carla Carlson", "carla", "Where is it?");
        inquiry("Dora Dorn", "dora", "Re: My <b>parcel</b>");
        inquiry("Emil Emmer", "emil", "Late");
    }

    @Test
    @DisplayName("each customer gets a mail of his own: own name, case, thread and reply address, nobody else's")
    void eachShouldGetHisOwn() throws Exception {
        submit("Mail1", bulk("b1", TEXT, filed()));

        List<MailMessage> held = held(HeldState.HELD);
        assertThat(held).hasSize(3);
        for (int i = 0; i < 3; i++) {
            String name = List.of("carla", "dora", "emil").get(i);
            MailMessage mail = held.get(i);
            String text = new String(mail.raw().bytes(), StandardCharsets.UTF_8);
            assertThat(mail.to())
                    .extracting(Mailbox::address)
                    .containsExactly(EmailAddress.of(name + "@customer.example"));
            assertThat(mail.inReplyTo()).containsExactly("q-" + name + "@customer.example");
            assertThat(mail.references()).containsExactly("q-" + name + "@customer.example");
            assertThat(mail.plainText())
                    .contains("Dear "
                            + List.of("Carla Carlson", "Dora Dorn", "Emil Emmer")
                                    .get(i) + ",")
                    .containsPattern("your parcel of MR-\\d{6}-\\w{5} is late");
            assertThat(mail.subject()).startsWithIgnoringCase("re: ").doesNotContain("Fwd");
            assertThat(text)
                    .contains("From: \"Acme Customer Service\" <support@acme.example>")
                    .contains("price-list.txt")
                    .doesNotContain("message/rfc822")
                    .doesNotContain("+bulk");
            List.of("carla", "dora", "emil").stream()
                    .filter(other -> !other.equals(name))
                    .forEach(other -> assertThat(text).doesNotContainIgnoringCase(other));
        }
        assertThat(held).extracting(mail -> mail.field("Reply-To").orElse("")).doesNotHaveDuplicates();
        assertThat(desk.replies.list(HeldState.HELD, 10))
                .extracting(HeldReply::caseId)
                .doesNotHaveDuplicates();
        assertThat(desk.folders.in(DeskInMemory.DESK, "Returned/Anna")).isEmpty();
    }

    @Test
    @DisplayName("the same answer submitted twice, or again after a crash, answers once")
    void sameAnswerShouldAnswerOnce() throws Exception {
        String answer = bulk("b1", TEXT, filed());
        submit("Mail1", answer);
        submit("Mail2", answer);
        submit("Mail1", answer);

        assertThat(held(HeldState.HELD)).hasSize(3);
        assertThat(desk.replies.list(HeldState.HELD, 10))
                .allSatisfy(reply -> assertThat(desk.cases.interactions(reply.caseId()))
                        .filteredOn(mail -> mail.kind() == Interaction.Kind.REPLY)
                        .hasSize(1));
    }

    @Test
    @DisplayName("whoever's name is not known gets nothing: that reply goes back with the reason, the others go")
    void unfilledHoleShouldComeBack() throws Exception {
        inquiry("", "shop", "Hello");

        submit("Mail1", bulk("b1", TEXT, filed()));

        assertThat(held(HeldState.HELD)).hasSize(3);
        assertThat(desk.replies.list(HeldState.RETURNED, 10))
                .singleElement()
                .satisfies(reply ->
                        assertThat(reply.reasons()).anyMatch(reason -> reason.contains("in place of {{name}}")));
    }

    @Test
    @DisplayName("case numbers in the subject select cases, too; what is no case is left out, and the agent is told")
    void numbersShouldSelect() throws Exception {
        String number =
                MailMessage.read(filed().get(1)).field("X-Mailroom-Case").orElseThrow();

        submit("Mail1", "Subject: [" + number + ", MR-261101-ZZZZZ]\nMessage-ID: <b1@acme.example>\n\nIt is late.\n");

        assertThat(held(HeldState.HELD)).singleElement().satisfies(mail -> {
            assertThat(mail.to())
                    .extracting(Mailbox::address)
                    .containsExactly(EmailAddress.of("dora@customer.example"));
            assertThat(mail.inReplyTo()).containsExactly("q-dora@customer.example");
            assertThat(mail.subject()).startsWith("Re: My <b>parcel</b>");
        });
        assertThat(notices())
                .singleElement()
                .asString()
                .contains("Answered: " + number)
                .contains("Not answered: MR-261101-ZZZZZ is no case of this desk.");
    }

    @ParameterizedTest
    @DisplayName("what must not be made many mails is not sent at all, and the agent is told why")
    @CsvSource({
        "'support+bulk@acme.example,carla@customer.example', outside",
        "support+bulk@acme.example, the desk allows 2",
    })
    void whatMustNotBeManyShouldBeRefused(String recipients, String why) throws Exception {
        OutboxSettings outbox = SampleDesk.support().outbox();
        desk.configure(SampleDesk.with(
                new OutboxSettings(outbox.recallWindow(), outbox.footer(), outbox.collisions(), 2),
                SampleDesk.support().review(),
                SampleDesk.support().screening()));
        FakeMail mail = DeskInMemory.submitted("Mail1", "Anna", recipients, bulk("b1", TEXT, filed()));
        desk.outbound(mail);

        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
        assertThat(desk.context.getSentMails()).isEmpty();
        assertThat(notices())
                .singleElement()
                .asString()
                .contains("Nothing was sent")
                .contains(why);
    }

    @Test
    @DisplayName("an answer without a word, and one to no case, are refused")
    void emptyAnswerShouldBeRefused() throws Exception {
        submit("Mail1", bulk("b1", "\n", filed()));
        submit("Mail2", "Subject: Hello\nMessage-ID: <b2@acme.example>\n\nHello all.\n");

        assertThat(held(HeldState.HELD)).isEmpty();
        assertThat(notices()).hasSize(2);
    }

    @Test
    @DisplayName("a time to send it holds for each, and a colleague's copy gets no customer's mail")
    void timeShouldHoldForEach() throws Exception {
        submit("Mail1", bulk("b1", TEXT, filed()).replace("Subject: Fwd", "Subject: [send 2026-12-24 09:00] Fwd"));

        assertThat(desk.replies.list(HeldState.HELD, 10))
                .hasSize(3)
                .allSatisfy(reply -> assertThat(reply.releaseAt()).isEqualTo("2026-12-24T08:00:00Z"));
        assertThat(held(HeldState.HELD)).noneMatch(mail -> mail.subject().contains("[send"));
    }

    @Test
    @DisplayName("in HTML a value is escaped")
    void valueShouldBeEscaped() throws Exception {
        submit(
                "Mail1",
                bulk("b1", "X", filed().subList(1, 2))
                        .replace("text/plain; charset=utf-8\n\nX", "text/html; charset=utf-8\n\n<p>{{subject}}</p>"));

        assertThat(held(HeldState.HELD))
                .singleElement()
                .satisfies(mail -> assertThat(mail.textParts().get(0).text().orElseThrow())
                        .contains("<p>Re: My &lt;b&gt;parcel&lt;/b&gt;</p>"));
    }

    private void inquiry(String name, String user, String subject) throws Exception {
        String address = user + "@customer.example";
        desk.inbound(DeskInMemory.mail(
                "In-" + user,
                address,
                DeskInMemory.DESK,
                "From: " + name + " <" + address + ">\nTo: support@acme.example\nMessage-ID: <q-" + user
                        + "@customer.example>\nSubject: " + subject + "\n\nPlease help.\n"));
    }

    private List<RawMessage> filed() {
        return desk.folders.in(DeskInMemory.DESK, "Queues/General");
    }

    /** As Thunderbird forwards several mails as attachments. */
    private static String bulk(String id, String text, List<RawMessage> attached) {
        return "From: support@acme.example\nTo: " + BULK + "\nSubject: Fwd: several\nMessage-ID: <" + id
                + "@acme.example>\nDate: Mon, 23 Nov 2026 11:00:00 +0100\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/mixed; boundary=mix\n\n--mix\nContent-Type: text/plain; charset=utf-8\n\n"
                + text
                + "\n--mix\nContent-Type: text/plain; name=price-list.txt\n"
                + "Content-Disposition: attachment; filename=price-list.txt\n\n1 EUR\n"
                + attached.stream()
                        .map(mail -> "--mix\nContent-Type: message/rfc822; name=a.eml\n"
                                + "Content-Disposition: attachment; filename=a.eml\n\n"
                                + new String(mail.bytes(), StandardCharsets.UTF_8).replace("\r\n", "\n") + "\n")
                        .collect(Collectors.joining())
                + "--mix--\n";
    }

    /** Submits the mail, and each that it becomes. */
    private void submit(String name, String text) throws Exception {
        int before = desk.context.getSentMails().size();
        desk.outbound(DeskInMemory.submitted(name, "Anna", BULK, text));
        List<SentMail> letters = new ArrayList<>(desk.context.getSentMails());
        int number = before;
        for (SentMail letter : letters.subList(before, letters.size())) {
            FakeMail mail = DeskInMemory.submitted(
                    "Letter" + number++,
                    "Anna",
                    letter.getRecipients().iterator().next().asString(),
                    new String(MailBytes.read(letter.getMsg()), StandardCharsets.UTF_8).replace("\r\n", "\n"));
            letter.getAttributes().values().forEach(mail::setAttribute);
            assertThat(letter.getState()).isEqualTo("desk-outbound");
            desk.outbound(mail);
        }
    }

    private List<MailMessage> held(HeldState state) {
        return desk.replies.list(state, 10).stream()
                .map(reply -> MailMessage.read(RawMessage.of(desk.replies.contentOf(reply))))
                .toList();
    }

    private List<String> notices() {
        return desk.folders.in(DeskInMemory.DESK, "Returned/Anna").stream()
                .map(notice -> new String(notice.bytes(), StandardCharsets.UTF_8))
                .toList();
    }
}
