package org.mailroom.store.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.RawMessage;

/**
 * Folders of a mail server as files, so that another process finds them as they are: a directory for each folder, a file
 * for each mail, named by its UID. What changes, changes by one renaming. Keywords are not kept.
 */
final class MailboxFiles implements FolderStore {
    private static final String LAST = "last";

    private final Path root;

    MailboxFiles(Path root) {
        this.root = root;
    }

    @Override
    public FolderPlace append(EmailAddress account, String folder, byte[] message, Set<String> keywords) {
        FolderPlace place = next(account, folder);
        write(
                directory(place.mailbox()).resolve(LAST),
                Long.toString(place.uid()).getBytes(StandardCharsets.US_ASCII));
        write(file(place), message);
        return place;
    }

    @Override
    public FolderPlace next(EmailAddress account, String folder) {
        ensure(account, folder);
        String mailbox = mailbox(account, folder);
        Path last = directory(mailbox).resolve(LAST);
        long uid = Files.exists(last) ? Long.parseLong(new String(bytes(last), StandardCharsets.US_ASCII)) : 0;
        return new FolderPlace(mailbox, uid + 1);
    }

    @Override
    public Map<FolderPlace, String> values(EmailAddress account, String folder, String field) {
        Map<FolderPlace, String> values = new LinkedHashMap<>();
        for (FolderPlace place : places(account, folder)) {
            List<String> found = RawMessage.of(bytes(file(place))).fields().stream()
                    .filter(f -> f.is(field))
                    .map(HeaderField::unfolded)
                    .toList();
            if (found.size() == 1) {
                values.put(place, found.get(0));
            }
        }
        return values;
    }

    @Override
    public List<FolderPlace> places(EmailAddress account, String folder) {
        String mailbox = mailbox(account, folder);
        return names(directory(mailbox)).stream()
                .filter(name -> name.endsWith(".eml"))
                .map(name -> new FolderPlace(mailbox, Long.parseLong(name.substring(0, name.length() - 4))))
                .toList();
    }

    @Override
    public Optional<byte[]> read(EmailAddress account, FolderPlace place) {
        return holds(account, place) ? Optional.of(bytes(file(place))) : Optional.empty();
    }

    @Override
    public boolean holds(EmailAddress account, FolderPlace place) {
        return place.mailbox().startsWith(mailbox(account, "")) && Files.exists(file(place));
    }

    @Override
    public boolean remove(EmailAddress account, FolderPlace place) {
        try {
            return holds(account, place) && Files.deleteIfExists(file(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean removeTwin(EmailAddress account, FolderPlace place, FolderPlace twin, BooleanSupplier still) {
        return holds(account, twin) && still.getAsBoolean() && remove(account, place);
    }

    @Override
    public boolean move(EmailAddress account, FolderPlace place, String folder, BooleanSupplier still) {
        return still.getAsBoolean() && transfer(account, place, folder).isPresent();
    }

    /** Moves a message, as a mail program does. Answers where it lies then; empty where it was not there. */
    Optional<FolderPlace> transfer(EmailAddress account, FolderPlace place, String folder) {
        if (!holds(account, place)) {
            return Optional.empty();
        }
        FolderPlace to = next(account, folder);
        write(directory(to.mailbox()).resolve(LAST), Long.toString(to.uid()).getBytes(StandardCharsets.US_ASCII));
        rename(file(place), file(to));
        return Optional.of(to);
    }

    @Override
    public boolean keyword(EmailAddress account, FolderPlace place, String keyword, boolean set) {
        return holds(account, place);
    }

    @Override
    public void ensure(EmailAddress account, String folder) {
        make(directory(mailbox(account, folder)));
    }

    @Override
    public void rename(EmailAddress account, String folder, String wanted) {
        throw new UnsupportedOperationException("no folder is renamed here");
    }

    @Override
    public List<String> folders(EmailAddress account) {
        String prefix = mailbox(account, "");
        return names(root).stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> URLDecoder.decode(name.substring(prefix.length()), StandardCharsets.UTF_8))
                .toList();
    }

    /** The names of what lies in a directory, in order; none where there is none. */
    static List<String> names(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".new"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file so that it is there whole or not at all. */
    static void write(Path file, byte[] bytes) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, bytes);
            rename(fresh, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void make(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rename(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(FolderPlace place) {
        return directory(place.mailbox()).resolve(String.format(java.util.Locale.ROOT, "%08d.eml", place.uid()));
    }

    private Path directory(String mailbox) {
        return root.resolve(mailbox);
    }

    private static String mailbox(EmailAddress account, String folder) {
        return account.asString() + "_" + URLEncoder.encode(folder, StandardCharsets.UTF_8);
    }
}
