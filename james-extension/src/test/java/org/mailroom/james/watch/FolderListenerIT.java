package org.mailroom.james.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.james.ImapClient;
import org.mailroom.james.MemoryJames;
import org.mailroom.james.SmtpClient;

/** What a person does with a stock IMAP client, and what the desk knows when the client has its answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FolderListenerIT {
    private static final String PASSWORD = "secret";

    private MemoryJames james;
    private int desks;
    private WatchedDesk desk;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        james = new MemoryJames(folder).start();
    }

    @AfterAll
    void stop() {
        james.close();
    }

    @BeforeEach
    void freshDesk() throws Exception {
        desk = new WatchedDesk(james, "support@acme" + ++desks + ".example");
        james.user(desk.account(), PASSWORD).user(desk.review(), PASSWORD);
    }

    @Test
    @DisplayName("E02 moving a reply out of the outbox has recalled it when the client has its OK")
    void movingOutOfTheOutboxShouldRecall() throws Exception {
        HeldReply reply = desk.hold(HeldState.HELD);
        desk.who = Optional.of("Anna");
        try (ImapClient client = client(desk.account()).select("Outbox.Anna")) {
            client.ok("MOVE 1 Drafts");

            assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RECALLED);
            assertThat(desk.story(reply)).contains("recalled: Anna took it back");
        }
    }

    @Test
    @DisplayName("E02 marking a reply in the outbox as deleted recalls it and takes it from the outbox")
    void markingAsDeletedShouldRecall() throws Exception {
        HeldReply reply = desk.hold(HeldState.HELD);
        desk.who = Optional.of("Anna");
        try (ImapClient client = client(desk.account()).select("Outbox.Anna")) {
            client.ok("STORE 1 +FLAGS (\\Seen)");
            assertThat(desk.stateOf(reply)).isEqualTo(HeldState.HELD);
            client.ok("STORE 1 +FLAGS (\\Deleted)");

            assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RECALLED);
            desk.doWork();
            assertThat(client.ok("NOOP")).contains("1 EXPUNGE");
        }
    }

    @Test
    @DisplayName("E02 deleting the outbox folder recalls what lies in it before anything is released")
    void deletingTheOutboxFolderShouldRecall() throws Exception {
        HeldReply reply = desk.hold(HeldState.HELD);
        try (ImapClient client = client(desk.account())) {
            client.ok("DELETE Outbox.Anna");
        }

        assertThat(desk.journal.caughtUp()).isTrue();
        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RECALLED);
    }

    @Test
    void whoeverTakesAReplyFromTheOutboxShouldRecallItEvenWithoutADeskLogin() throws Exception {
        HeldReply reply = desk.hold(HeldState.REVIEW);
        try (ImapClient client = client(desk.account()).select("Outbox.Anna")) {
            client.ok("STORE 1 +FLAGS (\\Deleted)");
            client.ok("EXPUNGE");
        }

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RECALLED);
        assertThat(desk.story(reply)).contains("somebody without a login of the desk took it back");
    }

    @Test
    @DisplayName("E10 a supervisor's move into Review/Release decides under the supervisor's name")
    void movingIntoReleaseShouldDecide() throws Exception {
        HeldReply reply = desk.hold(HeldState.REVIEW);
        desk.who = Optional.of("Sue");
        moveReview("Review.Release");

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.HELD);
        assertThat(desk.replies.byId(reply.id()).orElseThrow().decidedBy()).contains("Sue");
        assertThat(desk.story(reply)).contains("approved: decided by Sue");
    }

    @Test
    @DisplayName("E10 somebody who is no supervisor decides nothing: the reply lies in Review/Pending again")
    void movingByAnybodyElseShouldBeUndone() throws Exception {
        HeldReply reply = desk.hold(HeldState.REVIEW);
        moveReview("Review.Release");
        desk.doWork();

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.REVIEW);
        assertThat(desk.story(reply)).contains("refused");
        assertThat(places(Folders.REVIEW_PENDING)).hasSize(1);
        assertThat(places(Folders.REVIEW_RELEASE)).isEmpty();
    }

    @Test
    @DisplayName("D02 moving an inquiry into an agent's folder claims its case, moving it back gives it back")
    void movingIntoAnAgentsFolderShouldClaim() throws Exception {
        Case theCase = desk.openCase();
        desk.folders.append(desk.desk.account(), "Queues/General", inquiry(theCase), Set.of());
        desk.folders.ensure(desk.desk.account(), "Agents/Anna");
        desk.who = Optional.of("Anna");
        try (ImapClient client = client(desk.account()).select("Queues.General")) {
            client.ok("MOVE 1 Agents.Anna");
            assertThat(desk.cases.byId(theCase.id()).orElseThrow().agent()).contains("Anna");

            client.select("Agents.Anna").ok("MOVE 1 Queues.General");
            assertThat(desk.cases.byId(theCase.id()).orElseThrow().agent()).isEmpty();
        }
    }

    @Test
    @DisplayName("D02 what the desk does about a copy finds the copy, however soon it is done")
    void aCopyShouldBeFoundWhenTheDeskHearsOfIt() throws Exception {
        Case theCase = desk.openCase();
        desk.folders.append(desk.desk.account(), "Agents/Anna", inquiry(theCase), Set.of());
        assertThat(found(theCase)).isEqualTo(1);
        AtomicLong found = new AtomicLong();
        desk.beforeHearing = () -> found.set(found(theCase));
        try (ImapClient client = client(desk.account()).select("Agents.Anna")) {
            client.ok("COPY 1 Agents.Anna");
        }

        assertThat(found).hasValue(2);
    }

    private long found(Case theCase) {
        return desk.folders
                .findPerhaps(
                        desk.desk.account(),
                        "Agents/Anna",
                        MailroomFields.CASE,
                        Set.of(theCase.number().text()))
                .size();
    }

    @Test
    void whatTheDeskItselfDoesInItsFoldersShouldBeNobodysDoing() {
        HeldReply reply = desk.hold(HeldState.HELD);
        Case theCase = desk.openCase();
        FolderPlace inquiry = desk.folders.append(desk.desk.account(), "Agents/Anna", inquiry(theCase), Set.of());
        desk.folders.move(desk.desk.account(), inquiry, "Queues/Billing");
        FolderPlace copy = desk.replies.copies(reply.id()).get(0).place();
        desk.folders.remove(desk.desk.account(), copy);

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.HELD);
        assertThat(desk.cases.byId(theCase.id()).orElseThrow().agent()).isEmpty();
        assertThat(desk.cases.byId(theCase.id()).orElseThrow().triage().queue()).isEqualTo("General");
    }

    @Test
    void aDeliveryShouldBeNobodysDoing() throws Exception {
        Case theCase = desk.openCase();
        desk.who = Optional.of("Anna");
        try (SmtpClient client = new SmtpClient(james.smtpPort())) {
            client.send(
                    "carla@customer.example",
                    List.of(desk.account()),
                    new String(inquiry(theCase), StandardCharsets.UTF_8));
        }
        try (ImapClient reader = client(desk.account())) {
            org.awaitility.Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> reader.ok("STATUS INBOX (MESSAGES)").contains("MESSAGES 1"));
        }

        assertThat(desk.journal.waiting()).isZero();
        assertThat(desk.cases.byId(theCase.id()).orElseThrow().agent()).isEmpty();
    }

    @Test
    @DisplayName("E02 a client's command works while the store is down, and its recall is not lost")
    void aRecallDuringAnOutageShouldCountWhenTheStoreIsBack() throws Exception {
        HeldReply reply = desk.hold(HeldState.HELD);
        desk.who = Optional.of("Anna");
        desk.store.begin();
        try (ImapClient client = client(desk.account()).select("Outbox.Anna")) {
            client.ok("STORE 1 +FLAGS (\\Deleted)");
            client.ok("EXPUNGE");
        }
        assertThat(desk.journal.caughtUp()).isFalse();
        desk.store.end();

        assertThat(desk.journal.caughtUp()).isTrue();
        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RECALLED);
    }

    @Test
    void foldersOfOtherAccountsShouldNotBeLookedAt() throws Exception {
        james.user("somebody@acme" + desks + ".example", PASSWORD);
        desk.store.begin();
        try (ImapClient client = client("somebody@acme" + desks + ".example")) {
            client.ok("CREATE Agents.Anna");
            client.append("Agents.Anna", "", "Subject: x\r\n\r\n");
            client.select("Agents.Anna").ok("STORE 1 +FLAGS (\\Deleted)");
            client.ok("EXPUNGE");
        }

        assertThat(desk.journal.waiting()).isZero();
    }

    private void moveReview(String target) throws Exception {
        try (ImapClient client = client(desk.review()).select("Review.Pending")) {
            client.command("CREATE " + target);
            client.ok("MOVE 1 " + target);
        }
    }

    private List<FolderPlace> places(String folder) {
        return List.copyOf(desk.folders
                .values(desk.desk.review().account(), folder, MailroomFields.HELD)
                .keySet());
    }

    private ImapClient client(String user) throws Exception {
        return new ImapClient(james.imapPort()).login(user, PASSWORD);
    }

    private static byte[] inquiry(Case theCase) {
        return ("X-Mailroom-Case: " + theCase.number() + "\r\nSubject: parcel\r\n\r\nwhere?\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
