package org.mailroom.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Prints the end of a log file and what is added to it, over the file's rotation. */
final class LogFollower {
    private static final int CHUNK = 64 * 1024;

    private final Path file;
    private final PrintWriter out;
    private long position;

    LogFollower(Path file, PrintWriter out) {
        this.file = file;
        this.out = out;
    }

    /** The last lines of a file, none if it does not exist. */
    static List<String> lastLines(Path file, int count) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        try (Stream<String> lines = Files.lines(file, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            lines.forEach(line -> {
                last.addLast(line);
                if (last.size() > count) {
                    last.removeFirst();
                }
            });
        } catch (NoSuchFileException nothingLoggedYet) {
            return List.of();
        }
        return List.copyOf(last);
    }

    /** Starts at the present end of the file. */
    LogFollower fromEnd() throws IOException {
        position = Files.exists(file) ? Files.size(file) : 0;
        return this;
    }

    /** Prints what came since the last call. */
    void printNew() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < position) {
                position = 0;
            }
            copyFrom(channel);
        }
    }

    private void copyFrom(FileChannel channel) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        int read = channel.read(chunk, position);
        while (read > 0) {
            position += read;
            out.print(UTF_8.decode(chunk.flip()));
            chunk.clear();
            read = channel.read(chunk, position);
        }
        out.flush();
    }
}
