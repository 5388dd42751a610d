package org.mailroom.server.state;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The sign that a server lives in a folder: a file, locked while the server runs, with the process number in it. The
 * operating system takes the lock away when the process ends, however it ends.
 */
public final class StateLock implements AutoCloseable {
    private static final int LONGEST_NUMBER = 20;

    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock for this process.
     *
     * @return empty if another process, or this one, has it
     * @throws IOException if the file cannot be made or written
     */
    public static Optional<StateLock> take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
        try {
            if (channel.tryLock() != null) {
                note(channel, ProcessHandle.current().pid());
                return Optional.of(new StateLock(channel));
            }
        } catch (OverlappingFileLockException heldHere) {
            // Another thread of this process has it: the same answer as for another process.
        }
        channel.close();
        return Optional.empty();
    }

    private static void note(FileChannel channel, long pid) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(Long.toString(pid).getBytes(US_ASCII)), 0);
    }

    /**
     * The process that holds the lock.
     *
     * @return empty if nobody does
     */
    public static OptionalLong holder(Path file) throws IOException {
        if (!Files.exists(file)) {
            return OptionalLong.empty();
        }
        try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
            if (channel.tryLock() != null) {
                return OptionalLong.empty();
            }
            return noted(channel);
        }
    }

    private static OptionalLong noted(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_NUMBER);
        channel.read(bytes, 0);
        String text = new String(bytes.array(), 0, bytes.position(), US_ASCII).strip();
        return OptionalLong.of(text.chars().allMatch(Character::isDigit) && !text.isEmpty() ? Long.parseLong(text) : 0);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
