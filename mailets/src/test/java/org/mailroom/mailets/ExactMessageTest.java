package org.mailroom.mailets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.mail.MessagingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.message.RawMessage;

class ExactMessageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: Gr\u00fc\u00dfe\r\n\r\nK\u00f6ln\r\n",
                "Subject: header alone\r\n",
                "Subject: bare\rCR: in a field\r\n\r\n",
                " a stray line first\r\nSubject: a\r\n\r\nbody",
                "no header at all, \u00e4\r\n",
                "\r\nno header\r\n",
                ""
            })
    void untouchedMessageShouldBeWrittenAsItCame(String text) throws Exception {
        ExactMessage message = of(text);
        message.getAllHeaderLines();

        assertThat(written(message)).isEqualTo(text);
    }

    @Test
    void changedHeaderShouldBeWritten() throws Exception {
        ExactMessage message = of("Subject: a\r\nTo: b\r\n\r\nbody \u00f6\r\n");
        message.removeHeader("To");

        assertThat(written(message))
                .contains("Subject: a\r\n")
                .doesNotContain("To: b")
                .endsWith("\r\n\r\nbody \u00f6\r\n");
    }

    @Test
    void fieldsToLeaveOutShouldBeLeftOut() throws Exception {
        ExactMessage message = of("Subject: a\r\nBcc: c\r\n\r\nbody");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes, new String[] {"Bcc"});

        assertThat(bytes.toString(ISO_8859_1)).isEqualTo("Subject: a\r\n\r\nbody");
    }

    private static ExactMessage of(String text) {
        return ExactMessage.of(RawMessage.of(text.getBytes(ISO_8859_1)));
    }

    private static String written(ExactMessage message) throws IOException, MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toString(ISO_8859_1);
    }
}
