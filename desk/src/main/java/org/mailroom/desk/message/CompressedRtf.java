package org.mailroom.desk.message;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * RTF as Outlook packs it (MS-OXRTFCP): runs of bytes that came before are written as where and how long. Time and memory
 * are bounded by what comes in and by {@link #MAX_BYTES}. The checksum is not asked for.
 */
final class CompressedRtf {
    /** So much is unpacked at most. */
    static final int MAX_BYTES = 1024 * 1024;

    private static final int COMPRESSED = 0x75465A4C;
    private static final int UNCOMPRESSED = 0x414C454D;
    private static final int RING = 4096;
    private static final int PARTS = 8;
    private static final int SHORTEST_RUN = 2;
    private static final byte[] BEFORE =
            ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss "
                            + "\\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0"
                            + "\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx")
                    .getBytes(StandardCharsets.US_ASCII);

    private final byte[] ring = Arrays.copyOf(BEFORE, RING);
    private final byte[] out;
    private int ringEnd = BEFORE.length;
    private int length;

    private CompressedRtf(int most) {
        this.out = new byte[most];
    }

    /** The RTF as it was before; of what is cut off or contradicts itself the beginning, of anything else nothing. */
    static byte[] unpack(ByteBuffer in) {
        try {
            in.getInt();
            int size = in.getInt();
            int kind = in.getInt();
            in.getInt();
            if (kind == UNCOMPRESSED) {
                byte[] plain = new byte[Math.min(in.remaining(), MAX_BYTES)];
                in.get(plain);
                return plain;
            }
            return kind == COMPRESSED
                    ? new CompressedRtf(Math.max(0, Math.min(size, MAX_BYTES))).read(in)
                    : new byte[0];
        } catch (BufferUnderflowException cutOff) {
            return new byte[0];
        }
    }

    private byte[] read(ByteBuffer in) {
        boolean more = true;
        while (more && in.hasRemaining() && length < out.length) {
            int control = in.get();
            for (int part = 0; part < PARTS && more; part++) {
                more = (control >> part & 1) == 0 ? literal(in) : run(in);
            }
        }
        return Arrays.copyOf(out, length);
    }

    private boolean literal(ByteBuffer in) {
        return in.hasRemaining() && put(in.get());
    }

    private boolean run(ByteBuffer in) {
        if (in.remaining() < 2) {
            return false;
        }
        int reference = (in.get() & 0xFF) << 8 | in.get() & 0xFF;
        int from = reference >> 4;
        boolean more = from != ringEnd;
        for (int i = 0; i < (reference & 0xF) + SHORTEST_RUN && more; i++) {
            more = put(ring[(from + i) % RING]);
        }
        return more;
    }

    private boolean put(byte b) {
        if (length == out.length) {
            return false;
        }
        out[length++] = b;
        ring[ringEnd] = b;
        ringEnd = (ringEnd + 1) % RING;
        return true;
    }
}
