package org.mailroom.benchmarks.wiring;

import com.google.inject.Module;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.apache.james.ExtraProperties;
import org.apache.james.JamesServerMain;
import org.mailroom.benchmarks.leanstore.LeanModule;
import org.mailroom.server.assembly.ServerAssembly;
import org.mailroom.server.state.Settings;
import org.mailroom.server.state.StateFolder;
import org.mailroom.server.state.StateLock;

/**
 * The server put together otherwise, in the place of the server that a command line starts: as an agent of that Java process
 * ({@code -javaagent:mailroom-benchmarks.jar=WIRING}), which starts first and never lets the other begin. So nothing of the
 * server has to know of it.
 */
public final class OtherServer {
    private OtherServer() {}

    /** Starts the server and stays for as long as the process lives. */
    public static void premain(String wiring) throws Exception {
        StateFolder state = StateFolder.at(Path.of(System.getProperty("working.directory", ".")));
        StateLock lock = StateLock.take(state.lock()).orElseThrow();
        start(state, module(OtherWiring.valueOf(wiring)));
        new CountDownLatch(1).await();
        lock.close();
    }

    private static Module module(OtherWiring wiring) {
        return switch (wiring) {
            case LEAN -> new LeanModule();
            case STOCK -> new StockModule();
        };
    }

    private static void start(StateFolder state, Module module) throws Exception {
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
                ServerAssembly.of(state.root(), settings.adminKey()).overrideWith(new JamesNumbers(), module));
        Files.writeString(state.ready(), Long.toString(ProcessHandle.current().pid()));
    }
}
