package org.mailroom.server.assembly;

import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.nio.file.Path;
import org.apache.james.GuiceJamesServer;
import org.apache.james.NaiveDelegationStoreModule;
import org.apache.james.modules.MailboxModule;
import org.apache.james.modules.MailetProcessingModule;
import org.apache.james.modules.data.SieveFileRepositoryModule;
import org.apache.james.modules.mailbox.DefaultEventModule;
import org.apache.james.modules.mailbox.MemoryDeadLetterModule;
import org.apache.james.modules.protocols.IMAPServerModule;
import org.apache.james.modules.protocols.ProtocolHandlerModule;
import org.apache.james.modules.protocols.SMTPServerModule;
import org.apache.james.modules.server.DefaultProcessorsConfigurationProviderModule;
import org.apache.james.modules.server.RawPostDequeueDecoratorModule;
import org.apache.james.modules.server.TaskManagerModule;
import org.apache.james.server.core.configuration.Configuration;

/**
 * James 3.8.1 on embedded Derby, with SMTP, IMAP and WebAdmin. Mailroom itself comes in as any extension does, by
 * {@code conf/extensions.properties} and {@code conf/mailetcontainer.xml}; without those lines this is a bare James.
 */
public final class ServerAssembly {
    private ServerAssembly() {}

    /**
     * A server that is not started yet.
     *
     * @param state the folder with {@code conf/} and {@code var/}
     * @param adminKey what a caller of WebAdmin must know
     */
    public static GuiceJamesServer of(Path state, String adminKey) {
        Configuration configuration =
                Configuration.builder().workingDirectory(state.toFile()).build();
        return GuiceJamesServer.forConfiguration(configuration)
                .combineWith(storage(), processing(), protocols(), AdministrationModule.withKey(adminKey));
    }

    private static Module storage() {
        return Modules.combine(
                new PersistenceModule(),
                new DataModule(),
                new RepositoriesModule(),
                new MailboxModule(),
                new MailboxesModule(),
                new QuotaModule(),
                new SearchModule(),
                new QueueModule(),
                new SieveFileRepositoryModule(),
                new NaiveDelegationStoreModule());
    }

    private static Module processing() {
        return Modules.combine(
                new MailetProcessingModule(),
                new DefaultProcessorsConfigurationProviderModule(),
                new RawPostDequeueDecoratorModule(),
                new DefaultEventModule(),
                new MemoryDeadLetterModule(),
                new TaskManagerModule());
    }

    private static Module protocols() {
        return Modules.combine(new ProtocolHandlerModule(), new SMTPServerModule(), new IMAPServerModule());
    }
}
