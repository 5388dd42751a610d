package org.mailroom.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mailroom logs}. */
@Command(name = "logs", description = "Show the end of the server's log.")
final class Logs extends StateCommand {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    @Option(names = "-f", description = "Go on with what is added, until interrupted.")
    private boolean follow;

    @Option(
            names = "-n",
            paramLabel = "LINES",
            defaultValue = "50",
            description = "How many lines to begin with (default: ${DEFAULT-VALUE}).")
    private int lines;

    @Option(names = "--story", description = "The log of what happened to each mail instead of the server's own.")
    private boolean story;

    @Override
    public Integer call() throws IOException {
        Path file = story ? state().storyLog() : state().log();
        LogFollower follower = new LogFollower(file, out()).fromEnd();
        LogFollower.lastLines(file, lines).forEach(out()::println);
        while (follow && !Thread.currentThread().isInterrupted()) {
            pause();
            follower.printNew();
        }
        return ExitCode.OK;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
