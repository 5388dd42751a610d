package org.mailroom.mailets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.apache.james.server.core.MailImpl;
import org.apache.james.server.core.MimeMessageInputStreamSource;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.message.RawMessage;

/** The bytes of a mail as the server holds it. */
class MailBytesTest {
    private final MailImpl mail = MailImpl.builder().name("Mail1").build();

    @AfterEach
    void dispose() {
        mail.dispose();
    }

    @ParameterizedTest
    @DisplayName("K02 a mail that nobody changed has the bytes that came")
    @ValueSource(
            strings = {
                "Subject: Gr\u00fc\u00dfe?\r\n\r\nK\u00f6ln\r\n",
                "Subject: header alone\r\n",
                "Subject: bare\rCR: in a field\r\n\r\n",
                " a stray line first\r\nSubject: a\r\n\r\nbody",
                "no header at all, \u00e4\r\n",
                "\r\nno header\r\n",
                ""
            })
    void untouchedMailShouldHaveTheBytesThatCame(String text) throws Exception {
        receive(text);
        mail.getMessage().getSubject();

        assertThat(bytes(mail)).isEqualTo(text);
    }

    @Test
    void parsedMailShouldKeepItsBytes() throws Exception {
        receive("Subject: \u00e4?\r\nContent-Type: text/plain; charset=latin1\r\n\r\n\u00f6");
        assertThat(mail.getMessage().getContent()).isEqualTo("\u00f6");

        assertThat(bytes(mail)).isEqualTo("Subject: \u00e4?\r\nContent-Type: text/plain; charset=latin1\r\n\r\n\u00f6");
    }

    @Test
    void changedHeaderShouldKeepTheOtherBytes() throws Exception {
        receive("Subject: \u00e4\r\nTo: b\r\n\r\nbody \u00f6\r\n");
        mail.getMessage().addHeader("X-Later", "yes");
        mail.getMessage().removeHeader("To");

        assertThat(bytes(mail)).isEqualTo("X-Later: yes\r\nSubject: \u00e4\r\n\r\nbody \u00f6\r\n");
    }

    @Test
    void givenBytesShouldComeBack() throws Exception {
        RawMessage bytes = RawMessage.of("Subject: \u00e4\r".getBytes(ISO_8859_1));
        MailBytes.replace(mail, bytes);

        assertThat(MailBytes.of(mail)).isEqualTo(bytes);
    }

    private void receive(String text) throws Exception {
        mail.setMessageContent(
                MimeMessageInputStreamSource.create("Mail1", new ByteArrayInputStream(text.getBytes(ISO_8859_1))));
    }

    private static String bytes(Mail mail) throws Exception {
        return new String(MailBytes.of(mail).bytes(), ISO_8859_1);
    }
}
