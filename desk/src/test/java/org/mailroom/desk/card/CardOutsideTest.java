package org.mailroom.desk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.configuration.ScreeningSettings;
import org.mailroom.desk.filing.InternalNotice;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.outbound.Screenings;
import org.mailroom.desk.screening.ScreenFinding;

/** A card never reaches a customer. */
class CardOutsideTest {
    private static final RawMessage CARD = card();

    @Test
    @DisplayName("D01 a card that is forwarded as an attachment goes back to its author")
    void attachedCardShouldComeBack() {
        String mail = "Subject: Fwd\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nsee below\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
                + new String(CARD.bytes(), StandardCharsets.UTF_8) + "\r\n--b--\r\n";

        assertThat(strongest(mail)).isEqualTo(ScreenAction.RETURN);
    }

    @Test
    @DisplayName("D01 a card that is quoted goes back to its author, however the program breaks and marks its lines")
    void quotedCardShouldComeBack() {
        String quoted =
                "> *Internal note: for the people\r\n> > of the desk only, nobody =\r\noutside\r\n> has it.*\r\n> Case";
        assertThat(strongest(
                        "Subject: Re\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n"
                                + "\r\nDear Carla\r\n" + quoted))
                .isEqualTo(ScreenAction.RETURN);
        assertThat(strongest(
                        "Subject: Re\r\nContent-Type: text/html\r\n\r\n<p>Dear</p><blockquote><b>Internal note: for the"
                                + " people of&nbsp;the <i>desk</i> only,\r\n nobody outside has it.</b></blockquote>"))
                .isEqualTo(ScreenAction.RETURN);
    }

    @Test
    @DisplayName("D01 a reply without any of it leaves")
    void usualReplyShouldLeave() {
        assertThat(findings("Subject: Re\r\n\r\nThe people of the desk have only this for you.\r\n"))
                .isEmpty();
    }

    private static ScreenAction strongest(String mail) {
        return findings(mail).stream()
                .map(ScreenFinding::wanted)
                .max(ScreenAction::compareTo)
                .orElse(ScreenAction.OFF);
    }

    private static List<ScreenFinding> findings(String mail) {
        return new Screenings()
                .of(SampleDesk.screened(ScreeningSettings.usual()))
                .look(
                        MailMessage.read(RawMessage.of(mail.getBytes(StandardCharsets.UTF_8))),
                        Optional.of(Locale.ENGLISH));
    }

    private static RawMessage card() {
        CardText text = new CardText(List.of(new CardSection("Case", List.of(CardLine.of("secret")))));
        return new InternalNotice("Card of MR", "card.1.1@acme.example", Optional.empty(), text.plain())
                .write(SampleDesk.support(), Instant.EPOCH, text.page());
    }
}
