package org.mailroom.store.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What happened outside of the server, in a file that outlives it: what people did and were told, and what left. */
final class Diary {
    /** What is written about a reply. */
    enum Entry {
        /** Its author's program begins to hand it in. */
        SUBMITTING,
        /** The server has taken it. */
        SUBMITTED,
        /** Its author took it out of the outbox while it waited. */
        REMOVED,
        /** The server answered that, and the reply was taken back. */
        RECALLED,
        /** Its author saved an edited copy in the outbox while it waited. */
        SAVED,
        /** Its author saved one when it no longer waited. */
        SAVED_LATE,
        /** The server answered that, and the copy took its place. */
        EDITED,
        /** A reviewer begins to let it go. */
        APPROVING,
        /** The server answered that a reviewer gave it back or threw it away. */
        REFUSED,
        /** It reached the customer as it was first. */
        LEFT_FIRST,
        /** It reached the customer as somebody edited it. */
        LEFT_EDITED
    }

    private final Path file;

    Diary(Path file) {
        this.file = file;
    }

    void write(Entry entry, String key) {
        Steps.append(file, entry + " " + key);
    }

    /** The keys of all replies of which this is written. */
    Set<String> keys(Entry entry) {
        String start = entry + " ";
        Set<String> keys = new TreeSet<>();
        lines().stream()
                .filter(line -> line.startsWith(start))
                .forEach(line -> keys.add(line.substring(start.length())));
        return keys;
    }

    /** Whether this is written of a reply. */
    boolean has(Entry entry, String key) {
        return count(entry, key) > 0;
    }

    /** How often this is written of a reply. */
    long count(Entry entry, String key) {
        return lines().stream().filter((entry + " " + key)::equals).count();
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
