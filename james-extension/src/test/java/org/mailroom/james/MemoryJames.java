package org.mailroom.james;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.james.FakeSearchMailboxModule;
import org.apache.james.GuiceJamesServer;
import org.apache.james.MemoryJamesConfiguration;
import org.apache.james.MemoryJamesServerMain;
import org.apache.james.modules.protocols.ImapGuiceProbe;
import org.apache.james.modules.protocols.SmtpGuiceProbe;
import org.apache.james.utils.DataProbeImpl;
import org.apache.james.utils.GuiceGenericLoader;
import org.apache.james.utils.GuiceProbe;
import org.apache.james.utils.WebAdminGuiceProbe;
import org.jspecify.annotations.Nullable;

/**
 * The stock in-memory James 3.8.1, in this process, on free loopback ports, with its configuration in a folder of the
 * test. What is not said otherwise comes from the resources under {@code memory-james}.
 */
public final class MemoryJames implements AutoCloseable {
    private static final List<String> FILES = List.of(
            "dnsservice.xml",
            "domainlist.xml",
            "healthcheck.properties",
            "imapserver.xml",
            "jmap.properties",
            "lmtpserver.xml",
            "mailetcontainer.xml",
            "mailrepositorystore.xml",
            "managesieveserver.xml",
            "pop3server.xml",
            "smtpserver.xml",
            "usersrepository.xml",
            "webadmin.properties");

    static {
        System.setProperty("james.exit.on.startup.error", "false");
    }

    private final Path folder;
    private final Map<String, String> files = new LinkedHashMap<>();
    private @Nullable GuiceJamesServer server;

    /** @param folder an empty folder of the test's own */
    public MemoryJames(Path folder) {
        this.folder = folder;
        FILES.forEach(name -> files.put(name, resource(name)));
    }

    /** A file of the folder {@code conf} with this content instead of the usual one, or in addition. */
    public MemoryJames conf(String name, String content) {
        files.put(name, content);
        return this;
    }

    /** All files of a folder, such as the shipped {@code conf}, instead of the usual ones or in addition. */
    public MemoryJames conf(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a piece of text in a file of {@code conf}. */
    public MemoryJames edit(String name, String old, String replacement) {
        files.compute(name, (key, text) -> (text == null ? "" : text).replace(old, replacement));
        return this;
    }

    /** Starts the server; a mistake in the configuration comes out as the server throws it. */
    public MemoryJames start() throws Exception {
        Path conf = Files.createDirectories(folder.resolve("conf"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = conf.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        GuiceJamesServer started = MemoryJamesServerMain.createServer(MemoryJamesConfiguration.builder()
                        .workingDirectory(folder.toFile())
                        .build())
                .combineWith(
                        new FakeSearchMailboxModule(),
                        binder -> Multibinder.newSetBinder(binder, GuiceProbe.class)
                                .addBinding()
                                .to(Parts.class));
        server = started;
        started.start();
        return this;
    }

    /** Adds a local domain, or leaves it when it is there. */
    public MemoryJames domain(String domain) throws Exception {
        DataProbeImpl data = running().getProbe(DataProbeImpl.class);
        if (!data.containsDomain(domain)) {
            data.addDomain(domain);
        }
        return this;
    }

    /** Adds a user, whose domain is added if it is not there. */
    public MemoryJames user(String name, String password) throws Exception {
        domain(name.substring(name.indexOf('@') + 1));
        running().getProbe(DataProbeImpl.class).addUser(name, password);
        return this;
    }

    public int smtpPort() {
        return running().getProbe(SmtpGuiceProbe.class).getSmtpPort().getValue();
    }

    public int imapPort() {
        return running().getProbe(ImapGuiceProbe.class).getImapPort();
    }

    public int webAdminPort() {
        return running().getProbe(WebAdminGuiceProbe.class).getWebAdminPort().getValue();
    }

    public GuiceJamesServer running() {
        if (server == null) {
            throw new IllegalStateException("the server has not been started");
        }
        return server;
    }

    /** An object of the server's own. */
    public <T> T the(Class<T> type) {
        return parts().injector.getInstance(type);
    }

    /** An object of the server's own, by a generic type. */
    public <T> T the(TypeLiteral<T> type) {
        return parts().injector.getInstance(Key.get(type));
    }

    /** An object as the server's extensions get it. */
    public <T> T extension(Class<T> type) throws ClassNotFoundException {
        return parts().loader.instantiate(new org.apache.james.utils.ClassName(type.getName()));
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    private Parts parts() {
        return running().getProbe(Parts.class);
    }

    private static String resource(String name) {
        try (InputStream in = MemoryJames.class.getResourceAsStream("/memory-james/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource memory-james/" + name);
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the server's injector to the test. */
    static final class Parts implements GuiceProbe {
        private final Injector injector;
        private final GuiceGenericLoader loader;

        @Inject
        Parts(Injector injector, GuiceGenericLoader loader) {
            this.injector = injector;
            this.loader = loader;
        }
    }
}
