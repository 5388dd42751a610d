package org.mailroom.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.demo.ImapView;
import org.mailroom.demo.ImapView.Seen;
import org.mailroom.demo.OutsideWorld.Letter;
import org.mailroom.server.client.SmtpClient;

/** Customers, agents and a supervisor on one desk, over real SMTP and IMAP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationIT {
    private static final String ANNA = "anna/support@acme.example";
    private static final String BEN = "ben/support@acme.example";
    private static final String SUE = "sue/review@acme.example";
    private static final Duration SOON = Duration.ofSeconds(60);

    private DeskUnderTest desk;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        desk = DeskUnderTest.lay(folder, "10s");
        desk.configure("review: 5%", "review: none");
        prepare(desk);
        desk.configure("    # intake:", "    intake: {refuse-attachments: [exe]}\n    # intake:");
        desk.start();
    }

    /** What else the server needs before its start. */
    void prepare(DeskUnderTest laidOut) throws IOException {}

    DeskUnderTest desk() {
        return desk;
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    @Test
    @DisplayName(
            "A01 A03 A08 A15 an inquiry is acknowledged once, with case number, due time and the marks of automatic mail")
    void inquiryShouldBeAcknowledgedOnce() throws IOException {
        Inquiry inquiry = inquiry("A question about an order", "Where is my order? Please help me.");
        Seen filed = filed(inquiry, "Queues/General");
        Letter receipt = acknowledgement(inquiry);

        assertThat(receipt.subject()).contains(filed.field("X-Mailroom-Case"));
        assertThat(receipt.autoSubmitted()).isEqualTo("auto-replied");
        assertThat(receipt.text()).contains("In-Reply-To: <" + inquiry.messageId() + ">");
        assertThat(filed.field("X-Mailroom-Due")).isNotEmpty();
        assertThat(filed.field("X-Mailroom-Kind")).startsWith("person");
        assertThat(filed.text()).endsWith("Where is my order? Please help me.\r\n");
    }

    @Test
    @DisplayName("A09 the acknowledgement speaks the customer's language")
    void acknowledgementShouldSpeakTheCustomersLanguage() throws IOException {
        Inquiry inquiry =
                inquiry("Frage", "Guten Tag, ich habe eine Frage zu meiner Bestellung und warte auf Antwort.");

        assertThat(acknowledgement(inquiry).text()).contains("Content-Language: de");
    }

    @Test
    @DisplayName("A13 B01 a second mail about the same matter joins the case and gets no second acknowledgement")
    void followUpShouldJoinTheCase() throws IOException {
        Inquiry inquiry = inquiry("First", "Where is my parcel?");
        Seen filed = filed(inquiry, "Queues/General");
        acknowledgement(inquiry);
        String second = "second-" + inquiry.messageId();
        desk.receive(
                inquiry.customer(),
                DeskUnderTest.DESK,
                Mails.bytes("From: " + inquiry.customer() + "\nSubject: something else entirely\nMessage-ID: <" + second
                        + ">\nReferences: <" + inquiry.messageId() + ">\n\nStill waiting.\n"));
        Seen followUp = await(() -> desk.as(ANNA, view -> view.find("Queues/General", second)));

        assertThat(followUp.field("X-Mailroom-Case")).isEqualTo(filed.field("X-Mailroom-Case"));
        assertThat(followUp.field("X-Mailroom-Acknowledgement")).startsWith("withheld");
        assertThat(desk.outside().received(inquiry.customer())).hasSize(1);
    }

    @Test
    @DisplayName("B02 a reply to the acknowledgement's address joins the case, for that customer alone")
    void replyAddressShouldJoinTheCase() throws IOException {
        Inquiry inquiry = inquiry("Token", "Where is my parcel?");
        Seen filed = filed(inquiry, "Queues/General");
        String address = acknowledgement(inquiry).replyTo().replaceAll(".*<(.*)>.*", "$1");
        String text = "no references " + UUID.randomUUID();
        desk.receive(
                inquiry.customer(),
                address,
                Mails.bytes("From: " + inquiry.customer() + "\nSubject: hello\n\n" + text + "\n"));
        Seen joined = await(() -> desk.as(ANNA, view -> view.find("Queues/General", text)));
        assertThat(joined.field("X-Mailroom-Case")).isEqualTo(filed.field("X-Mailroom-Case"));

        String forged = "forged " + UUID.randomUUID();
        desk.receive(
                "mallory@else.example",
                address,
                Mails.bytes("From: mallory@else.example\nSubject: [" + filed.field("X-Mailroom-Case") + "]\n\n" + forged
                        + "\n"));
        Seen apart = await(() -> desk.as(ANNA, view -> view.find("Queues/General", forged)));
        assertThat(apart.field("X-Mailroom-Case")).isNotEqualTo(filed.field("X-Mailroom-Case"));
    }

    @Test
    @DisplayName("A11 a machine is not acknowledged, and its mail of no case lies aside")
    void machineShouldNotBeAcknowledged() throws IOException {
        String text = "cron says " + UUID.randomUUID();
        desk.receive(
                "robot@machine.example",
                DeskUnderTest.DESK,
                Mails.bytes("From: robot@machine.example\nSubject: report\nAuto-Submitted: auto-generated\n\n" + text
                        + "\n"));
        Seen aside = await(() -> desk.as(ANNA, view -> view.find("Automatic", text)));

        assertThat(aside.field("X-Mailroom-Acknowledgement")).startsWith("withheld");
        assertThat(desk.outside().received("robot@machine.example")).isEmpty();
    }

    @Test
    @DisplayName("A16 a mail with a forbidden attachment is refused while its sender is connected")
    void forbiddenAttachmentShouldBeRefusedInTheSession() {
        byte[] message = Mails.bytes("""
                From: somebody@customer.example
                Subject: Please open
                Content-Type: application/octet-stream; name=setup.exe

                MZ
                """);

        assertThatThrownBy(() -> desk.receive("somebody@customer.example", DeskUnderTest.DESK, message))
                .hasMessageContaining("550 5.7.1 No files that end with .exe");
    }

    @Test
    @DisplayName(
            "B06 D02 D05 E01 an agent claims by moving and answers by submission; the customer writes again, the agent has it")
    void agentsReplyShouldReachTheCustomerFromTheDesk() throws IOException {
        Inquiry inquiry = inquiry("Claim me", "Where is my parcel?");
        Seen filed = filed(inquiry, "Queues/General");
        claim(filed, "anna", ANNA);
        String text = "It is on its way " + UUID.randomUUID();
        answer(ANNA, inquiry, text);
        await(() -> desk.as(ANNA, view -> view.find("Outbox/anna", text)));
        Letter letter = delivered(inquiry, text);

        assertThat(letter.from()).contains("support@acme.example");
        assertThat(letter.subject()).contains(filed.field("X-Mailroom-Case"));
        assertThat(letter.text()).doesNotContain("anna@acme.example").doesNotContain("X-Mailroom");
        await(() -> desk.as(ANNA, view -> view.find("Waiting/Customer", inquiry.messageId())));
        assertThat(desk.<Optional<Seen>>as(ANNA, view -> view.find("Outbox/anna", text)))
                .isEmpty();

        String again = "And when? " + UUID.randomUUID();
        desk.receive(
                inquiry.customer(),
                DeskUnderTest.DESK,
                Mails.bytes("From: " + inquiry.customer() + "\nSubject: Re: " + letter.subject() + "\nReferences: "
                        + letter.messageId() + "\n\n" + again + "\n"));
        await(() -> desk.as(ANNA, view -> view.find("Agents/anna", again)));
        await(() -> desk.as(ANNA, view -> view.find("Agents/anna", inquiry.messageId())));
    }

    @Test
    @DisplayName(
            "D01 D14 a card lies beside a claimed case; commands by mail put the case aside and close it, and are answered")
    void commandsShouldBeCarriedOutAndTheCardFollow() throws IOException {
        Inquiry inquiry = inquiry("Card", "Where is my parcel?");
        Seen filed = filed(inquiry, "Queues/General");
        String number = filed.field("X-Mailroom-Case");
        String title = "Subject: Card of " + number;
        claim(filed, "ben", BEN);
        Seen card = await(() -> desk.as(BEN, view -> view.find("Agents/ben", title)));
        assertThat(card.field("In-Reply-To")).isEqualTo("<" + inquiry.messageId() + ">");

        command(BEN, "snooze " + number + " until +3d");
        await(() -> desk.as(BEN, view -> view.find("Waiting/Snoozed", inquiry.messageId())));
        await(() -> desk.as(BEN, view -> view.find("Waiting/Snoozed", title)));
        await(() -> desk.as(BEN, view -> view.find("Agents/ben", "> snooze " + number)));
        assertThat(desk.<Optional<Seen>>as(BEN, view -> view.find("Agents/ben", title)))
                .isEmpty();

        command(BEN, "close " + number);
        await(() -> desk.as(BEN, view -> view.find("Agents/ben", "> close " + number)));
        Awaitility.await()
                .atMost(SOON)
                .until(() -> desk.<Boolean>as(
                        BEN, view -> view.find("Waiting/Snoozed", number).isEmpty()));
    }

    @Test
    @DisplayName("D14 a mail to the address of commands from outside is a customer's mail")
    void strangersCommandShouldBeAnInquiry() throws IOException {
        Inquiry inquiry = inquiry("Stranger", "Where is my parcel?");
        String number = filed(inquiry, "Queues/General").field("X-Mailroom-Case");
        String text = "please " + UUID.randomUUID();
        desk.receive(
                "mallory@else.example",
                "support+do@acme.example",
                Mails.bytes("From: ben@acme.example\nSubject: close " + number + "\n\n" + text + "\n"));

        await(() -> desk.as(
                ANNA,
                view -> view.find("Queues/General", text)
                        .or(() -> find(view, "Queues/Triage", text))
                        .or(() -> find(view, "Quarantine", text))));
        assertThat(desk.<Optional<Seen>>as(ANNA, view -> view.find("Queues/General", inquiry.messageId())))
                .isPresent();
    }

    @Test
    @DisplayName("E02 a reply deleted in the outbox never reaches the customer's server")
    void recalledReplyShouldNeverLeave() throws IOException {
        Inquiry inquiry = inquiry("Recall", "Where is my parcel?");
        filed(inquiry, "Queues/General");
        String recalled = "wrong words " + UUID.randomUUID();
        answer(ANNA, inquiry, recalled);
        Seen waiting = await(() -> desk.as(ANNA, view -> view.find("Outbox/anna", recalled)));
        desk.as(ANNA, view -> {
            view.delete(waiting);
            return true;
        });
        String later = "right words " + UUID.randomUUID();
        answer(ANNA, inquiry, later);
        delivered(inquiry, later);

        assertThat(desk.outside().find(inquiry.customer(), recalled)).isEmpty();
    }

    @Test
    @DisplayName("E06 E10 a reply with a card number waits for a supervisor, who releases it by moving")
    void cardNumberShouldWaitForTheSupervisor() throws IOException {
        Inquiry inquiry = inquiry("Card", "Which card did I use?");
        filed(inquiry, "Queues/General");
        String mark = UUID.randomUUID().toString();
        answer(ANNA, inquiry, "You used 4111 1111 1111 1111, " + mark);
        Seen pending = await(() -> desk.as(SUE, view -> view.find("Review/Pending", mark)));

        assertThat(pending.field("X-Mailroom-Reason")).contains("card").doesNotContain("4111 1111 1111 1111");
        assertThat(desk.outside().find(inquiry.customer(), mark)).isEmpty();

        desk.as(SUE, view -> {
            view.move(pending, "Review/Release");
            return true;
        });
        delivered(inquiry, mark);
        Awaitility.await()
                .atMost(SOON)
                .until(() -> desk.as(SUE, view -> view.all("Review/Release").isEmpty()));
    }

    @Test
    @DisplayName("E06 a card number in an attached PDF is found, and its reply waits for a supervisor")
    void cardNumberInPdfShouldWaitForTheSupervisor() throws IOException {
        Inquiry inquiry = inquiry("Paper", "May I have it on paper?");
        filed(inquiry, "Queues/General");
        String mark = UUID.randomUUID().toString();
        desk.submit(
                ANNA,
                inquiry.customer(),
                Mails.replyWithPdf(
                        inquiry.customer(),
                        inquiry.subject(),
                        UUID.randomUUID() + "@agents-computer.example",
                        inquiry.messageId(),
                        "Here it is, " + mark,
                        "Paid with 4111 1111 1111 1111"));

        Seen pending = await(() -> desk.as(SUE, view -> view.find("Review/Pending", mark)));

        assertThat(pending.field("X-Mailroom-Reason")).contains("card", "invoice.pdf");
        assertThat(desk.outside().find(inquiry.customer(), mark)).isEmpty();
    }

    @Test
    @DisplayName("E07 E11 a new agent's reply goes to review; returned, it lies in the agent's folder and never leaves")
    void returnedReplyShouldNotLeave() throws IOException {
        Inquiry inquiry = inquiry("New agent", "Where is my parcel?");
        filed(inquiry, "Queues/General");
        String mark = "by a new agent " + UUID.randomUUID();
        answer(BEN, inquiry, mark);
        Seen pending = await(() -> desk.as(SUE, view -> view.find("Review/Pending", mark)));
        desk.as(SUE, view -> {
            view.move(pending, "Review/Return");
            return true;
        });

        await(() -> desk.as(BEN, view -> view.find("Returned/ben", mark)));
        assertThat(desk.outside().find(inquiry.customer(), mark)).isEmpty();
    }

    @Test
    @DisplayName("D08 mail to colleagues stays inside, also beside a customer")
    void colleaguesShouldStayInside() throws IOException {
        Inquiry inquiry = inquiry("Colleague", "Where is my parcel?");
        filed(inquiry, "Queues/General");
        String mark = "with a colleague " + UUID.randomUUID();
        byte[] message = Mails.bytes("From: support@acme.example\nTo: " + inquiry.customer()
                + "\nCc: ben@acme.example\nSubject: Re: Colleague\nIn-Reply-To: <" + inquiry.messageId() + ">\n\n"
                + mark
                + "\n");
        try (SmtpClient smtp = desk.server().submission(ANNA, DeskUnderTest.PASSWORD)) {
            smtp.send(DeskUnderTest.DESK, List.of(inquiry.customer(), "ben@acme.example"), message);
        }
        await(() -> desk.as("ben@acme.example", view -> view.find("INBOX", mark)));

        assertThat(delivered(inquiry, mark).text()).doesNotContain("ben@acme.example");
    }

    @Test
    @DisplayName("An agent's own login is no way around the desk")
    void ownLoginShouldBeHeldToo() throws IOException {
        String mark = "by my own login " + UUID.randomUUID();
        try (SmtpClient smtp = desk.server().submission("ben@acme.example", DeskUnderTest.PASSWORD)) {
            smtp.send(
                    "ben@acme.example",
                    List.of("somebody@customer.example"),
                    Mails.bytes(
                            "From: ben@acme.example\nTo: somebody@customer.example\nSubject: hello\n\n" + mark + "\n"));
        }
        Seen pending = await(() -> desk.as(SUE, view -> view.find("Review/Pending", mark)));

        assertThat(pending.field("From")).contains("support@acme.example");
        assertThat(desk.outside().received("somebody@customer.example")).isEmpty();
    }

    @Test
    @DisplayName(
            "D07 an answer to what a colleague has answered meanwhile waits with both texts, and goes its way when it is moved")
    void secondAnswerShouldWaitUntilItIsMoved() throws IOException {
        Inquiry inquiry = inquiry("Collision", "Where is my parcel?");
        filed(inquiry, "Queues/General");
        String first = "annas words " + UUID.randomUUID();
        answer(ANNA, inquiry, first);
        delivered(inquiry, first);
        String second = "bens words " + UUID.randomUUID();
        answer(BEN, inquiry, second);
        Seen note = await(() -> desk.as(BEN, view -> view.find("Collisions", first)));
        Seen parked = await(() -> desk.as(
                BEN,
                view -> view.all("Collisions").stream()
                        .filter(seen ->
                                seen.text().contains(second) && !seen.text().contains(first))
                        .findFirst()));

        assertThat(note.text()).contains(first, second);
        assertThat(desk.outside().find(inquiry.customer(), second)).isEmpty();
        desk.as(BEN, view -> {
            view.move(parked, "Outbox/ben");
            return true;
        });
        desk.as(SUE, view -> {
            view.move(view.await("Review/Pending", second), "Review/Release");
            return true;
        });
        delivered(inquiry, second);
    }

    @Test
    @DisplayName("D13 one answer to several cases reaches each customer for himself, threaded onto his own mail")
    void oneAnswerShouldReachSeveralCustomersApart() throws IOException {
        Inquiry one = inquiry("First of two", "Is the shop open?");
        Inquiry other = inquiry("Second of two", "When do you open?");
        String numbers = filed(one, "Queues/General").field("X-Mailroom-Case") + ", "
                + filed(other, "Queues/General").field("X-Mailroom-Case");
        String text = "We open at nine " + UUID.randomUUID();
        desk.submit(
                ANNA,
                "support+bulk@acme.example",
                Mails.bytes("From: support@acme.example\nTo: support+bulk@acme.example\nMessage-ID: <"
                        + UUID.randomUUID() + "@agents-computer.example>\nSubject: [" + numbers
                        + "] Opening hours\n\n" + text + "\n"));

        for (Inquiry inquiry : List.of(one, other)) {
            Letter letter = delivered(inquiry, text);
            assertThat(letter.text()).contains("In-Reply-To: <" + inquiry.messageId() + ">", "To: ");
            assertThat(letter.text()).doesNotContain("+bulk", inquiry.equals(one) ? other.customer() : one.customer());
        }
    }

    @Test
    @DisplayName("D05 a reply that has left lies once beside the mails of its case")
    void replyThatHasLeftShouldLieInItsCase() throws IOException {
        Inquiry inquiry = inquiry("Final copy", "Where is my parcel?");
        Seen filed = filed(inquiry, "Queues/General");
        String text = "On its way " + UUID.randomUUID();
        answer(ANNA, inquiry, text);
        delivered(inquiry, text);
        Seen copy = await(() -> desk.as(ANNA, view -> view.find("Waiting/Customer", text)));

        assertThat(copy.field("X-Mailroom-Case")).isEqualTo(filed.field("X-Mailroom-Case"));
        assertThat(copy.field("X-Mailroom-Kind")).startsWith("reply: by anna");
        assertThat(desk.<Optional<Seen>>as(ANNA, view -> view.find("Outbox/anna", text)))
                .isEmpty();
    }

    private Inquiry inquiry(String subject, String text) throws IOException {
        String id = UUID.randomUUID().toString();
        Inquiry inquiry = new Inquiry("customer-" + id + "@customer.example", subject, id + "@customer.example");
        desk.receive(
                inquiry.customer(),
                DeskUnderTest.DESK,
                Mails.inquiry(inquiry.customer(), DeskUnderTest.DESK, subject, inquiry.messageId(), text));
        return inquiry;
    }

    private Seen filed(Inquiry inquiry, String folder) {
        return await(() -> desk.as(ANNA, view -> view.find(folder, inquiry.messageId())));
    }

    private Letter acknowledgement(Inquiry inquiry) {
        return await(() -> desk.outside().received(inquiry.customer()).stream().findFirst());
    }

    private void claim(Seen filed, String agent, String login) throws IOException {
        desk.as(login, view -> {
            view.move(filed, "Agents/" + agent);
            return true;
        });
    }

    private void command(String login, String command) throws IOException {
        desk.submit(
                login,
                "support+do@acme.example",
                Mails.bytes("From: support@acme.example\nTo: support+do@acme.example\nMessage-ID: <" + UUID.randomUUID()
                        + "@agents-computer.example>\nSubject: " + command + "\n\n"));
    }

    private static Optional<Seen> find(ImapView view, String folder, String text) {
        try {
            return view.find(folder, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(String login, Inquiry inquiry, String text) throws IOException {
        desk.submit(
                login,
                inquiry.customer(),
                Mails.reply(
                        inquiry.customer(),
                        inquiry.subject(),
                        UUID.randomUUID() + "@agents-computer.example",
                        inquiry.messageId(),
                        text));
    }

    private Letter delivered(Inquiry inquiry, String text) {
        Letter letter = await(() -> desk.outside().find(inquiry.customer(), text));
        assertThat(desk.outside().received(inquiry.customer()).stream()
                        .filter(other -> other.messageId().equals(letter.messageId())))
                .hasSize(1);
        assertThat(new String(letter.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .contains(text);
        return letter;
    }

    private static <T> T await(Callable<Optional<T>> question) {
        return Awaitility.await()
                .atMost(SOON)
                .until(question, Optional::isPresent)
                .orElseThrow();
    }

    private record Inquiry(String customer, String subject, String messageId) {}
}
