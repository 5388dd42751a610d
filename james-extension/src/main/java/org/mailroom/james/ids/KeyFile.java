package org.mailroom.james.ids;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.mailroom.desk.ids.KeyRing;

/**
 * The file with the site's secret keys: one a line in base64 (RFC 4648 section 4), newest first, lines with {@code #} in
 * front left out. The first start makes it with one key of 32 random bytes, for its owner's eyes only.
 */
public final class KeyFile {
    /** The variable of the environment that holds the keys, blanks between them, instead of the file. */
    public static final String VARIABLE = "MAILROOM_KEY";

    private static final int KEY_BYTES = 32;

    private final Path file;
    private final RandomGenerator random;

    /** @param random must not be predictable */
    public KeyFile(Path file, RandomGenerator random) {
        this.file = file;
        this.random = random;
    }

    /**
     * The keys in the file, which is made if it is missing.
     *
     * @throws IllegalStateException when there is something else in it than keys
     */
    public KeyRing read() {
        try {
            if (Files.notExists(file)) {
                make();
            }
            return parse(Files.readString(file), "the key file " + file);
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " can be neither read nor made", e);
        }
    }

    /**
     * Puts a fresh key in front, which signs from the next start on; the others are still believed. A reader finds the
     * old file or the new one, never a part.
     *
     * @throws IllegalStateException when there is something else in the file than keys
     */
    public KeyRing rotate() {
        read();
        try {
            String older = Files.readString(file);
            Path made = privateFile();
            try {
                write(
                        made,
                        "# Secret: signs the desk's reply addresses. Keep a copy. The first key signs.\n" + fresh()
                                + "\n" + older);
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " can not be written", e);
        }
        return read();
    }

    /**
     * The keys in a text.
     *
     * @param place where the text stands, for an administrator
     * @throws IllegalStateException when there is something else in it than keys
     */
    public static KeyRing parse(String text, String place) {
        List<byte[]> keys = text.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                .filter(word -> !word.isEmpty())
                .map(word -> decode(word, place))
                .toList();
        try {
            return new KeyRing(keys);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(place + ": " + e.getMessage(), e);
        }
    }

    /** The file appears whole or not at all; of two programs that make it at once, one is first and both read it. */
    private void make() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path made = privateFile();
        try {
            write(made, "# Secret: signs the desk's reply addresses. Keep a copy.\n" + fresh() + "\n");
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException somebodyElseWasFirst) {
            Files.deleteIfExists(made);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private String fresh() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private Path privateFile() throws IOException {
        return Files.createTempFile(
                file.toAbsolutePath().getParent(),
                ".key",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static void write(Path path, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(path, Set.of(StandardOpenOption.WRITE))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    private static byte[] decode(String word, String place) {
        try {
            return Base64.getDecoder().decode(word);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(place + " holds something that is no key in base64", e);
        }
    }
}
