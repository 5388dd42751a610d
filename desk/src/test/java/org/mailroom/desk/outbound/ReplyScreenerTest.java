package org.mailroom.desk.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.configuration.ScreenKind;
import org.mailroom.desk.configuration.ScreeningSettings;
import org.mailroom.desk.hold.Concern;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

@DisplayName("E06 numbers that a desk wants masked do not leave, and nothing else is changed")
class ReplyScreenerTest {
    private static final String CARD = "4111 1111 1111 1111";
    private static final String MASKED = "**** **** **** 1111";
    private static final String IBAN = "DE89 3704 0044 0532 0130 00";

    @Test
    void cardNumberShouldBeMaskedInPlace() {
        String text =
                "Subject: Your card\r\nX-Odd:   kept \r\n\r\nGr\u00fc\u00dfe, the card number is %s.\r\n-- \r\nbye";

        Screened screened = screen(latin(text.formatted(CARD)), ScreenAction.MASK);

        assertThat(screened.message()).isEqualTo(latin(text.formatted(MASKED)));
        assertThat(screened.concerns()).extracting(Concern::action).containsExactly(ScreenAction.MASK);
    }

    @Test
    void quotedPrintableShouldBeMaskedWithoutEncodingItAnew() {
        String head = """
                Subject: x\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: quoted-printable\r
                \r
                """;

        Screened screened = screen(
                ascii(head + "Gr=c3=BC=C3=9F=65 card 4111 11=\r\n11 1111=201=31=311 ok=2E\r\n"), ScreenAction.MASK);

        assertThat(screened.message())
                .isEqualTo(ascii(head + "Gr=c3=BC=C3=9F=65 card **** **=\r\n** ****=201=31=311 ok=2E\r\n"));
    }

    @Test
    void base64ShouldBeMaskedInItsPartAlone() {
        String head = """
                Subject: x\r
                Content-Type: multipart/alternative; boundary=b\r
                \r
                --b\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: base64\r
                \r
                """;
        String tail =
                "\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b--\r\n";

        Screened screened = screen(ascii(head + base64("card: " + CARD + " \u20ac") + tail), ScreenAction.MASK);

        assertThat(screened.message()).isEqualTo(ascii(head + base64("card: " + MASKED + " \u20ac") + tail));
    }

    @Test
    void htmlShouldBeMaskedAcrossTagsAndReferences() {
        String head = "Subject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";

        Screened screened = screen(
                utf8(
                        head
                                + "<p>card <b>4111</b>&nbsp;1111 &#49;111 <i>1111</i></p><a title=\"card 4111111111111111\">x</a>"),
                ScreenAction.MASK);

        assertThat(screened.message())
                .isEqualTo(
                        utf8(
                                head
                                        + "<p>card <b>****</b>&nbsp;**** ******** <i>1111</i></p><a title=\"card ************1111\">x</a>"));
        assertThat(screened.concerns()).extracting(Concern::action).containsOnly(ScreenAction.MASK);
    }

    @Test
    void subjectAndWideDigitsShouldBeMasked() {
        String wide = "\uff14\uff11\uff11\uff11 1111 1111 1111";

        MailMessage masked = MailMessage.read(screen(
                        utf8("Subject: card " + CARD + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\ncard "
                                + wide),
                        ScreenAction.MASK)
                .message());

        assertThat(masked.subject()).isEqualTo("card " + MASKED);
        assertThat(masked.ownWords()).contains(MASKED).doesNotContain("\uff11");
    }

    @Test
    void accountAndIdentityNumbersShouldBeMaskedWhereTheDeskWantsIt() {
        RawMessage mail = ascii("Subject: x\r\n\r\nIBAN " + IBAN + ", card " + CARD + "\r\n");

        Screened screened = screen(
                mail, Map.of(ScreenKind.BANK_ACCOUNTS, ScreenAction.MASK, ScreenKind.CARD_NUMBERS, ScreenAction.NOTE));

        assertThat(MailMessage.read(screened.message()).ownWords()).contains("**** **** **** **** **30 00", CARD);
        assertThat(screened.concerns())
                .extracting(Concern::action)
                .containsExactly(ScreenAction.MASK, ScreenAction.NOTE);
    }

    @Test
    void whatCannotBeMaskedShouldWaitForAReviewer() {
        RawMessage signed = ascii("Subject: x\r\nContent-Type: multipart/signed; boundary=b\r\n\r\n--b\r\n\r\ncard "
                + CARD + "\r\n--b\r\nContent-Type: application/pgp-signature\r\n\r\nabc\r\n--b--\r\n");

        Screened screened = screen(signed, ScreenAction.MASK);

        assertThat(screened.message()).isEqualTo(signed);
        assertThat(screened.concerns())
                .filteredOn(concern -> concern.action() == ScreenAction.REVIEW)
                .singleElement()
                .satisfies(concern -> assertThat(concern.words()).startsWith("could not be masked: card numbers"));
    }

    @Test
    void whatGoesBackToItsAuthorShouldStayAsItWas() {
        RawMessage mail = ascii("Subject: {{name}}\r\n\r\ncard " + CARD + "\r\n");

        Screened screened = screen(
                mail, Map.of(ScreenKind.CARD_NUMBERS, ScreenAction.MASK, ScreenKind.PLACEHOLDERS, ScreenAction.RETURN));

        assertThat(screened.message()).isEqualTo(mail);
        assertThat(screened.concerns())
                .extracting(Concern::action)
                .containsExactlyInAnyOrder(ScreenAction.MASK, ScreenAction.RETURN);
    }

    private static Screened screen(RawMessage mail, ScreenAction cards) {
        return screen(mail, Map.of(ScreenKind.CARD_NUMBERS, cards));
    }

    private static Screened screen(RawMessage mail, Map<ScreenKind, ScreenAction> actions) {
        Map<ScreenKind, ScreenAction> all = new EnumMap<>(ScreenKind.class);
        List.of(ScreenKind.values()).forEach(kind -> all.put(kind, ScreenAction.OFF));
        all.putAll(actions);
        ScreeningSettings usual = ScreeningSettings.usual();
        DeskConfiguration desk = SampleDesk.screened(new ScreeningSettings(
                all,
                usual.contactLimit(),
                usual.internalDomains(),
                usual.forbiddenRecipients(),
                usual.forbiddenAttachments(),
                usual.secureDelivery(),
                usual.disclaimers(),
                usual.wordLists()));
        Screenings screenings = new Screenings();
        return new ReplyScreener(desk, read -> screenings.of(desk).look(read, Optional.empty())).screen(mail);
    }

    private static String base64(String text) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RawMessage ascii(String text) {
        return bytes(text, StandardCharsets.US_ASCII);
    }

    private static RawMessage latin(String text) {
        return bytes(text, StandardCharsets.ISO_8859_1);
    }

    private static RawMessage utf8(String text) {
        return bytes(text, StandardCharsets.UTF_8);
    }

    private static RawMessage bytes(String text, Charset charset) {
        return RawMessage.of(text.getBytes(charset));
    }
}
