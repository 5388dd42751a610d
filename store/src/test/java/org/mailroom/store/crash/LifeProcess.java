package org.mailroom.store.crash;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts lives of a {@link CrashingServer}, each in a process of its own. So that a thousand of them do not take long, their
 * classes come from an archive that the first one leaves (JEP 350), which can be made of jars alone.
 */
final class LifeProcess {
    private static final long PATIENCE_SECONDS = 240;

    private final Path folder;
    private final String classPath;
    private final Path archive;

    /** @param folder where the archive and the log of the database come to lie */
    LifeProcess(Path folder) {
        this.folder = folder;
        this.archive = folder.resolve("classes.jsa");
        this.classPath = Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(Files::exists)
                .map(this::jar)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Runs a life to its end. Answers its exit code. */
    int run(Path output, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : "-XX:ArchiveClassesAtExit=" + archive,
                "-Dderby.stream.error.file=" + folder.resolve("derby.log"),
                "-cp",
                classPath,
                CrashingServer.class.getName()));
        command.addAll(arguments);
        try {
            Process life = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!life.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                life.toHandle().destroyForcibly();
            }
            return life.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path jar(Path classes) {
        return Files.isDirectory(classes) ? pack(classes) : classes;
    }

    private Path pack(Path classes) {
        Path jar = folder.resolve("classes" + Integer.toHexString(classes.hashCode()) + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> !path.equals(classes)).sorted().toList()) {
                add(packed, file, classes.relativize(file).toString().replace(File.separatorChar, '/'));
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Folders too: in a jar without them nobody finds the migrations. */
    private static void add(JarOutputStream packed, Path file, String name) throws IOException {
        if (Files.isDirectory(file)) {
            packed.putNextEntry(new JarEntry(name + "/"));
        } else {
            packed.putNextEntry(new JarEntry(name));
            Files.copy(file, packed);
        }
        packed.closeEntry();
    }
}
