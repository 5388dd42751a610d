package org.mailroom.server.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.process.ServerCommand;
import org.mailroom.server.process.ServerProcess;
import org.mailroom.server.state.Installation;
import org.mailroom.server.state.Ports;
import org.mailroom.server.state.Secrets;
import org.mailroom.server.state.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mailroom start}. */
@Command(
        name = "start",
        description = {
            "Start the server, wait until it answers, and say where it listens.",
            "The first start in a folder also makes its configuration, its certificate and the demo desk's people."
        })
final class Start extends StateCommand {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Option(
            names = "--port-base",
            paramLabel = "N",
            converter = PortBase.class,
            description = "Listen on N+525 (SMTP), N+587, N+465 (submission), N+143, N+993 (IMAP), N+80 (WebAdmin); "
                    + "at the first start the default is 2000. Kept for later starts.")
    private @Nullable Ports ports;

    @Option(
            names = "--smarthost",
            paramLabel = "HOST:PORT",
            converter = Smarthost.class,
            description = "Send all mail to the outside to this server; at the first start the default is the port "
                    + "of the demonstration's outside world. Kept for later starts.")
    private @Nullable String smarthost;

    @Option(names = "--bare", description = "At the first start: James alone, without Mailroom.")
    private boolean bare;

    @Option(names = "--foreground", description = "Stay, show the log, and stop the server when interrupted.")
    private boolean foreground;

    @Override
    public Integer call() throws IOException {
        long begin = System.nanoTime();
        Optional<ServerProcess> running = ServerProcess.in(state());
        if (running.isPresent()) {
            err().printf(
                            "A server already runs in %s (process %d).%n",
                            state().root(), running.get().pid());
            return ExitCode.ALREADY_RUNNING;
        }
        Secrets secrets = new Secrets(new SecureRandom());
        new StartPreparation(state(), secrets).prepare(ports, smarthost, bare);
        Settings settings = Settings.load(state().settings());
        List<String> obstacles = obstacles(settings);
        obstacles.forEach(err()::println);
        return obstacles.isEmpty() ? start(secrets, settings, begin) : ExitCode.FAILURE;
    }

    private List<String> obstacles(Settings settings) throws IOException {
        List<String> obstacles = new ArrayList<>(XmlMistakes.in(state().conf()));
        List<Integer> taken = PortsInUse.among(settings.ports());
        if (!taken.isEmpty()) {
            obstacles.add("Another program listens on port " + taken + ". Choose others with --port-base N.");
        }
        return obstacles;
    }

    private int start(Secrets secrets, Settings settings, long begin) throws IOException {
        ServerCommand command =
                ServerCommand.standard().with(settings.javaOptions()).archivingClasses();
        ServerProcess server = ServerProcess.start(Installation.current(), state(), command);
        if (!server.awaitStarted(PATIENCE)) {
            new FailedStart(state(), err()).explain(server);
            return ExitCode.FAILURE;
        }
        new DemoPeople(state(), secrets).createIn(WebAdmin.of(state()));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        out().print(new Welcome(state(), settings, server.pid(), took).text());
        out().flush();
        return foreground ? new Foreground(server, state(), out()).stay() : ExitCode.OK;
    }
}
