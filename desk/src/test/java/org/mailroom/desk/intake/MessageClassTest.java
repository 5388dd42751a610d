package org.mailroom.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A11 the class that Exchange and Outlook give a mail")
class MessageClassTest {
    private static String packed(String messageClass) {
        byte[] name = (messageClass + "\0").getBytes(StandardCharsets.US_ASCII);
        byte[] tnef = ByteBuffer.allocate(17 + name.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x223E9F78)
                .putShort((short) 1)
                .put((byte) 1)
                .putInt(0x00078008)
                .putInt(name.length)
                .put(name)
                .array();
        return "From: Anna <anna@example.org>\nContent-Type: application/ms-tnef\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getEncoder().encodeToString(tnef);
    }

    @ParameterizedTest
    @CsvSource({
        "REPORT.IPM.Note.NDR,BOUNCE",
        "REPORT.IPM.Note.DR,READ_RECEIPT",
        "REPORT.IPM.Note.IPNRN,READ_RECEIPT",
        "REPORT.IPM.Note.IPNNRN,READ_RECEIPT",
        "IPM.Note.Rules.OofTemplate.Microsoft,OUT_OF_OFFICE",
        "IPM.Note.Rules.ReplyTemplate.Microsoft,AUTO_REPLY",
        "IPM.Schedule.Meeting.Resp.Pos,CALENDAR",
        "IPM.Microsoft Schedule.MtgRespP,CALENDAR"
    })
    void aReportShouldBeKnown(String messageClass, MailKind kind) {
        assertThat(Arrivals.recognise(packed(messageClass)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IPM.Note", "IPM.Microsoft Mail.Note", "IPM.Schedule.Meeting.Request", "IPM.Task"})
    void aLetterShouldPass(String messageClass) {
        assertThat(Arrivals.recognise(packed(messageClass)).acknowledgeable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"urn:content-classes:dsn,BOUNCE", "urn:content-classes:mdn,READ_RECEIPT"})
    void contentClassShouldSayItToo(String contentClass, MailKind kind) {
        assertThat(Arrivals.recognise("From: a@example.org\nContent-Class: " + contentClass + "\n\nx")
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:content-classes:message", "urn:content-classes:calendarmessage"})
    void anOrdinaryContentClassShouldPass(String contentClass) {
        assertThat(Arrivals.recognise("From: a@example.org\nContent-Class: " + contentClass + "\n\nx")
                        .acknowledgeable())
                .isTrue();
    }
}
