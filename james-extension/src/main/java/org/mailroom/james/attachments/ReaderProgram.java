package org.mailroom.james.attachments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.AttachmentReaderSettings;

/** Where the reading program lies, and the command that starts it. */
final class ReaderProgram {
    private static final String FOLDER = "attachment-reader";
    private static final String MAIN = "org.mailroom.reader.ReadingProgram";

    private ReaderProgram() {}

    /** The command, where there is a program; nothing where attachments are not to be read. */
    static Optional<List<String>> command(AttachmentReaderSettings settings, Path scratch) {
        return settings.processes() == 0
                ? Optional.empty()
                : settings.program().or(ReaderProgram::installed).map(folder -> line(settings, folder, scratch));
    }

    /** Beside our own server's program, or where the extension was unpacked. */
    private static Optional<Path> installed() {
        return Stream.of(
                        Optional.ofNullable(System.getProperty("mailroom.home")).map(Path::of),
                        Optional.ofNullable(System.getProperty("working.directory"))
                                .map(james -> Path.of(james, "mailroom")))
                .flatMap(Optional::stream)
                .map(home -> home.resolve(FOLDER))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static List<String> line(AttachmentReaderSettings settings, Path folder, Path scratch) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + settings.memoryMb() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dpdfbox.fontcache=" + scratch,
                "-Duser.home=" + scratch,
                "-cp",
                folder.toAbsolutePath() + "/*",
                MAIN);
    }
}
