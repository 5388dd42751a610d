package org.mailroom.james.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.core.Username;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MailboxPath;
import org.apache.james.mailbox.model.MessageRange;
import org.apache.james.mailbox.store.MailboxSessionMapperFactory;
import org.apache.james.mailbox.store.mail.MessageMapper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.moves.Transfer;
import org.mailroom.james.ImapClient;
import org.mailroom.james.MemoryJames;
import org.mailroom.james.ShippedDesk;
import org.mailroom.james.SmtpClient;
import org.mailroom.james.configuration.ConfigurationFile;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What mail programs do in the folders of a desk, on a stock in-memory James with Mailroom as it is shipped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovesIT {
    private static final List<String> FOLDERS = List.of(
            "Queues.General", "Agents.anna", "Agents.ben", "Collisions", "Trash", "Waiting.Customer", "Unsorted");
    private static final Pattern UID = Pattern.compile("SEARCH (\\d+)");

    private MemoryJames james;
    private int inquiries;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        james = ShippedDesk.peopled(ShippedDesk.in(folder)
                .edit(
                        "webadmin.properties",
                        "enabled=true",
                        "enabled=true\nextensions.routes=org.mailroom.james.webadmin.MailroomRoutes")
                .start());
        try (ImapClient anna = imap("anna")) {
            anna.command("CREATE Trash");
        }
    }

    @AfterAll
    void stop() {
        james.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UID MOVE", "UID COPY"})
    @DisplayName("D02 of two who take the same inquiry at the very same time one gets it, and the other a note")
    void twoAtOnceShouldNotBothGetIt(String command) throws Exception {
        for (int round = 0; round < 5; round++) {
            Case theCase = inquire();
            String uid = uidOf(theCase);
            together(() -> take("anna", command, uid), () -> take("ben", command, uid));

            String winner = now(theCase).agent().orElseThrow();
            String loser = winner.equals("anna") ? "ben" : "anna";
            eventually(() -> assertThat(lying(theCase)).containsExactly("Agents." + winner));
            eventually(() -> assertThat(subjects(loser))
                    .contains("Not yours: ")
                    .contains(theCase.number().text()));
            assertThat(subjects(winner)).doesNotContain("Not yours: inquiry " + inquiries);
        }
    }

    @Test
    @DisplayName("D03 a mail that is put into the bin is back in its queue, with a note")
    void theBinShouldGiveItBack() throws Exception {
        Case theCase = inquire();
        take("anna", "UID MOVE", uidOf(theCase), "Trash");

        eventually(() -> assertThat(lying(theCase)).containsExactly("Queues.General"));
        eventually(() -> assertThat(subjects("anna"))
                .contains("Not moved: ")
                .contains(theCase.number().text()));
        assertThat(now(theCase).state()).isEqualTo(CaseState.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPUNGE", "CLOSE", "UID EXPUNGE"})
    @DisplayName("D03 a case's only mail that is deleted for good lies where it lay, with a note")
    void deletingForGoodShouldLoseNothing(String command) throws Exception {
        Case theCase = inquire();
        String uid = uidOf(theCase);
        try (ImapClient anna = imap("anna").select("Queues.General")) {
            anna.ok("UID STORE " + uid + " +FLAGS (\\Deleted)");
            anna.ok(command.startsWith("UID") ? command + " " + uid : command);
        }

        assertThat(lying(theCase)).containsExactly("Queues.General");
        assertThat(uidOf(theCase)).isNotEqualTo(uid);
        eventually(() -> assertThat(subjects("anna"))
                .contains("Not deleted: ")
                .contains(theCase.number().text()));
    }

    @Test
    @DisplayName("D03 a mail that is copied into the agent's folder and deleted is claimed and lies there once")
    void copyStoreExpungeShouldBeAMove() throws Exception {
        Case theCase = inquire();
        String uid = uidOf(theCase);
        try (ImapClient anna = imap("anna").select("Queues.General")) {
            anna.ok("UID COPY " + uid + " Agents.anna");
            anna.ok("UID STORE " + uid + " +FLAGS (\\Deleted)");
            anna.ok("EXPUNGE");
        }

        eventually(() -> assertThat(lying(theCase)).containsExactly("Agents.anna"));
        assertThat(now(theCase).agent()).contains("anna");
        assertThat(subjects("anna")).doesNotContain("Not deleted: inquiry " + inquiries);
    }

    @Test
    @DisplayName("D03 a copy or move that the server breaks off half-way leaves each mail in one place")
    void whatIsBrokenOffShouldLeaveNothingTwice() throws Exception {
        Case theCase = inquire();
        MailboxManager mailboxes = james.the(MailboxManager.class);
        MailboxSession session = mailboxes.createSystemSession(Username.of("support@acme.example"));
        Mailbox queue = folder(mailboxes, session, "Queues.General");
        Mailbox anna = folder(mailboxes, session, "Agents.anna");
        MessageRange range = MessageRange.one(MessageUid.of(Long.parseLong(uidOf(theCase))));
        MessageMapper messages = james.the(MailboxSessionMapperFactory.class).getMessageMapper(session);
        Flux<MessageRange> untoldCopy = Flux.defer(() -> {
            try {
                messages.copy(
                        anna,
                        messages.findInMailbox(queue, range, MessageMapper.FetchType.FULL, 1)
                                .next());
            } catch (MailboxException e) {
                return Flux.error(e);
            }
            return Flux.error(new MailboxException("broken off"));
        });

        assertThatThrownBy(() -> the(MoveGuard.class)
                        .inTurn(
                                Transfer.Kind.MOVE,
                                queue.getMailboxId(),
                                anna.getMailboxId(),
                                session,
                                range,
                                untoldCopy)
                        .blockLast(Duration.ofSeconds(30)))
                .hasStackTraceContaining("broken off");

        eventually(() -> assertThat(lying(theCase)).containsExactly("Queues.General"));
    }

    private static Mailbox folder(MailboxManager mailboxes, MailboxSession session, String name)
            throws MailboxException {
        return mailboxes
                .getMailbox(MailboxPath.forUser(session.getUser(), name), session)
                .getMailboxEntity();
    }

    @Test
    @DisplayName("D03 what is kept from a deletion that then fails lies there once")
    void whatIsKeptShouldGoWhereNothingIsDeleted() throws Exception {
        Case theCase = inquire();
        FolderStore folders = the(FolderStore.class);
        EmailAddress account = EmailAddress.of("support@acme.example");
        DeskConfiguration desk =
                the(ConfigurationFile.class).get().deskByAccount(account).orElseThrow();
        FolderPlace place = folders.find(
                        account,
                        "Queues/General",
                        MailroomFields.CASE,
                        Set.of(theCase.number().text()))
                .get(0);

        assertThatThrownBy(() -> the(ExpungeGuard.class)
                        .inTurn(
                                desk,
                                kept -> {
                                    byte[] mail = folders.read(account, place).orElseThrow();
                                    kept.put(place, folders.append(account, "Queues/General", mail, Set.of()));
                                },
                                Mono.error(new MailboxException("not deleted")))
                        .block(Duration.ofSeconds(30)))
                .hasStackTraceContaining("not deleted");

        assertThat(lying(theCase)).containsExactly("Queues.General");
    }

    @Test
    @DisplayName("D03 the folders in which cases lie are neither deleted nor renamed; an agent's own are")
    void theDesksFoldersShouldStay() throws Exception {
        try (ImapClient anna = imap("anna")) {
            for (String folder : List.of("Queues", "Queues.General", "Agents.ben", "Closed", "Closed.2026-11")) {
                assertThat(anna.command("DELETE " + folder)).contains("NO").contains("the desk's cases lie in");
                assertThat(anna.command("RENAME " + folder + " Elsewhere")).contains("NO");
            }
            anna.ok("CREATE Mine");
            anna.ok("RENAME Mine Own");
            anna.ok("DELETE Own");
        }
    }

    @Test
    @DisplayName("D03 what differs between folders and store is shown and mended by WebAdmin")
    void verifyAndRepairShouldBeAnswered() throws Exception {
        Case theCase = inquire();
        eventually(() ->
                assertThat(webAdmin("GET", "/mailroom/verify?desk=support")).isEqualTo("[]"));
        james.extension(Cases.class).assign(theCase.id(), Optional.of("ben"));

        assertThat(webAdmin("GET", "/mailroom/verify"))
                .contains("\"kind\":\"misplaced\"", theCase.number().text(), "belongs into Agents/ben");
        assertThat(webAdmin("POST", "/mailroom/repair")).contains("\"left\":[]");
        assertThat(now(theCase).agent()).isEmpty();
        assertThat(webAdmin("GET", "/mailroom/verify?desk=nobody")).contains("no such desk");
    }

    private String webAdmin(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + james.webAdminPort() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    @DisplayName("D02 taking a case out of a colleague's folder tells the colleague")
    void takingOverShouldBeTold() throws Exception {
        Case theCase = inquire();
        take("anna", "UID MOVE", uidOf(theCase));
        try (ImapClient ben = imap("ben").select("Agents.anna")) {
            ben.ok("UID MOVE " + search(ben, theCase) + " Agents.ben");
        }

        assertThat(now(theCase).agent()).contains("ben");
        eventually(() -> assertThat(subjects("anna"))
                .contains("Taken over: ")
                .contains(theCase.number().text()));
        assertThat(lying(theCase)).containsExactly("Agents.ben");
    }

    private void take(String who, String command, String uid) throws IOException {
        take(who, command, uid, "Agents." + who);
    }

    private void take(String who, String command, String uid, String folder) throws IOException {
        try (ImapClient client = imap(who).select("Queues.General")) {
            client.ok(command + " " + uid + " " + folder);
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void together(Step... steps) throws Exception {
        CyclicBarrier start = new CyclicBarrier(steps.length);
        ExecutorService pool = Executors.newFixedThreadPool(steps.length);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Step step : steps) {
                running.add(pool.submit(() -> {
                    start.await();
                    step.run();
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Case inquire() throws Exception {
        String id = "moves-" + ++inquiries + "@customer.example";
        try (SmtpClient carla =
                new SmtpClient(james.smtpPort()).login("carla@customer.example", ShippedDesk.PASSWORD)) {
            carla.send(
                    "carla@customer.example",
                    List.of("support@acme.example"),
                    "From: carla@customer.example\r\n"
                            + "To: support@acme.example\r\nSubject: inquiry " + inquiries + "\r\nMessage-ID: <" + id
                            + ">\r\n\r\nWhere is it? Number " + inquiries + ".\r\n");
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> the(Cases.class)
                        .byMessageIds("support", List.of(id), List.of())
                        .isPresent());
        Case theCase =
                the(Cases.class).byMessageIds("support", List.of(id), List.of()).orElseThrow();
        eventually(() -> assertThat(lying(theCase)).containsExactly("Queues.General"));
        return theCase;
    }

    @Test
    @DisplayName("D03 a mail program that writes all flags anew takes none of the desk's keywords away")
    void overwrittenKeywordsShouldComeBack() throws Exception {
        Case theCase = inquire();
        String uid = uidOf(theCase);
        try (ImapClient anna = imap("anna").select("Queues.General")) {
            anna.ok("UID STORE " + uid + " +FLAGS ($VIP)");
            anna.ok("UID STORE " + uid + " FLAGS (\\Seen $label1)");

            eventually(
                    () -> assertThat(anna.ok("UID FETCH " + uid + " (FLAGS)")).contains("\\Seen", "$label1", "$VIP"));

            anna.ok("UID STORE " + uid + " -FLAGS ($label1 $VIP)");
            eventually(() -> assertThat(anna.ok("UID FETCH " + uid + " (FLAGS)"))
                    .contains("$VIP")
                    .doesNotContain("$label1"));
        }
    }

    private String uidOf(Case theCase) throws IOException {
        try (ImapClient client = imap("anna").select("Queues.General")) {
            return search(client, theCase);
        }
    }

    private static String search(ImapClient client, Case theCase) throws IOException {
        Matcher found = UID.matcher(client.ok("UID SEARCH HEADER X-Mailroom-Case " + theCase.number()));
        return found.find() ? found.group(1) : "";
    }

    /** The folders in which the case's mails lie, one for each mail. */
    private List<String> lying(Case theCase) throws IOException {
        List<String> found = new ArrayList<>();
        try (ImapClient client = imap("sue")) {
            for (String folder : FOLDERS) {
                client.command("EXAMINE \"" + folder + "\"");
                String said = client.command("UID SEARCH HEADER X-Mailroom-Case " + theCase.number());
                Matcher uids = Pattern.compile("SEARCH([ \\d]*)").matcher(said);
                long count = uids.find() ? uids.group(1).trim().split(" ").length : 0;
                for (int i = 0;
                        uids.groupCount() > 0 && i < count && !uids.group(1).isBlank();
                        i++) {
                    found.add(folder);
                }
            }
        }
        return found;
    }

    private String subjects(String agent) throws IOException {
        try (ImapClient client = imap(agent)) {
            client.ok("EXAMINE Agents." + agent);
            return client.command("FETCH 1:* BODY[HEADER.FIELDS (SUBJECT)]");
        }
    }

    private interface Check {
        void hold() throws Exception;
    }

    private static void eventually(Check check) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(check::hold);
    }

    private Case now(Case theCase) throws Exception {
        return the(Cases.class).byId(theCase.id()).orElseThrow();
    }

    private <T> T the(Class<T> type) throws Exception {
        return james.extension(type);
    }

    private ImapClient imap(String who) throws IOException {
        return new ImapClient(james.imapPort()).login(who + "/support@acme.example", ShippedDesk.PASSWORD);
    }
}
