package org.mailroom.desk.message;

import java.io.ByteArrayOutputStream;
import java.util.TreeMap;

/** Replacements of runs of bytes that do not overlap, made all at once. */
final class ByteEdits {
    private final byte[] bytes;
    private final TreeMap<Integer, Edit> edits = new TreeMap<>();

    @SuppressWarnings("ArrayRecordComponent")
    private record Edit(int to, byte[] replacement) {}

    ByteEdits(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Puts this in place of the bytes from here to before there. */
    void replace(int from, int to, byte[] replacement) {
        edits.put(from, new Edit(to, replacement));
    }

    byte[] apply() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        int done = 0;
        for (var entry : edits.entrySet()) {
            out.write(bytes, done, entry.getKey() - done);
            out.writeBytes(entry.getValue().replacement());
            done = entry.getValue().to();
        }
        out.write(bytes, done, bytes.length - done);
        return out.toByteArray();
    }
}
