package org.mailroom.store.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A queue of a mail server as files, which gives a mail at least once: it lies there until it is done. As many mails as one
 * likes have the same name.
 */
final class QueueFiles {
    private final Path folder;

    QueueFiles(Path folder) {
        this.folder = folder;
        MailboxFiles.make(folder);
    }

    /**
     * A mail in the queue.
     *
     * @param name the server's name of it
     * @param who the agent who submitted it, or empty for a reply that is released
     * @param held the held reply, or 0
     * @param token its lease
     * @param attempt which attempt to deliver it comes next
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Queued(String name, String who, long held, long token, int attempt, byte[] content, Path file) {
        Queued again() {
            return new Queued(name, who, held, token, attempt + 1, content, file);
        }
    }

    void put(Queued mail) {
        String head = String.join("\t", mail.name, mail.who, mail.held + "", mail.token + "", mail.attempt + "");
        byte[] line = (head + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(line, line.length + mail.content.length);
        System.arraycopy(mail.content, 0, all, line.length, mail.content.length);
        MailboxFiles.write(folder.resolve(String.format(Locale.ROOT, "%08d", next())), all);
    }

    /** What lies in it, the oldest first. */
    List<Queued> waiting() {
        List<Queued> waiting = new ArrayList<>();
        MailboxFiles.names(folder).forEach(name -> waiting.add(read(folder.resolve(name))));
        return waiting;
    }

    void done(Queued mail) {
        try {
            Files.deleteIfExists(mail.file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long next() {
        List<String> names = MailboxFiles.names(folder);
        return names.isEmpty() ? 1 : Long.parseLong(names.get(names.size() - 1)) + 1;
    }

    private static Queued read(Path file) {
        byte[] all = MailboxFiles.bytes(file);
        int end = 0;
        while (all[end] != '\n') {
            end++;
        }
        String[] head = new String(all, 0, end, StandardCharsets.UTF_8).split("\t", -1);
        return new Queued(
                head[0],
                head[1],
                Long.parseLong(head[2]),
                Long.parseLong(head[3]),
                Integer.parseInt(head[4]),
                Arrays.copyOfRange(all, end + 1, all.length),
                file);
    }
}
