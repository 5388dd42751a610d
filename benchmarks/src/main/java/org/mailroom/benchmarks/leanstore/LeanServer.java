package org.mailroom.benchmarks.leanstore;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.james.ExtraProperties;
import org.apache.james.JamesServerMain;
import org.jspecify.annotations.Nullable;
import org.mailroom.server.assembly.ServerAssembly;
import org.mailroom.server.state.Settings;
import org.mailroom.server.state.StateFolder;
import org.mailroom.server.state.StateLock;

/**
 * The server with the prototype as its store of messages, in the place of the server that a command line starts: as an agent
 * of that Java process ({@code -javaagent:mailroom-benchmarks.jar}), which starts first and never lets the other begin. So
 * nothing of the server has to know of it.
 */
public final class LeanServer {
    private LeanServer() {}

    /** What makes a server's process one with the prototype. */
    public static List<String> javaOptions() throws IOException {
        try {
            Path jar = Path.of(LeanServer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return List.of("-javaagent:" + jar);
        } catch (URISyntaxException e) {
            throw new IOException("the benchmarks are in no jar", e);
        }
    }

    /** Starts the server and stays for as long as the process lives. */
    public static void premain(@Nullable String arguments) throws Exception {
        StateFolder state = StateFolder.at(Path.of(System.getProperty("working.directory", ".")));
        StateLock lock = StateLock.take(state.lock()).orElseThrow();
        start(state);
        new CountDownLatch(1).await();
        lock.close();
    }

    private static void start(StateFolder state) throws Exception {
        Settings settings = Settings.load(state.settings());
        Settings.publish(state.settings());
        System.setProperty(
                "logback.configurationFile", state.conf().resolve("logback.xml").toString());
        System.setProperty("extra.props", state.conf().resolve("jvm.properties").toString());
        System.setProperty("derby.system.home", state.var().toString());
        System.setProperty(
                "derby.stream.error.file", state.logs().resolve("derby.log").toString());
        ExtraProperties.initialize();
        JamesServerMain.main(
                ServerAssembly.of(state.root(), settings.adminKey()).overrideWith(new LeanModule()));
        Files.writeString(state.ready(), Long.toString(ProcessHandle.current().pid()));
    }
}
