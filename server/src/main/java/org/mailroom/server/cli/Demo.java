package org.mailroom.server.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.process.ServerProcess;
import picocli.CommandLine.Command;

/**
 * {@code mailroom demo}. A process of its own, for its customers' mail server needs another mail API than James. The
 * system property {@value #FOLDER} names the folder with its {@code lib/}.
 */
@Command(
        name = "demo",
        description = {
            "Play whole conversations against the running server, and tell what is seen over SMTP and IMAP.",
            "Its customers' mail server listens on the SMTP port plus 1, where a new server sends its mail."
        })
final class Demo extends RunningServerCommand {
    static final String FOLDER = "mailroom.demo";

    @Override
    int run(ServerProcess server, WebAdmin admin) throws IOException {
        Path lib = Path.of(System.getProperty(FOLDER, "demo")).resolve("lib");
        if (!Files.isDirectory(lib)) {
            err().println("The demo is not part of this program; there is no folder " + lib.toAbsolutePath() + ".");
            return ExitCode.FAILURE;
        }
        out().flush();
        return exitCode(new ProcessBuilder(line(lib)).inheritIO().start());
    }

    private List<String> line(Path lib) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                lib + File.separator + "*",
                "org.mailroom.demo.Demo",
                state().root().toString());
    }

    private static int exitCode(Process demo) throws IOException {
        try {
            return demo.waitFor();
        } catch (InterruptedException interrupted) {
            demo.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the demo ran", interrupted);
        }
    }
}
