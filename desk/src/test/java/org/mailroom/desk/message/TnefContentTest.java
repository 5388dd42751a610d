package org.mailroom.desk.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A17 what Outlook packs into winmail.dat")
class TnefContentTest {
    private static final int MESSAGE_CLASS = 0x00078008;
    private static final int BODY = 0x0002800C;
    private static final int PROPERTIES = 0x00069003;
    private static final int FILE = 0x00069002;
    private static final int FILE_TITLE = 0x00018010;
    private static final int FILE_PROPERTIES = 0x00069005;

    /** The bytes of a TNEF part with one attribute of the message after the other. */
    private static byte[] tnef(Object... idsAndValues) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(little(6).putInt(0x223E9F78).putShort((short) 1).array());
        for (int i = 0; i < idsAndValues.length; i += 2) {
            byte[] value = (byte[]) idsAndValues[i + 1];
            out.write(1);
            out.writeBytes(
                    little(8).putInt((int) idsAndValues[i]).putInt(value.length).array());
            out.writeBytes(value);
            out.writeBytes(new byte[2]);
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return (text + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    /** A property list: a number, a named text, and the body in UTF-16. */
    private static byte[] properties(String body) {
        byte[] name = "x".getBytes(StandardCharsets.UTF_16LE);
        byte[] text = body.getBytes(StandardCharsets.UTF_16LE);
        byte[] bytes = new byte[100 + text.length];
        ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(3).putShort((short) 0x0003).putShort((short) 0x0017).putInt(1);
        out.putShort((short) 0x001E).putShort((short) 0x8000).put(new byte[16]);
        out.putInt(1).putInt(2).put(name).putShort((short) 0);
        out.putInt(1).putInt(1).putInt('a');
        out.putShort((short) 0x001F).putShort((short) 0x1000).putInt(1).putInt(text.length);
        out.put(text).put(new byte[-text.length & 3]);
        return Arrays.copyOf(bytes, out.position());
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static MailMessage mailWith(byte[] tnef, String type) {
        return Mails.read("From: a@example.org\nContent-Type: " + type + "\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(tnef));
    }

    @Test
    void theMessageClassShouldBeRead() {
        TnefContent content = TnefContent.read(tnef(MESSAGE_CLASS, ascii("REPORT.IPM.Note.NDR")));

        assertThat(content.messageClass()).contains("REPORT.IPM.Note.NDR");
        assertThat(content.text()).isEmpty();
    }

    @Test
    void aMailPackedWholeShouldBeReadable() {
        byte[] tnef = tnef(MESSAGE_CLASS, ascii("IPM.Note"), PROPERTIES, properties("Grüße, wo ist mein Paket?"));

        assertThat(mailWith(tnef, "application/ms-tnef").ownWords()).isEqualTo("Grüße, wo ist mein Paket?");
        assertThat(mailWith(tnef, "application/octet-stream; name=winmail.dat").ownWords())
                .isEqualTo("Grüße, wo ist mein Paket?");
    }

    @Test
    void theOldBodyShouldDoWhereThereIsNoOther() {
        assertThat(TnefContent.read(tnef(BODY, ascii("Where is it?"))).text()).contains("Where is it?");
    }

    @Test
    void theMailsOwnTextShouldCountMore() {
        String mail = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nthe text\n--b\n"
                + "Content-Type: application/ms-tnef\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(tnef(BODY, ascii("packed"))) + "\n--b--\n";

        assertThat(Mails.read(mail).plainText()).isEqualTo("the text");
    }

    @Test
    void whatIsCutOffShouldEndTheReading() {
        byte[] whole = tnef(MESSAGE_CLASS, ascii("IPM.Note"), PROPERTIES, properties("text"), BODY, ascii("body"));

        for (int length = 0; length < whole.length; length++) {
            assertThat(TnefContent.read(Arrays.copyOf(whole, length))).isNotNull();
        }
        assertThat(TnefContent.read(Arrays.copyOf(whole, 40)).messageClass()).contains("IPM.Note");
    }

    @Test
    void lengthsThatLieShouldEndTheReading() {
        byte[] lie = tnef(MESSAGE_CLASS, ascii("IPM.Note"));
        for (int at = 0; at < lie.length; at++) {
            byte[] changed = lie.clone();
            changed[at] = (byte) 0xFF;
            assertThat(TnefContent.read(changed)).isNotNull();
        }
    }

    @Test
    @DisplayName("A17 a body that is only there as compressed RTF is read")
    void compressedRtfShouldBeReadable() {
        byte[] packed = HexFormat.of()
                .parseHex("2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c"
                        + "090020627705b06c647d0a800fa0");

        MailMessage mail = mailWith(tnef(PROPERTIES, property(0x1009, 0x0102, packed)), "application/ms-tnef");

        assertThat(mail.ownWords()).isEqualTo("hello world");
    }

    @Test
    @DisplayName("A17 the files in it are named, by their long name where there is one")
    void filesShouldBeNamed() {
        byte[] longName = "Rechnung für Mai.pdf\0".getBytes(StandardCharsets.UTF_16LE);
        byte[] tnef = ofFiles(
                FILE,
                new byte[14],
                FILE_TITLE,
                ascii("RECHNU~1.PDF"),
                FILE_PROPERTIES,
                property(0x3707, 0x001F, longName),
                FILE,
                new byte[14],
                FILE_TITLE,
                ascii("photo.jpg"),
                FILE,
                new byte[14]);

        assertThat(mailWith(tnef, "application/ms-tnef").packedFiles())
                .containsExactly("Rechnung für Mai.pdf", "photo.jpg");
    }

    @Test
    void namesOfFilesShouldBeBounded() {
        Object[] many = new Object[400];
        for (int i = 0; i < many.length; i += 4) {
            many[i] = FILE;
            many[i + 1] = new byte[14];
            many[i + 2] = FILE_TITLE;
            many[i + 3] = ascii("a\r\n" + "b".repeat(1_000));
        }

        assertThat(TnefContent.read(ofFiles(many)).files())
                .hasSize(TnefContent.MAX_FILES)
                .allSatisfy(name -> assertThat(name).hasSizeLessThan(256).startsWith("a b"));
    }

    private static byte[] ofFiles(Object... idsAndValues) {
        byte[] tnef = tnef(idsAndValues);
        int at = 6;
        for (int i = 1; i < idsAndValues.length; i += 2) {
            tnef[at] = 2;
            at += 1 + 8 + ((byte[]) idsAndValues[i]).length + 2;
        }
        return tnef;
    }

    private static byte[] property(int id, int type, byte[] value) {
        byte[] bytes = new byte[16 + value.length + 3];
        ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(1).putShort((short) type).putShort((short) id).putInt(1).putInt(value.length);
        out.put(value).put(new byte[-value.length & 3]);
        return Arrays.copyOf(bytes, out.position());
    }
}
