package org.mailroom.desk.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("B11 the customer's mail inside a forwarded one")
class ForwardedMailTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                // Gmail
                """
                        Please take this.

                        ---------- Forwarded message ---------
                        From: Carla Customer <carla@customer.example>
                        Date: Mon, 23 Nov 2026 at 10:00
                        Subject: My invoice
                        To: <anna@acme.example>


                        It is wrong.
                        """,
                // Outlook
                """
                        Please take this.

                        ________________________________
                        Von: Carla Customer <carla@customer.example>
                        Gesendet: Montag, 23. November 2026 10:00
                        An: Anna
                        Betreff: My invoice

                        It is wrong.
                        """,
                """
                        Please take this.

                        -----Message d'origine-----
                        De : Carla Customer [mailto:carla@customer.example]
                        Envoyé : lundi
                        À : Anna
                        Objet : My invoice

                        It is wrong.
                        """,
                """
                        Please take this.

                        *From:* Carla Customer <carla@customer.example<mailto:carla@customer.example>>
                        *Sent:* Monday
                        *To:* Anna
                        *Subject:* My invoice

                        It is wrong.
                        """,
                // Apple Mail
                """
                        Please take this.

                        Begin forwarded message:

                        > From: Carla Customer <carla@customer.example>
                        > Subject: My invoice
                        > Date: 23 November 2026
                        > To: anna@acme.example
                        >
                        > It is wrong.
                        """,
                // Thunderbird
                """
                        Please take this.

                        -------- Weitergeleitete Nachricht --------
                        Betreff: \tMy invoice
                        Datum: \tMon, 23 Nov 2026
                        Von: \tCarla Customer <carla@customer.example>
                        An: \tanna@acme.example

                        It is wrong.
                        """,
                """
                        Please take this.

                        发件人：Carla Customer <carla@customer.example>
                        发送时间：2026
                        收件人：Anna
                        主题：My invoice

                        It is wrong.
                        """
            })
    void blocksOfTheUsualProgramsShouldBeRead(String text) {
        ForwardedMail mail = ForwardedMail.in(read(text)).get(0);

        assertThat(mail.author()).isEqualTo(Mailbox.named("Carla Customer", EmailAddress.of("carla@customer.example")));
        assertThat(mail.mail().subject()).isEqualTo("My invoice");
        assertThat(mail.mail().plainText()).isEqualTo("It is wrong.");
        assertThat(mail.comment()).isEqualTo("Please take this.");
    }

    @Test
    void anAttachedMailShouldBeReadAsItIs() {
        MailMessage message =
                MailMessage.read(RawMessage.of("""
                From: anna@acme.example
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Please take this.
                --b
                Content-Type: message/rfc822

                From: Carla <carla@customer.example>
                Message-ID: <1@customer.example>
                Subject: =?utf-8?Q?R=C3=BCckgabe?=

                It is wrong.
                --b--
                """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        ForwardedMail mail = ForwardedMail.in(message).get(0);

        assertThat(mail.author().address()).hasToString("carla@customer.example");
        assertThat(mail.mail().messageId()).contains("1@customer.example");
        assertThat(mail.mail().subject()).isEqualTo("Rückgabe");
        assertThat(mail.comment()).isEqualTo("Please take this.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: the bottom of my heart\nTo: you all, thanks",
                "From: Carla Customer\nSent: Monday\nSubject: no address\n\nx",
                "Nothing forwarded, only carla@customer.example named.",
                ""
            })
    void whatNamesNoAuthorByAddressShouldBeNone(String text) {
        assertThat(ForwardedMail.in(read(text))).isEmpty();
    }

    @Test
    void aHostileNameShouldStayInItsField() {
        List<ForwardedMail> mails = ForwardedMail.in(read(
                "From: \"x\u0000\u2028Bcc: y@z.example\" <carla@customer.example>\nSent: x\nSubject: a\u0085b\n\nz"));

        assertThat(mails)
                .singleElement()
                .satisfies(mail -> assertThat(mail.mail().fields("Bcc")).isEmpty());
    }

    @Test
    void manyBlocksShouldBeReadInLinearTimeAndFew() {
        String many = "From: a@b.example\nTo: c@d.example\nSubject: x\n\n".repeat(20_000);

        assertThat(ForwardedMail.in(read(many))).hasSizeLessThanOrEqualTo(10);
    }

    private static MailMessage read(String text) {
        return MailMessage.read(
                RawMessage.of(("From: anna@acme.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                                + text.replace("\n", "\r\n"))
                        .getBytes(StandardCharsets.UTF_8)));
    }
}
