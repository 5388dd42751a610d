package org.mailroom.server.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mailroom.server.state.Installation;
import org.mailroom.server.state.StateFolder;

/**
 * The classes that a server has loaded, as the Java runtime keeps them in a file at its end (class data sharing); a later
 * start maps that file instead of reading and checking each class. It is made anew when the program or the Java runtime
 * changes. A file that was not written to its end would crash a start, so it is tried before it is kept.
 */
final class ClassArchive {
    private static final int SECONDS_TO_TRY = 60;

    private final StateFolder state;

    private ClassArchive(StateFolder state) {
        this.state = state;
    }

    static ClassArchive in(StateFolder state) {
        return new ClassArchive(state);
    }

    private Path kept() {
        return state.var().resolve("classes.jsa");
    }

    private Path made() {
        return state.var().resolve("classes.jsa.new");
    }

    /** What the kept one is for. */
    private Path keptFor() {
        return state.var().resolve("classes.txt");
    }

    private Path madeFor() {
        return state.var().resolve("classes.txt.new");
    }

    /** Options for the Java runtime of the next server: use the archive, or make it at the end. */
    List<String> options(Path java, Installation program) throws IOException {
        Files.createDirectories(state.var());
        String wanted = fingerprint(java, program);
        if (Files.exists(kept()) && wanted.equals(text(keptFor()))) {
            return List.of("-XX:SharedArchiveFile=" + kept());
        }
        for (Path old : List.of(kept(), keptFor(), made())) {
            Files.deleteIfExists(old);
        }
        Files.writeString(madeFor(), wanted, UTF_8);
        return List.of("-XX:ArchiveClassesAtExit=" + made(), "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    /** Keeps what a server has made that stopped in order; what cannot be used is thrown away. */
    void keep() {
        try {
            if (Files.exists(made())) {
                String what = text(madeFor());
                if (usable(what)) {
                    Files.move(made(), kept(), StandardCopyOption.REPLACE_EXISTING);
                    Files.move(madeFor(), keptFor(), StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.delete(made());
                }
            }
        } catch (IOException startsWithoutIt) {
            // the next start makes another
        }
    }

    /** Whether a Java runtime starts with it, having checked it to the last byte. */
    private boolean usable(String what) throws IOException {
        Path java = Path.of(what.lines().findFirst().orElse(""));
        Process trial = new ProcessBuilder(List.of(
                        program(java),
                        "-Xshare:on",
                        "-XX:+VerifySharedSpaces",
                        "-XX:SharedArchiveFile=" + made(),
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=/dev/null",
                        "@" + ClassPath.file(state),
                        "-version"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return trial.waitFor(SECONDS_TO_TRY, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            trial.destroyForcibly();
        }
    }

    private static String program(Path java) {
        return java.resolve("bin").resolve("java").toString();
    }

    /** The Java runtime, and each jar with size and time: the runtime refuses an archive for others. */
    private static String fingerprint(Path java, Installation program) throws IOException {
        List<String> lines = new ArrayList<>(List.of(java.toString(), text(java.resolve("release"))));
        for (Path jar : ClassPath.jars(program)) {
            lines.add(jar + " " + Files.size(jar) + " "
                    + Files.getLastModifiedTime(jar).toMillis());
        }
        return String.join("\n", lines);
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file, UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        }
    }
}
