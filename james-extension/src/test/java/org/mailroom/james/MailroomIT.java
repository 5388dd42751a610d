package org.mailroom.james;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.story.StoryBook;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;

/** Mailroom as it is shipped, in an in-memory James, with its store on disk: one conversation from end to end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailroomIT {
    private MemoryJames james;
    private Path folder;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        james = ShippedDesk.peopled(ShippedDesk.in(folder).start());
    }

    @AfterAll
    void stop() {
        james.close();
    }

    @Test
    @DisplayName("D02 E01 an inquiry is acknowledged, claimed, answered, held, released and told")
    void aConversationShouldGoFromInquiryToRelease() throws Exception {
        inquire("parcel@customer.example", "Where is my parcel?");
        CaseNumber number = the(Cases.class)
                .byMessageIds("support", List.of("parcel@customer.example"), List.of())
                .orElseThrow()
                .number();
        try (ImapClient carla = imap("carla@customer.example").select("INBOX")) {
            eventually(() -> found(carla, "BODY[]", number.text()));
        }

        try (ImapClient anna = imap("anna/support@acme.example").select("Queues.General")) {
            anna.ok("MOVE " + eventually(() -> numberOf(anna, "parcel@customer.example")) + " Agents.anna");
        }
        assertThat(theCase(number).agent()).contains("anna");

        try (SmtpClient anna = smtp("anna/support@acme.example")) {
            anna.send("support@acme.example", List.of("carla@customer.example"), """
                    From: support@acme.example\r
                    To: carla@customer.example\r
                    Subject: Re: Where is my parcel?\r
                    Message-ID: <answer@acme.example>\r
                    In-Reply-To: <parcel@customer.example>\r
                    \r
                    On its way.\r
                    """);
        }
        try (ImapClient carla = imap("carla@customer.example").select("INBOX")) {
            assertThat(eventually(() -> found(carla, "BODY[]", "On its way.")))
                    .contains(number.text())
                    .doesNotContain("anna");
        }
        HeldReply reply = the(HeldReplies.class).ofCase(theCase(number).id()).get(0);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> state(reply) == HeldState.RELEASED || state(reply) == HeldState.DELIVERED);
        assertThat(the(StoryBook.class).ofCase(theCase(number).id()))
                .extracting(StoryEntry::verb)
                .contains(
                        Verb.OPENED,
                        Verb.TRIAGED,
                        Verb.TARGETED,
                        Verb.ACKNOWLEDGED,
                        Verb.FILED,
                        Verb.CLAIMED,
                        Verb.SCREENED,
                        Verb.HELD,
                        Verb.RELEASED);
    }

    @Test
    @DisplayName("E10 a reply with a card number waits for a supervisor, whose move releases it")
    void aReplyUnderReviewShouldBeReleasedByASupervisorsMove() throws Exception {
        inquire("refund@customer.example", "Refund");
        try (SmtpClient anna = smtp("anna/support@acme.example")) {
            anna.send("support@acme.example", List.of("carla@customer.example"), """
                    From: support@acme.example\r
                    To: carla@customer.example\r
                    Subject: Re: Refund\r
                    Message-ID: <card@acme.example>\r
                    In-Reply-To: <refund@customer.example>\r
                    \r
                    We refund to card 4111 1111 1111 1111.\r
                    """);
        }
        try (ImapClient sue = imap("sue/review@acme.example")) {
            eventually(() -> Optional.of(sue.command("STATUS Review.Pending (MESSAGES)"))
                    .filter(said -> said.contains("MESSAGES 1")));
            sue.select("Review.Pending");
            sue.ok("MOVE 1 Review.Release");
        }
        try (ImapClient carla = imap("carla@customer.example").select("INBOX")) {
            assertThat(eventually(() -> found(carla, "BODY[]", "4111 1111"))).contains("We refund");
        }
    }

    @Test
    @DisplayName("B11 a customer's mail that an agent drags into a queue is the customer's case there, once")
    void aDraggedMailShouldBeTheCustomersCase() throws Exception {
        try (ImapClient anna = imap("anna/support@acme.example")) {
            anna.append("Queues.Returns", "", """
                    From: Dora <dora@customer.example>\r
                    To: anna@acme.example\r
                    Subject: Too small\r
                    Message-ID: <dragged@customer.example>\r
                    \r
                    I want to give it back.\r
                    """);
            anna.select("Queues.Returns");
            eventually(() -> Optional.of(anna.command(
                            "UID SEARCH HEADER Message-ID dragged@customer.example HEADER X-Mailroom-Case MR"))
                    .filter(said -> said.matches("(?s).*SEARCH \\d.*")));
            assertThat(anna.command("UID SEARCH HEADER Message-ID dragged@customer.example"))
                    .containsPattern("SEARCH \\d+\\s*\\n");
        }
        assertThat(the(Cases.class)
                        .byMessageIds("support", List.of("dragged@customer.example"), List.of())
                        .orElseThrow()
                        .customer())
                .hasToString("dora@customer.example");
    }

    @Test
    @DisplayName(
            "D08 a note that an agent mails to the case's address lies beside the case; a reply that quotes it comes back")
    void aNoteShouldLieBesideTheCaseAndStayInside() throws Exception {
        inquire("noted@customer.example", "Pump");
        try (SmtpClient anna = smtp("anna/support@acme.example")) {
            anna.send("support@acme.example", List.of("support+note@acme.example"), """
                    From: support@acme.example\r
                    To: support+note@acme.example\r
                    Subject: Re: Pump\r
                    Message-ID: <note@acme.example>\r
                    In-Reply-To: <noted@customer.example>\r
                    \r
                    He has broken the pump himself with a hammer.\r
                    """);
        }
        try (ImapClient anna = imap("anna/support@acme.example")) {
            anna.select("Queues.General");
            eventually(() -> Optional.of(anna.command("UID SEARCH HEADER X-Mailroom-Internal note"))
                    .filter(said -> said.matches("(?s).*SEARCH \\d.*")));
        }
        try (SmtpClient anna = smtp("anna/support@acme.example")) {
            anna.send("support@acme.example", List.of("carla@customer.example"), """
                    From: support@acme.example\r
                    To: carla@customer.example\r
                    Subject: Re: Pump\r
                    Message-ID: <quoting@acme.example>\r
                    In-Reply-To: <noted@customer.example>\r
                    \r
                    > He has broken the pump himself\r
                    > with a hammer.\r
                    """);
        }
        try (ImapClient anna = imap("anna/support@acme.example")) {
            anna.select("Returned.anna");
            eventually(() -> Optional.of(anna.command("UID SEARCH BODY hammer"))
                    .filter(said -> said.matches("(?s).*SEARCH \\d.*")));
        }
    }

    @Test
    @DisplayName("B11 a customer's mail that an agent forwards is the customer's case")
    void aForwardedMailShouldBeTheCustomersCase() throws Exception {
        try (SmtpClient anna = smtp("anna/support@acme.example")) {
            anna.send("support@acme.example", List.of("support@acme.example"), """
                    From: support@acme.example\r
                    To: support@acme.example\r
                    Subject: Fwd: Return\r
                    Message-ID: <forward@acme.example>\r
                    \r
                    For you.\r
                    \r
                    -------- Forwarded Message --------\r
                    Subject: Return of a broken one\r
                    From: Emil <emil@customer.example>\r
                    To: anna@acme.example\r
                    \r
                    It fell apart.\r
                    """);
        }
        assertThat(eventually(() -> the(Cases.class)
                        .byMessageIds("support", List.of("forward@acme.example"), List.of())
                        .map(theCase -> theCase.customer().asString())))
                .isEqualTo("emil@customer.example");
    }

    @Test
    void theKeyShouldBeMadeForItsOwnersEyesOnly() throws Exception {
        Path key = folder.resolve("conf").resolve("mailroom.key");

        assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
        assertThat(Files.readString(key)).matches("(?s)#.*\n[A-Za-z0-9+/=]{44}\n");
    }

    private void inquire(String messageId, String subject) throws Exception {
        try (SmtpClient carla = smtp("carla@customer.example")) {
            carla.send("carla@customer.example", List.of("support@acme.example"), """
                    From: Carla <carla@customer.example>\r
                    To: support@acme.example\r
                    Subject: %s\r
                    Message-ID: <%s>\r
                    \r
                    I ordered it in May and it has not come.\r
                    """.formatted(subject, messageId));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> the(Cases.class)
                        .byMessageIds("support", List.of(messageId), List.of())
                        .isPresent());
    }

    private HeldState state(HeldReply reply) throws Exception {
        return the(HeldReplies.class).byId(reply.id()).orElseThrow().state();
    }

    private Case theCase(CaseNumber number) throws Exception {
        return the(Cases.class).byNumber(number).orElseThrow();
    }

    private <T> T the(Class<T> type) throws Exception {
        return james.extension(type);
    }

    private ImapClient imap(String user) throws Exception {
        return new ImapClient(james.imapPort()).login(user, ShippedDesk.PASSWORD);
    }

    private SmtpClient smtp(String user) throws Exception {
        return new SmtpClient(james.smtpPort()).login(user, ShippedDesk.PASSWORD);
    }

    private static Optional<String> found(ImapClient client, String what, String words) throws Exception {
        client.ok("NOOP");
        String said = client.command("FETCH 1:* " + what);
        return Optional.of(said).filter(text -> text.contains(words));
    }

    /** The number of the message with this Message-ID in the selected folder; other tests' mail may lie there too. */
    private static Optional<String> numberOf(ImapClient client, String messageId) throws Exception {
        client.ok("NOOP");
        String said = client.command("FETCH 1:* (BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])");
        return Pattern.compile("\\* (\\d+) FETCH")
                .matcher(said)
                .results()
                .filter(found -> said.startsWith(messageId, said.indexOf('<', found.end()) + 1))
                .map(found -> found.group(1))
                .findFirst();
    }

    private static String eventually(Callable<Optional<String>> question) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(question, Optional::isPresent)
                .orElseThrow();
    }
}
