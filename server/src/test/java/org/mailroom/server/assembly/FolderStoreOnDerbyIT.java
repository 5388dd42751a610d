package org.mailroom.server.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import com.google.inject.multibindings.Multibinder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import javax.inject.Inject;
import javax.mail.Flags;
import org.apache.james.GuiceJamesServer;
import org.apache.james.core.Username;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.SubscriptionManager;
import org.apache.james.mailbox.model.FetchGroup;
import org.apache.james.mailbox.model.MailboxId;
import org.apache.james.mailbox.model.MailboxPath;
import org.apache.james.mailbox.model.MessageRange;
import org.apache.james.utils.GuiceProbe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.FolderStoreContract;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.james.folders.DeskSessions;
import org.mailroom.james.folders.JamesFolderStore;
import org.mailroom.server.state.Settings;
import org.mailroom.server.state.StateFolder;
import org.mailroom.server.testing.ServerUnderTest;

/** The desk's folders in mailboxes on Derby, in a whole server in this process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FolderStoreOnDerbyIT implements FolderStoreContract {
    private GuiceJamesServer server;
    private MailboxManager mailboxes;
    private FolderStore folders;
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
        folders = new JamesFolderStore(
                new DeskSessions(() -> mailboxes),
                () -> parts.getInstance(SubscriptionManager.class),
                parts.getInstance(MailboxId.Factory.class),
                InstantSource.fixed(parts.getInstance(Clock.class).instant()));
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

    private Flags flags(EmailAddress account, String folder) throws Exception {
        Username user = Username.of(account.asString());
        MailboxSession session = mailboxes.createSystemSession(user);
        return mailboxes
                .getMailbox(MailboxPath.forUser(user, folder), session)
                .getMessages(MessageRange.all(), FetchGroup.MINIMAL, session)
                .next()
                .getFlags();
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
