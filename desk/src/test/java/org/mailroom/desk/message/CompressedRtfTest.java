package org.mailroom.desk.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A17 RTF as Outlook packs it")
class CompressedRtfTest {
    /** The samples of MS-OXRTFCP section 4. */
    private static final String HELLO =
            "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c" + "090020627705b06c647d0a800fa0";

    private static final String CROSSING = "1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0";

    static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String unpacked(ByteBuffer in) {
        return new String(CompressedRtf.unpack(in), StandardCharsets.US_ASCII);
    }

    @Test
    void samplesOfTheSpecificationShouldBeUnpacked() {
        assertThat(unpacked(bytes(HELLO))).isEqualTo("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
        assertThat(unpacked(bytes(CROSSING))).isEqualTo("{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}");
    }

    @Test
    void uncompressedShouldStayAsItIs() {
        byte[] rtf = "{\\rtf1 hello}".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer in = ByteBuffer.allocate(16 + rtf.length).order(ByteOrder.LITTLE_ENDIAN);
        in.putInt(12 + rtf.length)
                .putInt(rtf.length)
                .put("MELA".getBytes(StandardCharsets.US_ASCII))
                .putInt(0);
        in.put(rtf).flip();

        assertThat(CompressedRtf.unpack(in)).isEqualTo(rtf);
    }

    @Test
    void whatIsCutOffShouldGiveTheBeginning() {
        byte[] whole = HexFormat.of().parseHex(HELLO);
        for (int length = 0; length < whole.length; length++) {
            ByteBuffer cut = ByteBuffer.wrap(Arrays.copyOf(whole, length)).order(ByteOrder.LITTLE_ENDIAN);
            assertThat("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n").startsWith(unpacked(cut));
        }
    }

    @Test
    @DisplayName("A17 a few bytes that claim to be many stay bounded")
    void sizeShouldBeBounded() {
        ByteBuffer in = ByteBuffer.allocate(16 + 17 * 200_000).order(ByteOrder.LITTLE_ENDIAN);
        in.putInt(0).putInt(Integer.MAX_VALUE).putInt(0x75465A4C).putInt(0);
        for (int i = 0; i < 200_000; i++) {
            in.put((byte) 0xFF);
            for (int run = 0; run < 8; run++) {
                in.put((byte) 0x00).put((byte) 0x0F);
            }
        }
        in.flip();

        assertThat(CompressedRtf.unpack(in)).hasSizeLessThanOrEqualTo(CompressedRtf.MAX_BYTES);
    }

    @Property(tries = 1_000)
    void anyBytesShouldBeTaken(@ForAll byte[] any) {
        ByteBuffer in = ByteBuffer.allocate(16 + any.length).order(ByteOrder.LITTLE_ENDIAN);
        in.putInt(0).putInt(5_000).putInt(0x75465A4C).putInt(0).put(any).flip();

        assertThat(CompressedRtf.unpack(in)).hasSizeLessThanOrEqualTo(5_000);
    }
}
