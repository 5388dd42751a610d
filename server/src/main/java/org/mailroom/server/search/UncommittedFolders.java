package org.mailroom.server.search;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Folders whose latest changes are not on disk in the search index, kept in a file with one folder number a line.
 *
 * <p>Thread-safe. A folder noted twice between two commits costs one line.
 */
final class UncommittedFolders {
    private final Path file;
    private final Set<String> leftBehind;
    private final Set<String> changed = new LinkedHashSet<>();

    private UncommittedFolders(Path file, Set<String> leftBehind) {
        this.file = file;
        this.leftBehind = leftBehind;
    }

    /** With those that an earlier process left behind. */
    static UncommittedFolders in(Path file) throws IOException {
        try {
            return new UncommittedFolders(file, new LinkedHashSet<>(Files.readAllLines(file, US_ASCII)));
        } catch (NoSuchFileException cleanStart) {
            return new UncommittedFolders(file, new LinkedHashSet<>());
        }
    }

    /** Folders that must be indexed anew. */
    synchronized List<String> leftBehind() {
        return List.copyOf(leftBehind);
    }

    synchronized boolean isLeftBehind(String folder) {
        return leftBehind.contains(folder);
    }

    /** The folder is indexed anew; it counts as changed until the next commit. */
    synchronized void repaired(String folder) {
        leftBehind.remove(folder);
        changed.add(folder);
    }

    /** What the index says of the folder is wrong, until it is indexed anew at the next start. */
    synchronized void leaveBehind(String folder) {
        leftBehind.add(folder);
    }

    /** Says that this folder's entries in the index are about to change. */
    synchronized void note(String folder) throws IOException {
        if (changed.add(folder)) {
            Files.writeString(file, folder + "\n", US_ASCII, CREATE, APPEND);
        }
    }

    /** Begins a commit: changes from now on belong to the next one. */
    synchronized Set<String> begin() {
        Set<String> committing = new LinkedHashSet<>(changed);
        changed.clear();
        return committing;
    }

    /** The commit that was begun is on disk. */
    synchronized void done() throws IOException {
        Set<String> noted = new LinkedHashSet<>(leftBehind);
        noted.addAll(changed);
        Files.write(file, noted, US_ASCII);
    }

    /** The commit that was begun did not reach the disk. */
    synchronized void failed(Set<String> committing) {
        changed.addAll(committing);
    }
}
