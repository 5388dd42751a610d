package org.mailroom.desk.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.message.ContentPart;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mails;
import org.mailroom.desk.message.RawMessage;

@DisplayName("D05 the desk's footer")
class ReplyFooterTest {
    private static final String FOOTER = "Acme Ltd · 1 High Street\nRegister 4711 <London>";
    private static final String IN_HTML = "Acme Ltd · 1 High Street<br>\nRegister 4711 &lt;London&gt;";

    @Test
    void shouldStandBelowAMailWithoutMime() {
        MailMessage mail = below("Subject: Hi\n\nYour parcel is on its way.\n");

        assertThat(mail.root().text()).hasValue("Your parcel is on its way.\r\n\r\n" + crlf(FOOTER) + "\r\n");
        assertThat(mail.field("MIME-Version")).contains("1.0");
        assertThat(mail.subject()).isEqualTo("Hi");
    }

    @Test
    void shouldStandInTextAndHtmlAndLeaveTheRestByteForByte() {
        String attached = Base64.getMimeEncoder().encodeToString(new byte[500]);
        String mail = """
                Content-Type: multipart/mixed; boundary=out
                X-Kept:   as it   is

                before all
                --out
                Content-Type: multipart/alternative; boundary=in

                --in
                Content-Type: text/plain; charset=iso-8859-1; format=flowed
                Content-Transfer-Encoding: quoted-printable

                Gr=FC=DFe=20
                aus Berlin
                --in
                Content-Type: text/html; charset=utf-8

                <html><body><p>Grüße</p></BODY></html>
                --in--
                --out
                Content-Type: image/png
                Content-Transfer-Encoding: base64

                %s
                --out--
                after all
                """.formatted(attached);

        MailMessage dressed = below(mail);

        List<ContentPart> texts = dressed.textParts();
        assertThat(texts.get(0).text()).hasValue("Grüße \r\naus Berlin\r\n\r\n" + crlf(FOOTER) + "\r\n");
        assertThat(texts.get(0).parameters()).containsEntry("format", "flowed");
        assertThat(texts.get(1).text().orElse(""))
                .contains("<p>Grüße</p><div", crlf(IN_HTML), "</div>\r\n</BODY></html>");
        assertThat(text(dressed.raw()))
                .startsWith(
                        "Content-Type: multipart/mixed; boundary=out\r\nX-Kept:   as it   is\r\n\r\nbefore all\r\n--out")
                .endsWith("\r\n--in--\r\n--out\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + crlf(attached.replace("\r\n", "\n")) + "\r\n--out--\r\nafter all\r\n");
    }

    @Test
    void shouldNotBeWrittenTwiceWhenTheReplyComesAgain() {
        MailMessage once = below("Subject: Hi\n\nHello.\n");
        MailMessage page = below("Content-Type: text/html\n\n<p>Hello</p>\n");

        assertThat(new ReplyFooter(FOOTER).below(once)).isEqualTo(once.raw());
        assertThat(new ReplyFooter(FOOTER).below(page)).isEqualTo(page.raw());
    }

    @Test
    void shouldStandBelowAReplyThatQuotesAnEarlierOne() {
        MailMessage mail = below("Subject: Hi\n\n> Hello\n> " + FOOTER.replace("\n", "\n> ") + "\nThank you.\n");

        assertThat(mail.root().text().orElse("")).endsWith("Thank you.\r\n\r\n" + crlf(FOOTER) + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/signed; boundary=b\n\n--b\n\nsigned\n--b\nContent-Type: application/pgp-signature\n\nx\n--b--\n",
                "Content-Type: application/pkcs7-mime\n\nMIIB\n",
                "Subject: x\n\n-----BEGIN PGP SIGNED MESSAGE-----\nHello\n",
                "Content-Type: application/pdf\n\n%PDF\n",
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n",
                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--\n",
            })
    void shouldLeaveWhatItMustNotOrCannotChange(String mail) {
        assertThat(below(mail).raw()).isEqualTo(Mails.raw(mail));
    }

    @Test
    void shouldLeaveTextThatWouldLoseCharacters() {
        RawMessage broken = RawMessage.of("Content-Type: text/plain; charset=utf-8\r\n\r\n\u00c3\u00bcber \u00fcber\r\n"
                .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(new ReplyFooter(FOOTER).below(MailMessage.read(broken))).isEqualTo(broken);
    }

    @Property
    void shouldNeverFailAndNeverLoseWords(@ForAll String words) {
        RawMessage mail = RawMessage.of(
                ("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + words)
                        .getBytes(StandardCharsets.UTF_8));
        MailMessage before = MailMessage.read(mail);
        MailMessage after = MailMessage.read(new ReplyFooter(FOOTER).below(before));

        assertThat(oneLine(after.plainText())).startsWith(oneLine(before.plainText()));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{C}]+", " ").strip();
    }

    private static MailMessage below(String mail) {
        return MailMessage.read(new ReplyFooter(FOOTER).below(Mails.read(mail)));
    }

    private static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }

    private static String text(RawMessage message) {
        return new String(message.bytes(), StandardCharsets.UTF_8);
    }
}
