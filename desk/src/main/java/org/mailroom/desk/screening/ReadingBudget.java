package org.mailroom.desk.screening;

/** How much of one mail is read. What goes beyond is not read, and that is said. */
final class ReadingBudget {
    /** Bytes of one part or archive entry, decoded. */
    static final int LARGEST_PART = 16 * 1024 * 1024;
    /** Archives in archives, mails in mails. */
    static final int DEEPEST = 8;

    private static final long BYTES = 48L * 1024 * 1024;
    private static final int PARTS = 3_000;

    private long bytes = BYTES;
    private int parts = PARTS;

    /** How many bytes the next part may have; 0 where nothing is left. */
    int nextPart() {
        return parts <= 0 ? 0 : (int) Math.min(LARGEST_PART, bytes);
    }

    /** Uses up a part of this many bytes. */
    void take(int size) {
        bytes -= size;
        parts--;
    }
}
