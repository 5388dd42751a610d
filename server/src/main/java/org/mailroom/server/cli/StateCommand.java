package org.mailroom.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mailroom.server.state.StateFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that works on a server's folder; the server need not run. */
abstract class StateCommand implements Callable<Integer> {
    @Option(
            names = "--state",
            paramLabel = "DIR",
            description =
                    "The server's folder: configuration, mail, databases, logs (default: $MAILROOM_STATE, else run).")
    private @Nullable Path folder;

    @Spec
    private @Nullable CommandSpec spec;

    /** The folder the command line, the environment or the launcher names, in this order. */
    final StateFolder state() {
        if (folder != null) {
            return StateFolder.at(folder);
        }
        String named = System.getenv("MAILROOM_STATE");
        return StateFolder.at(Path.of(
                named == null || named.isBlank() ? System.getProperty("mailroom.default-state", "run") : named));
    }

    /** Where results go. */
    final PrintWriter out() {
        return specification().commandLine().getOut();
    }

    /** Where complaints go. */
    final PrintWriter err() {
        return specification().commandLine().getErr();
    }

    final CommandSpec specification() {
        if (spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        return spec;
    }
}
