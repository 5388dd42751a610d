package org.mailroom.desk.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.folders.MailroomFields;

@DisplayName("D05 fields of attached mails")
class AttachedFieldsTest {
    private static final String MAIL = """
            From: anna@acme.example
            X-Mailroom-Case: of the outer mail, which is not asked about
            Content-Type: multipart/mixed;
             boundary="out er"

            X-Mailroom-Case: in the preamble
            --out er
            Content-Type: text/plain

            X-Mailroom-Case: in a text

            X-Mailroom-Case: again
            --out er
            Content-Type: message/rfc822; name="a.eml"
            Content-Disposition: attachment

            From: carla@customer.example
            X-Mailroom-Customer-Record: {"limit":
             5000}
            x-mailroom-case: MR-1
            Subject: pump
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain

            X-Mailroom-Case: in the text of the attached mail
            --inner--
            --out er
            Content-Type: message/rfc822

            X-Mailroom-Due: today

            text
            --out er--
            """.replace("\n", "\r\n");

    @Test
    @DisplayName("go, with all their lines, and nothing else changes")
    void fieldsOfAttachedMailsShouldGo() {
        String expected = MAIL.replace("X-Mailroom-Customer-Record: {\"limit\":\r\n 5000}\r\n", "")
                .replace("x-mailroom-case: MR-1\r\n", "")
                .replace("X-Mailroom-Due: today\r\n", "");

        assertThat(removed(MAIL)).isEqualTo(expected);
        assertThat(removed(expected)).isEqualTo(expected);
    }

    @Test
    @DisplayName("stay where nothing is attached, and however the mail is cut short")
    void cutMailsShouldBeRead() {
        for (int length = 0; length <= MAIL.length(); length++) {
            String cut = MAIL.substring(0, length);
            assertThat(removed(cut).length()).isLessThanOrEqualTo(cut.length());
        }
        String plain = "Subject: x\r\nX-Mailroom-Case: MR-1\r\n\r\nX-Mailroom-Case: MR-1\r\n--\r\n";
        assertThat(removed(plain)).isEqualTo(plain);
    }

    private static String removed(String mail) {
        RawMessage raw = RawMessage.of(mail.getBytes(StandardCharsets.ISO_8859_1));
        return new String(AttachedFields.removedFrom(raw, MailroomFields::ours).bytes(), StandardCharsets.ISO_8859_1);
    }
}
