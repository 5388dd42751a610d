package org.mailroom.server.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mailroom.server.state.Installation;
import org.mailroom.server.state.StateFolder;
import org.mailroom.server.state.StateLock;

/** The process of the server that lives in a folder, whoever started it. */
public final class ServerProcess {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final StateFolder state;
    private final ProcessHandle process;

    private ServerProcess(StateFolder state, ProcessHandle process) {
        this.state = state;
        this.process = process;
    }

    /** The server that runs in this folder now. */
    public static Optional<ServerProcess> in(StateFolder state) throws IOException {
        OptionalLong pid = StateLock.holder(state.lock());
        if (pid.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(pid.getAsLong()).map(process -> new ServerProcess(state, process));
    }

    /**
     * Starts a server that goes on when this process ends, when the terminal is closed and when the program is built
     * anew. What it prints before its log is open goes to {@code logs/console.log}.
     */
    public static ServerProcess start(Installation installation, StateFolder state, ServerCommand command)
            throws IOException {
        List<String> line = new ArrayList<>(onItsOwn());
        line.addAll(command.line(ProgramCopy.of(installation, state), state));
        Redirect console = Redirect.appendTo(state.consoleLog().toFile());
        Process process = new ProcessBuilder(line)
                .directory(state.root().toFile())
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(console)
                .start();
        return new ServerProcess(state, process.toHandle());
    }

    /** Both programs replace themselves by the server, so that its process number is the one we started. */
    private static List<String> onItsOwn() {
        return Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of("nohup");
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it has finished its start. */
    public boolean isStarted() throws IOException {
        try {
            return Files.readString(state.ready()).equals(Long.toString(pid()));
        } catch (NoSuchFileException notYet) {
            return false;
        }
    }

    /**
     * Waits until it has finished its start.
     *
     * @return false if it ended, or if the time is over
     */
    public boolean awaitStarted(Duration most) throws IOException {
        long end = System.nanoTime() + most.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            if (isStarted()) {
                return true;
            }
            pause();
        }
        return false;
    }

    /**
     * Asks the server to stop in order, and waits.
     *
     * @return false if it still runs after this time
     */
    public boolean stop(Duration most) {
        process.destroy();
        boolean ended = awaitEnd(most);
        if (ended) {
            ClassArchive.in(state).keep();
        }
        return ended;
    }

    /** Ends the server at once, as a loss of power would. */
    public boolean kill(Duration most) {
        process.destroyForcibly();
        return awaitEnd(most);
    }

    private boolean awaitEnd(Duration most) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(most.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
