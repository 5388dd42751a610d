package org.mailroom.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

@DisplayName("B08 a mail that gives thanks and says nothing else")
class ThanksOnlyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks!",
                "Thank you very much for your quick help 👍",
                "Great, it works now. Thanks, Anna!\n\nBest regards\nCarla Jones",
                "thx",
                "Vielen Dank für die schnelle Antwort!\nMit freundlichen Grüßen\nCarla Jones",
                "Super, danke Anna 😊",
                "Merci beaucoup pour votre réponse rapide.\nCordialement",
                "Muchas gracias por su ayuda. Saludos",
                "Grazie mille per la risposta! Buona giornata",
                "Muito obrigada pela ajuda",
                "Hartelijk dank voor je snelle reactie",
                "Bardzo dziękuję za pomoc. Pozdrawiam, Carla",
                "Tack så mycket för hjälpen!",
                "Mange tak for hjælpen",
                "Tusen takk for hjelpen, ha en fin dag",
                "Kiitos paljon nopeasta vastauksesta!",
                "Děkuji moc za rychlou odpověď",
                "Dekuji moc za rychlou odpoved",
                "Thank you.\n\nOn Mon, 23 Nov 2026 at 10:00, Acme <support@acme.example> wrote:\n> Does it work now? 123"
            })
    void thanksShouldBeSeen(String text) {
        assertThat(says("Re: [MR-261123-7KQ4T] My invoice", text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks, but it still does not work",
                "Thanks. When will it arrive?",
                "Thanks, no",
                "Thank you, please cancel the order",
                "Thanks, my number is 0170 1234567",
                "Thanks for nothing",
                "Thanks 👎",
                "Thanks 😡",
                "Danke, aber es geht nicht",
                "Danke, bitte noch einmal senden",
                "Danke, nicht gut",
                "Merci, mais cela ne marche pas",
                "Merci de me rappeler",
                "Gracias, pero no funciona",
                "Grazie, ma non funziona",
                "Tack, men det fungerar inte",
                "Kiitos, mutta ei toimi",
                "Děkuji, nefunguje",
                "ok",
                "Best regards",
                "",
                "Thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks"
            })
    void mailThatMaySayMoreShouldNotBeTakenForThanks(String text) {
        assertThat(says("Re: [MR-261123-7KQ4T] My invoice", text)).isFalse();
    }

    @Test
    void thanksUnderAnotherSubjectMaySayMore() {
        assertThat(says("Cancel my order", "Thanks")).isFalse();
        assertThat(says("Re: Fwd: My invoice", "Thanks")).isFalse();
        assertThat(says("AW: RE: My invoice [MR-261123-7KQ4T]", "Danke")).isTrue();
        assertThat(says("Thank you", "Thanks")).isTrue();
        assertThat(says("", "Thanks")).isFalse();
    }

    @Test
    void attachmentShouldSayMore() {
        String mail = """
                Subject: Re: My invoice
                Content-Type: multipart/mixed; boundary=b

                --b

                Thanks
                --b
                Content-Type: application/pdf; name=a.pdf
                Content-Disposition: attachment; filename=a.pdf

                x
                --b--
                """;

        assertThat(says(mail)).isFalse();
        assertThat(says(mail.replace("application/pdf; name=a.pdf", "text/plain")
                        .replace("Content-Disposition: attachment; filename=a.pdf\n", "")
                        .replace("\nx\n", "\n\n")))
                .isTrue();
    }

    private static boolean says(String subject, String text) {
        return says("Subject: " + subject + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + text.replace("\n", "\r\n") + "\r\n");
    }

    private static boolean says(String mail) {
        return ThanksOnly.says(
                MailMessage.read(RawMessage.of(mail.getBytes(StandardCharsets.UTF_8))),
                "My invoice",
                Stream.of("Carla Jones", "Anna"));
    }
}
