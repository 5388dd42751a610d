package org.mailroom.james;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.TypeLiteral;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.inject.Provider;
import javax.inject.Singleton;
import org.apache.james.filesystem.api.FileSystem;
import org.mailroom.desk.card.CardNews;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.filing.Adopting;
import org.mailroom.desk.filing.Filing;
import org.mailroom.desk.filing.ParkedMail;
import org.mailroom.desk.filing.Reception;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.hold.Spool;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.sending.Outgoing;
import org.mailroom.desk.watch.FolderJournal;
import org.mailroom.james.acknowledgement.JamesOutgoing;
import org.mailroom.james.configuration.ConfigurationFile;
import org.mailroom.james.filing.JamesParkedMail;
import org.mailroom.james.filing.JamesReception;
import org.mailroom.james.folders.DeskSessions;
import org.mailroom.james.folders.FolderPaths;
import org.mailroom.james.folders.JamesFolderStore;
import org.mailroom.james.folders.KnownFolders;
import org.mailroom.james.hold.JamesSpool;
import org.mailroom.james.ids.KeyFile;
import org.mailroom.james.login.Actors;
import org.mailroom.james.login.LoginModule;
import org.mailroom.james.moves.Commands;
import org.mailroom.james.watch.FolderListener;
import org.mailroom.james.watch.Registered;
import org.mailroom.routes.RoutesContext;
import org.mailroom.routes.filing.RoutedFiling;

/**
 * Mailroom in the server. In {@code extensions.properties}:
 *
 * <pre>{@code
 * guice.extension.module=org.mailroom.james.MailroomModule
 * guice.extension.startable=org.mailroom.james.MailroomRuntime
 * }</pre>
 *
 * The configuration is read and checked when the server makes this module, before it takes any mail: a mistake in it
 * stops the server, with every mistake named.
 */
public final class MailroomModule extends AbstractModule {
    private final ConfigurationFile configuration;

    /** @throws org.mailroom.desk.configuration.InvalidConfigurationException with all that is wrong */
    @Inject
    public MailroomModule(FileSystem files) {
        this.configuration = ConfigurationFile.open(files);
    }

    @Override
    protected void configure() {
        install(new LoginModule());
        install(new StoreModule());
        install(new DeskModule());
        install(new EscalationModule());
        install(new ExpertsModule());
        bind(ConfigurationFile.class).toInstance(configuration);
        bind(new TypeLiteral<Supplier<MailroomConfiguration>>() {}).toInstance(configuration);
        bind(InstantSource.class).to(Clock.class);
        bind(FolderStore.class).to(JamesFolderStore.class);
        bind(Spool.class).to(JamesSpool.class);
        bind(Outgoing.class).to(JamesOutgoing.class);
        bind(ParkedMail.class).to(JamesParkedMail.class);
        bind(Reception.class).to(JamesReception.class);
        bind(Adopting.class).to(JamesReception.class);
        bind(RoutesContext.class).in(Singleton.class);
        bind(Registered.class).asEagerSingleton();
    }

    @Provides
    @Singleton
    KeyRing keys() {
        Path file = configuration.get().keyFile();
        return Optional.ofNullable(System.getenv(KeyFile.VARIABLE))
                .map(text -> KeyFile.parse(text, KeyFile.VARIABLE))
                .orElseGet(() -> new KeyFile(file, new SecureRandom()).read());
    }

    @Provides
    @Singleton
    NodeName node() {
        return NodeName.ofThisProcess(new SecureRandom());
    }

    @Provides
    @Singleton
    Filing filing(RoutesContext routes) {
        return new RoutedFiling(routes);
    }

    @Provides
    @Singleton
    FolderListener listener(
            KnownFolders known,
            Provider<FolderJournal> journal,
            CardNews news,
            DeskSessions sessions,
            Actors actors,
            Commands commands,
            FolderPaths paths) {
        return new FolderListener(configuration, known, journal::get, news, sessions, actors::of, commands, paths);
    }
}
