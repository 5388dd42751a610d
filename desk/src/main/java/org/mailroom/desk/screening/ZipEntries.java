package org.mailroom.desk.screening;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The entries of a ZIP archive (PKWARE APPNOTE 6.3.10) as its central directory lists them, which is what people's
 * programs unpack. Entries are unpacked one at a time, never beyond the size asked for.
 */
final class ZipEntries {
    /** Entries read of one archive. */
    static final int MOST = 2_000;

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer zip;

    /**
     * An entry, packed.
     *
     * @param name its path in the archive
     * @param encrypted whether a password locks it
     * @param method how it is packed
     * @param packedSize bytes packed
     * @param header where its own header stands
     */
    record Entry(String name, boolean encrypted, int method, int packedSize, int header) {
        boolean isFolder() {
            return name.endsWith("/");
        }
    }

    /** The archive is not what a ZIP archive is. */
    static final class Damaged extends Exception {
        Damaged(String message) {
            super(message);
        }
    }

    ZipEntries(byte[] bytes) {
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether the bytes begin as an archive does. */
    static boolean looksLikeZip(byte[] bytes) {
        return bytes.length >= END_SIZE
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && ((bytes[2] == 3 && bytes[3] == 4) || (bytes[2] == 5 && bytes[3] == 6));
    }

    /**
     * All entries, at most one more than {@link #MOST}.
     *
     * @throws Damaged if the directory is missing, cut or of the large kind (ZIP64)
     */
    List<Entry> list() throws Damaged {
        int end = endRecord();
        int count = shortAt(end + 10);
        int size = zip.getInt(end + 12);
        int prefix = end - size - zip.getInt(end + 16);
        if (count == 0xffff || size < 0 || size > end || prefix < 0) {
            throw new Damaged("no directory where it should be");
        }
        List<Entry> entries = new ArrayList<>();
        int at = end - size;
        while (entries.size() < count && entries.size() <= MOST) {
            check(at, CENTRAL_SIZE, CENTRAL_SIGNATURE);
            entries.add(entry(at, prefix));
            at += CENTRAL_SIZE + shortAt(at + 28) + shortAt(at + 30) + shortAt(at + 32);
        }
        return entries;
    }

    /**
     * The entry unpacked.
     *
     * @return empty where it has more than {@code max} bytes or is packed in an unknown way
     * @throws Damaged if it cannot be unpacked
     */
    Optional<byte[]> content(Entry entry, int max) throws Damaged {
        check(entry.header(), LOCAL_SIZE, LOCAL_SIGNATURE);
        int from = entry.header() + LOCAL_SIZE + shortAt(entry.header() + 26) + shortAt(entry.header() + 28);
        if (entry.packedSize() < 0 || from > zip.limit() - entry.packedSize()) {
            throw new Damaged("entry beyond the end");
        }
        return switch (entry.method()) {
            case STORED ->
                Optional.of(Arrays.copyOfRange(zip.array(), from, from + entry.packedSize()))
                        .filter(bytes -> bytes.length <= max);
            case DEFLATED -> inflate(from, entry.packedSize(), max);
            default -> Optional.empty();
        };
    }

    private Entry entry(int at, int prefix) throws Damaged {
        int nameLength = shortAt(at + 28);
        if (at + CENTRAL_SIZE + nameLength > zip.limit()) {
            throw new Damaged("name beyond the end");
        }
        String name = new String(zip.array(), at + CENTRAL_SIZE, nameLength, StandardCharsets.UTF_8);
        boolean encrypted = (shortAt(at + 8) & ENCRYPTED) != 0;
        return new Entry(name, encrypted, shortAt(at + 10), zip.getInt(at + 20), prefix + zip.getInt(at + 42));
    }

    private int endRecord() throws Damaged {
        int last = zip.limit() - END_SIZE;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        throw new Damaged("no directory");
    }

    private void check(int at, int size, int signature) throws Damaged {
        if (at < 0 || at > zip.limit() - size || zip.getInt(at) != signature) {
            throw new Damaged("no header where one should be");
        }
    }

    private Optional<byte[]> inflate(int from, int size, int max) throws Damaged {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip.array(), from, size);
            ByteArrayOutputStream unpacked = new ByteArrayOutputStream(Math.min(max, 4 * size + 64));
            byte[] block = new byte[8192];
            while (!inflater.finished() && unpacked.size() <= max) {
                int count = inflater.inflate(block);
                if (count == 0 && !inflater.finished()) {
                    throw new Damaged("cut or needs a dictionary");
                }
                unpacked.write(block, 0, count);
            }
            return unpacked.size() > max ? Optional.empty() : Optional.of(unpacked.toByteArray());
        } catch (DataFormatException e) {
            throw new Damaged(String.valueOf(e.getMessage()));
        } finally {
            inflater.end();
        }
    }

    private int shortAt(int at) {
        return zip.getShort(at) & 0xffff;
    }
}
