package org.mailroom.james.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MessageManager;
import org.apache.james.mailbox.SubscriptionManager;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.MailboxId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.FolderStoreContract;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.james.ImapClient;
import org.mailroom.james.MemoryJames;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JamesFolderStoreIT implements FolderStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    private static final String PASSWORD = "secret";

    private MemoryJames james;
    private JamesFolderStore folders;
    private int accounts;
    private EmailAddress account;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        james = new MemoryJames(folder).start().domain("acme.example");
        folders = store(james.the(MailboxManager.class));
    }

    private JamesFolderStore store(MailboxManager mailboxes) {
        return store(mailboxes, new KnownFolders());
    }

    private JamesFolderStore store(MailboxManager mailboxes, KnownFolders known) {
        return new JamesFolderStore(
                new DeskSessions(() -> mailboxes),
                () -> james.the(SubscriptionManager.class),
                james.the(MailboxId.Factory.class),
                InstantSource.fixed(NOW),
                new Traffic(),
                new FolderPaths(SampleDesk::configuration),
                known);
    }

    @Test
    @DisplayName("E02 an append that the database breaks off is done again, and what is appended lies there once")
    void anAppendThatIsBrokenOffShouldBeDoneAgain() throws Exception {
        AtomicInteger appends = new AtomicInteger();
        MailboxManager deadlocked = instead(
                MailboxManager.class,
                james.the(MailboxManager.class),
                "getMailbox",
                found -> instead(MessageManager.class, (MessageManager) found.call(), "appendMessage", append -> {
                    if (appends.incrementAndGet() < 3) {
                        throw new MailboxException("failed", new SQLException("deadlock", "40001"));
                    }
                    return append.call();
                }));

        FolderPlace place = store(deadlocked).append(account, "Outbox/anna", MAIL, Set.of());

        assertThat(appends).hasValue(3);
        assertThat(folders.places(account, "Outbox/anna")).containsExactly(place);
    }

    @Test
    @DisplayName("D03 a move that breaks off when the mail lies in both folders is seen in both")
    void aMoveThatIsBrokenOffShouldBeSeen() {
        MailboxManager real = james.the(MailboxManager.class);
        MailboxManager breakingOff = instead(MailboxManager.class, real, "moveMessages", move -> {
            move.call();
            throw new MailboxException("the other one cannot be taken away");
        });
        KnownFolders known = new KnownFolders();
        known.beTold();
        JamesFolderStore store = store(breakingOff, known);
        byte[] mail = "X-Mailroom-Case: MR-1\r\n\r\nHello\r\n".getBytes(StandardCharsets.US_ASCII);
        FolderPlace place = store.append(account, "Queues/General", mail, Set.of());
        assertThat(store.findPerhaps(account, "Queues/General", MailroomFields.CASE, Set.of("MR-1")))
                .hasSize(1);
        store.ensure(account, "Agents/anna");
        assertThat(store.findPerhaps(account, "Agents/anna", MailroomFields.CASE, Set.of("MR-1")))
                .isEmpty();

        assertThatThrownBy(() -> store.move(account, place, "Agents/anna"))
                .hasStackTraceContaining("the other one cannot be taken away");

        assertThat(store.findPerhaps(account, "Agents/anna", MailroomFields.CASE, Set.of("MR-1")))
                .hasSize(1);
    }

    private interface Instead {
        Object of(Callable<Object> call) throws Exception;
    }

    /** The same, but for one method. */
    private static <T> T instead(Class<T> type, T real, String method, Instead instead) {
        return type.cast(Proxy.newProxyInstance(
                JamesFolderStoreIT.class.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    Callable<Object> call = () -> called.invoke(real, arguments);
                    try {
                        return called.getName().equals(method) ? instead.of(call) : call.call();
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @AfterAll
    void stop() {
        james.close();
    }

    @BeforeEach
    void anAccount() throws Exception {
        account = freshAccount();
    }

    @Override
    public FolderStore folders() {
        return folders;
    }

    @Override
    public EmailAddress freshAccount() throws Exception {
        EmailAddress fresh = EmailAddress.of("support" + ++accounts + "@acme.example");
        james.user(fresh.asString(), PASSWORD);
        return fresh;
    }

    @Test
    void appendShouldMakeTheFolderAndAllAboveItAndSubscribeThem() throws Exception {
        folders.append(account, "Agents/anna", MAIL, Set.of());

        try (ImapClient client = client()) {
            assertThat(client.ok("LSUB \"\" \"*\""))
                    .contains("\".\" \"Agents\"")
                    .contains("\".\" \"Agents.anna\"");
        }
        assertThat(folders.folders(account)).contains("Agents", "Agents/anna");
    }

    @Test
    void appendShouldKeepEveryByteAndSetKeywordsAndTimeButNotRecent() throws Exception {
        byte[] odd = bytes("Subject: \u00e9\nno field\n\nbare line feeds\n.\n\0end");
        FolderPlace place = folders.append(account, "Queues/Billing", odd, Set.of("$Vip", "lang-de"));

        assertThat(folders.read(account, place))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(odd));
        try (ImapClient client = client()) {
            assertThat(client.ok("EXAMINE \"Queues.Billing\"")).contains("* 0 RECENT");
            assertThat(client.ok("FETCH 1 (FLAGS INTERNALDATE)"))
                    .contains("$Vip", "lang-de", "23-Nov-2026 09:30:00 +0000")
                    .doesNotContain("Recent");
        }
    }

    @Test
    void keywordShouldBeSeenByClients() throws Exception {
        FolderPlace place = folders.append(account, "Queues/Billing", MAIL, Set.of("$Vip"));

        folders.keyword(account, place, "$Superseded", true);
        try (ImapClient client = client()) {
            client.ok("EXAMINE \"Queues.Billing\"");
            assertThat(client.ok("FETCH 1 FLAGS")).contains("$Vip", "$Superseded");
        }

        folders.keyword(account, place, "$Superseded", false);
        try (ImapClient client = client()) {
            client.ok("EXAMINE \"Queues.Billing\"");
            assertThat(client.ok("FETCH 1 FLAGS")).contains("$Vip").doesNotContain("$Superseded");
        }
    }

    @Test
    void moveShouldKeepMessageAndKeywordsAndLeaveNothingBehind() throws Exception {
        FolderPlace place = folders.append(account, "Queues/Billing", MAIL, Set.of("$Vip"));

        assertThat(folders.move(account, place, "Waiting/Customer")).isTrue();

        assertThat(folders.holds(account, place)).isFalse();
        FolderPlace moved = folders.find(account, "Waiting/Customer", "X-Mailroom-Case", "MR-261123-7KQ4T")
                .get(0);
        assertThat(folders.read(account, moved))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(MAIL));
        try (ImapClient client = client()) {
            assertThat(client.ok("EXAMINE \"Waiting.Customer\"")).contains("* 0 RECENT");
            assertThat(client.ok("FETCH 1 FLAGS")).contains("$Vip");
        }
    }

    @Test
    void placesOfAFolderThatIsGoneShouldHoldNothing() {
        FolderPlace place = new FolderPlace("987654", 1);

        assertThat(folders.holds(account, place)).isFalse();
        assertThat(folders.remove(account, place)).isFalse();
    }

    @Test
    void aFolderNameThatHoldsTheServersDelimiterShouldBeRefused() {
        assertThatThrownBy(() -> folders.ensure(account, "Agents/anna.b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Agents/anna.b");
        assertThatThrownBy(() -> folders.ensure(account, "Agents//anna")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> folders.ensure(account, "Agents/a\r\nb")).isInstanceOf(IllegalArgumentException.class);
    }

    private ImapClient client() throws Exception {
        return new ImapClient(james.imapPort()).login(account.asString(), PASSWORD);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
