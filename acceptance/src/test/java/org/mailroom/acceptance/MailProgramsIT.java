package org.mailroom.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailroom.demo.ImapView.Seen;
import org.mailroom.server.client.ImapClient;
import org.mailroom.server.client.ImapResponse;

/**
 * An agent's day in mail programs with different habits: libraries of three languages, and Thunderbird's way of speaking.
 * {@code -Dmailroom.mails-at-once=N} moves N mails at once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailProgramsIT {
    private static final String ANNA = "anna/" + DeskUnderTest.DESK;
    private static final int AT_ONCE = Integer.getInteger("mailroom.mails-at-once", 500);
    private static final int PROGRAMS = 4;
    private static final int FETCHES = 250;
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration LATER = Duration.ofMinutes(10);

    @TempDir
    Path files;

    private DeskUnderTest desk;
    private int files500;

    /** The libraries. */
    enum Library {
        JAKARTA_MAIL,
        IMAPLIB,
        IMAPFLOW
    }

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        desk = DeskUnderTest.lay(folder, "2s");
        desk.configure("review: 5%", "review: none");
        desk.configure("    # case-card: never .*", "    case-card: never");
        desk.start();
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    private MailProgram program(Library library) throws IOException {
        int port = desk.server().ports().imap();
        return switch (library) {
            case JAKARTA_MAIL -> new JakartaProgram(port, ANNA, DeskUnderTest.PASSWORD);
            case IMAPLIB -> ScriptedProgram.imaplib(port, ANNA, DeskUnderTest.PASSWORD);
            case IMAPFLOW -> ScriptedProgram.imapflow(port, ANNA, DeskUnderTest.PASSWORD);
        };
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("D02 D03 a case is claimed and given back by moving, however the library moves")
    void claimAndGiveBack(Library library) throws Exception {
        try (MailProgram program = program(library)) {
            String subject = inquiry(program);
            program.move("Queues.General", subject, "Agents.anna");
            lies(program, subject, "Agents.anna", "Queues.General");

            program.move("Agents.anna", subject, "Queues.General");
            lies(program, subject, "Queues.General", "Agents.anna");
            agrees();
        }
    }

    @Test
    @DisplayName("E02 a message comes in the answer to the command that asked for it, never in that to the next one")
    void eachMessageShouldComeInItsOwnAnswer() throws Exception {
        write(subject());
        write(subject());
        ExecutorService programs = Executors.newFixedThreadPool(PROGRAMS);
        try {
            for (Future<String> wrong :
                    programs.invokeAll(Collections.<Callable<String>>nCopies(PROGRAMS, this::firstWrongAnswer))) {
                assertThat(wrong.get()).isEmpty();
            }
        } finally {
            programs.shutdownNow();
        }
    }

    private String firstWrongAnswer() throws IOException {
        try (ImapClient client = desk.server().imap(ANNA, DeskUnderTest.PASSWORD)) {
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> client.select("Queues.General").isOk()
                            && client.search("ALL").size() >= 2);
            List<Long> uids = client.search("ALL");
            for (int i = 0; i < FETCHES; i++) {
                long uid = uids.get(i % 2);
                ImapResponse answer = client.expectOk("UID FETCH " + uid + " (BODY.PEEK[HEADER])");
                if (answer.untagged().stream()
                                        .filter(line -> line.contains("(UID " + uid + " "))
                                        .count()
                                != 1
                        || answer.literals().size() != 1) {
                    return "answer " + i + " for message " + uid + ": " + answer;
                }
            }
        }
        return "";
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("D02 a copy into the own folder is a claim, and the mail lies in one place")
    void copyShouldBeAMove(Library library) throws Exception {
        try (MailProgram program = program(library)) {
            String subject = inquiry(program);
            program.copy("Queues.General", subject, "Agents.anna");

            lies(program, subject, "Agents.anna", "Queues.General");
            agrees();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("D05 an answer lies in the case once, whatever copies the program keeps")
    void answerShouldLieInTheCaseOnce(Library library) throws Exception {
        try (MailProgram program = program(library)) {
            String subject = inquiry(program);
            program.move("Queues.General", subject, "Agents.anna");
            lies(program, subject, "Agents.anna", "Queues.General");
            byte[] answer = answer(subject);
            desk.submit(ANNA, customer(subject), answer);
            Path copy = Files.write(files.resolve(subject + ".eml"), answer);
            program.append("Sent", copy);
            program.append("Agents.anna", copy);

            soon(() -> assertThat(desk.outside().received(customer(subject)))
                    .filteredOn(letter -> letter.subject().startsWith("Re: "))
                    .hasSize(1));
            soon(() -> assertThat(program.count("Waiting.Customer", subject)).isEqualTo(2));
            soon(() -> assertThat(program.count("Agents.anna", subject)).isZero());
            assertThat(program.count("Sent", subject)).isEqualTo(1);
            agrees();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("D01 an idling program is told of new mail")
    void idlingShouldSeeNewMail(Library library) throws Exception {
        try (MailProgram program = program(library)) {
            String subject = subject();
            program.idle("Queues.General", () -> write(subject));

            soon(() -> assertThat(program.count("Queues.General", subject)).isEqualTo(1));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("D03 a great many mails are claimed at once and given back at once")
    void manyAtOnce(Library library) throws Exception {
        try (MailProgram program = program(library)) {
            for (; files500 < AT_ONCE; files500++) {
                desk.receive(
                        "crowd" + files500 + "@customer.example",
                        "returns@acme.example",
                        Mails.bytes("From: crowd" + files500
                                + "@customer.example\nTo: returns@acme.example\nSubject: crowd "
                                + files500 + "\nMessage-ID: <crowd-" + files500
                                + "@customer.example>\n\nWhere is parcel " + files500 + "?\n"));
            }
            later(() -> assertThat(program.count("Queues.Returns", "*")).isEqualTo(AT_ONCE));

            program.move("Queues.Returns", "*", "Agents.anna");
            later(() -> assertThat(program.count("Agents.anna", "crowd")).isEqualTo(AT_ONCE));
            assertThat(program.count("Queues.Returns", "*")).isZero();

            program.move("Agents.anna", "crowd", "Queues.Returns");
            later(() -> assertThat(program.count("Queues.Returns", "*")).isEqualTo(AT_ONCE));
            agrees();
        }
    }

    @Test
    @DisplayName("D02 D03 D05 what Thunderbird says is understood, from its first look to its own idea of deleting")
    void thunderbirdShouldBeUnderstood() throws Exception {
        String subject = subject();
        write(subject);
        soon(() -> assertThat(find("Queues/General", subject)).isPresent());
        String plain = Base64.getEncoder()
                .encodeToString(("\0" + ANNA + "\0" + DeskUnderTest.PASSWORD).getBytes(StandardCharsets.UTF_8));
        Map<String, String> values =
                Map.of("plain", plain, "subject", subject, "sent", new String(answer(subject), StandardCharsets.UTF_8));
        try (ProtocolLog log = new ProtocolLog(
                desk.server().ports().imap(), desk.server().trust(), values, event -> meanwhile(event, subject))) {
            log.play(Path.of("src", "test", "clients", "thunderbird", "claim-answer-close.txt"));
        }

        soon(() -> assertThat(all("Agents/anna"))
                .filteredOn(mail -> mail.text().contains(subject)
                        && !mail.field("X-Mailroom-Interaction").isEmpty())
                .hasSize(3));
        agrees();
    }

    private void meanwhile(String event, String subject) {
        try {
            if (event.equals("answer")) {
                desk.submit(ANNA, customer(subject), answer(subject));
                soon(() -> assertThat(find("Waiting/Customer", "answer-" + subject))
                        .isPresent());
            } else {
                desk.receive(customer(subject), DeskUnderTest.DESK, followUp(subject));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Seen> find(String folder, String text) throws IOException {
        return desk.as(ANNA, view -> view.find(folder, text));
    }

    private List<Seen> all(String folder) throws IOException {
        return desk.as(ANNA, view -> view.all(folder));
    }

    private String inquiry(MailProgram program) {
        String subject = subject();
        write(subject);
        soon(() -> assertThat(program.count("Queues.General", subject)).isEqualTo(1));
        return subject;
    }

    private static String subject() {
        return "parcel" + UUID.randomUUID().toString().replace("-", "");
    }

    private void write(String subject) {
        try {
            desk.receive(
                    customer(subject),
                    DeskUnderTest.DESK,
                    Mails.bytes("From: " + customer(subject) + "\nTo: " + DeskUnderTest.DESK + "\nSubject: " + subject
                            + "\nMessage-ID: <" + subject + "@customer.example>\n\nWhere is it?\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] followUp(String subject) {
        return Mails.bytes("From: " + customer(subject) + "\nTo: " + DeskUnderTest.DESK + "\nSubject: Re: " + subject
                + "\nMessage-ID: <again-" + subject + "@customer.example>\nReferences: <" + subject
                + "@customer.example>\n\nThat is not what I asked.\n");
    }

    private static byte[] answer(String subject) {
        return Mails.bytes("From: " + DeskUnderTest.DESK + "\nTo: " + customer(subject) + "\nSubject: Re: " + subject
                + "\nMessage-ID: <answer-" + subject + "@acme.example>\nIn-Reply-To: <" + subject
                + "@customer.example>\nReferences: <" + subject
                + "@customer.example>\n\nDear customer, it comes tomorrow.\n");
    }

    private static String customer(String subject) {
        return subject.substring(0, 20) + "@customer.example";
    }

    private static void lies(MailProgram program, String subject, String here, String notThere) {
        soon(() -> assertThat(program.count(here, subject)).isEqualTo(1));
        soon(() -> assertThat(program.count(notThere, subject)).isZero());
    }

    private void agrees() {
        later(() -> assertThat(desk.server().webAdmin().get("/mailroom/verify").body())
                .isEqualTo("[]"));
    }

    private static void soon(ThrowingRunnable check) {
        Awaitility.await().atMost(SOON).untilAsserted(check);
    }

    private static void later(ThrowingRunnable check) {
        Awaitility.await().atMost(LATER).untilAsserted(check);
    }
}
