package org.mailroom.server.assembly;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import javax.mail.Flags;
import org.apache.james.GuiceJamesServer;
import org.apache.james.core.Domain;
import org.apache.james.core.MaybeSender;
import org.apache.james.core.Username;
import org.apache.james.domainlist.api.DomainList;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.SubscriptionManager;
import org.apache.james.mailbox.model.FetchGroup;
import org.apache.james.mailbox.model.MailboxId;
import org.apache.james.mailbox.model.MailboxPath;
import org.apache.james.mailbox.model.MessageRange;
import org.apache.james.mailbox.model.MessageResult;
import org.apache.james.mailbox.model.SearchQuery;
import org.apache.james.queue.api.MailQueue.MailQueueItem;
import org.apache.james.queue.api.MailQueue.MailQueueItem.CompletionStatus;
import org.apache.james.queue.api.MailQueueFactory;
import org.apache.james.queue.api.MailQueueName;
import org.apache.james.queue.api.ManageableMailQueue;
import org.apache.james.rrt.api.RecipientRewriteTable;
import org.apache.james.rrt.lib.MappingSource;
import org.apache.james.utils.GuiceProbe;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.FolderStoreContract;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.james.ServerMail;
import org.mailroom.james.folders.DeskSessions;
import org.mailroom.james.folders.FolderPaths;
import org.mailroom.james.folders.JamesFolderStore;
import org.mailroom.james.folders.KnownFolders;
import org.mailroom.james.folders.Traffic;
import org.mailroom.james.hold.JamesSpool;
import org.mailroom.mailets.MailBytes;
import org.mailroom.server.search.CommittedSearchIndex;
import org.mailroom.server.state.Settings;
import org.mailroom.server.state.StateFolder;
import org.mailroom.server.testing.ServerUnderTest;
import reactor.core.publisher.Flux;

/** The desk's folders in mailboxes on Derby and its queues on ActiveMQ, in a whole server in this process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdaptersOnDerbyIT implements FolderStoreContract {
    private GuiceJamesServer server;
    private MailboxManager mailboxes;
    private FolderStore folders;
    private CommittedSearchIndex index;
    private DomainList domains;
    private RecipientRewriteTable rewrites;
    private MailboxId.Factory folderIds;
    private MailQueueFactory<? extends ManageableMailQueue> queues;
    private int accounts;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        System.setProperty("james.exit.on.startup.error", "false");
        StateFolder state = ServerUnderTest.bareIn(folder.resolve("state")).state();
        Settings.publish(state.settings());
        System.setProperty(
                "derby.stream.error.file", state.logs().resolve("derby.log").toString());
        System.setProperty("derby.system.home", state.var().toString());
        server = ServerAssembly.of(state.root(), "key")
                .combineWith(binder -> Multibinder.newSetBinder(binder, GuiceProbe.class)
                        .addBinding()
                        .to(Parts.class));
        server.start();
        Injector parts = server.getProbe(Parts.class).injector;
        mailboxes = parts.getInstance(MailboxManager.class);
        index = parts.getInstance(CommittedSearchIndex.class);
        domains = parts.getInstance(DomainList.class);
        rewrites = parts.getInstance(RecipientRewriteTable.class);
        folderIds = parts.getInstance(MailboxId.Factory.class);
        queues = parts.getInstance(Key.get(new TypeLiteral<MailQueueFactory<? extends ManageableMailQueue>>() {}));
        folders = new JamesFolderStore(
                new DeskSessions(() -> mailboxes),
                () -> parts.getInstance(SubscriptionManager.class),
                parts.getInstance(MailboxId.Factory.class),
                InstantSource.fixed(parts.getInstance(Clock.class).instant()),
                new Traffic(),
                new FolderPaths(SampleDesk::configuration),
                new KnownFolders());
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @Override
    public FolderStore folders() {
        return folders;
    }

    @Override
    public EmailAddress freshAccount() {
        return EmailAddress.of("support" + ++accounts + "@acme.example");
    }

    @Test
    void noMessageAppendedOrMovedShouldBeRecent() throws Exception {
        EmailAddress account = freshAccount();
        FolderPlace place = folders.append(account, "Queues/Billing", MAIL, Set.of("$Vip"));
        assertThat(flags(account, "Queues.Billing").contains(Flags.Flag.RECENT)).isFalse();

        folders.move(account, place, "Waiting/Customer");

        assertThat(flags(account, "Waiting.Customer").contains(Flags.Flag.RECENT))
                .isFalse();
        assertThat(flags(account, "Waiting.Customer").contains("$Vip")).isTrue();
    }

    @Test
    @DisplayName("K01 what lies in a folder is found there although the search index has lost it")
    void aMessageShouldBeFoundWithoutTheSearchIndex() throws Exception {
        EmailAddress account = freshAccount();
        FolderPlace place = folders.append(account, "Queues/Billing", MAIL, Set.of());

        index.delete(
                        mailboxes.createSystemSession(Username.of(account.asString())),
                        folderIds.fromString(place.mailbox()),
                        List.of(MessageUid.of(place.uid())))
                .block();

        assertThat(folders.values(account, "Queues/Billing", "Subject")).containsOnlyKeys(place);
    }

    @Test
    @DisplayName("K01 a domain or an alias counts from the moment in which it is made, and no longer when it is gone")
    void domainsAndAliasesShouldCountAtOnce() throws Exception {
        Domain domain = Domain.of("new.example");
        assertThat(domains.containsDomain(domain)).isFalse();
        domains.addDomain(domain);
        assertThat(domains.containsDomain(domain)).isTrue();
        assertThat(rewrites.getResolvedMappings("info", domain)).isEmpty();

        MappingSource info = MappingSource.fromUser("info", domain);
        rewrites.addAliasMapping(info, "support@new.example");
        assertThat(rewrites.getResolvedMappings("info", domain)).hasSize(1);
        rewrites.removeAliasMapping(info, "support@new.example");
        assertThat(rewrites.getResolvedMappings("info", domain)).isEmpty();

        domains.removeDomain(domain);
        assertThat(domains.containsDomain(domain)).isFalse();
    }

    @Test
    @DisplayName("K01 a search finds what has just come, was changed or moved, also by a phrase of several words")
    void aSearchShouldFindWhatHasJustChanged() throws Exception {
        EmailAddress account = freshAccount();
        byte[] mail = "Subject: Where is it\r\n\r\nMy parcel has not come to me yet.\r\n".getBytes(US_ASCII);
        FolderPlace place = folders.append(account, "Queues/Billing", mail, Set.of());
        assertThat(found(account, "Queues.Billing", SearchQuery.bodyContains("not come to me")))
                .hasSize(1);
        assertThat(found(account, "Queues.Billing", SearchQuery.bodyContains("not come to you")))
                .isEmpty();
        assertThat(found(account, "Queues.Billing", SearchQuery.mailContains("where is it")))
                .hasSize(1);
        assertThat(found(account, "Queues.Billing", SearchQuery.flagIsSet("$Vip")))
                .isEmpty();

        folders.keyword(account, place, "$Vip", true);
        assertThat(found(account, "Queues.Billing", SearchQuery.flagIsSet("$Vip")))
                .hasSize(1);
        folders.move(account, place, "Waiting/Customer");

        assertThat(found(account, "Queues.Billing", SearchQuery.bodyContains("parcel")))
                .isEmpty();
        assertThat(found(account, "Waiting.Customer", SearchQuery.bodyContains("parcel")))
                .hasSize(1);
    }

    private List<MessageUid> found(EmailAddress account, String folder, SearchQuery.Criterion criterion)
            throws Exception {
        MailboxSession session = mailboxes.createSystemSession(Username.of(account.asString()));
        MailboxPath path = MailboxPath.forUser(session.getUser(), folder);
        return Flux.from(mailboxes.getMailbox(path, session).search(SearchQuery.of(criterion), session))
                .collectList()
                .block();
    }

    @Test
    void aReplyOnItsWayOutShouldBeSeenWhileItWaitsAndWhileItIsBeingSent() throws Exception {
        JamesSpool spool = new JamesSpool(queues);
        ManageableMailQueue outgoing = queues.createQueue(JamesSpool.OUTGOING);
        enqueue(outgoing, "mailroom-77-1-to-customer.example");
        assertThat(spool.delivering("mailroom-77-1")).isTrue();
        assertThat(spool.delivering("mailroom-7-7")).isFalse();

        MailQueueItem sending = Flux.from(outgoing.deQueue()).blockFirst(Duration.ofSeconds(30));
        assertThat(spool.delivering("mailroom-77-1")).isTrue();

        sending.done(CompletionStatus.SUCCESS);
        LifecycleUtil.dispose(sending.getMail());
        assertThat(spool.delivering("mailroom-77-1")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.mailroom.server.testing.OddMails#oddlyWritten")
    @DisplayName("K02 a mail comes out of the queue with the bytes that went in")
    void aQueueShouldKeepTheBytes(byte[] message) throws Exception {
        ManageableMailQueue queue = queues.createQueue(MailQueueName.of("bytes"));
        enqueue(queue, "Mail1", message);

        MailQueueItem item = Flux.from(queue.deQueue()).blockFirst(Duration.ofSeconds(30));
        assertThat(MailBytes.of(item.getMail()).bytes()).isEqualTo(message);
        item.done(CompletionStatus.SUCCESS);
        LifecycleUtil.dispose(item.getMail());
    }

    @ParameterizedTest
    @MethodSource({"org.mailroom.server.testing.OddMails#oddlyWritten", "org.mailroom.server.testing.OddMails#oversized"
    })
    @DisplayName("K02 a message lies in its folder byte for byte, and moves, whatever is written in it")
    void aFolderShouldKeepTheBytes(byte[] message) throws Exception {
        EmailAddress account = freshAccount();
        FolderPlace place = folders.append(account, "Queues/Billing", message, Set.of());
        assertThat(folders.read(account, place)).hasValue(message);

        folders.move(account, place, "Waiting/Customer");
        try (InputStream moved = first(account, "Waiting.Customer", FetchGroup.FULL_CONTENT)
                .getFullContent()
                .getInputStream()) {
            assertThat(moved.readAllBytes()).isEqualTo(message);
        }
    }

    private static void enqueue(ManageableMailQueue queue, String name) throws Exception {
        enqueue(queue, name, MAIL);
    }

    private static void enqueue(ManageableMailQueue queue, String name, byte[] message) throws Exception {
        Mail mail = ServerMail.of(
                name, MaybeSender.nullSender(), List.of(EmailAddress.of("joe@customer.example")), message);
        queue.enQueue(mail);
        LifecycleUtil.dispose(mail);
    }

    private Flags flags(EmailAddress account, String folder) throws Exception {
        return first(account, folder, FetchGroup.MINIMAL).getFlags();
    }

    private MessageResult first(EmailAddress account, String folder, FetchGroup what) throws Exception {
        Username user = Username.of(account.asString());
        MailboxSession session = mailboxes.createSystemSession(user);
        return mailboxes
                .getMailbox(MailboxPath.forUser(user, folder), session)
                .getMessages(MessageRange.all(), what, session)
                .next();
    }

    /** Opens the server's injector to the test. */
    static final class Parts implements GuiceProbe {
        private final Injector injector;

        @Inject
        Parts(Injector injector) {
            this.injector = injector;
        }
    }
}
