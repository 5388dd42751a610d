package org.mailroom.desk.screening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.configuration.DisclaimerSettings;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.filing.InternalNotice;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mails;
import org.mailroom.desk.message.RawMessage;

/** What only the desk can name: internal words and hosts, texts, files. */
class DeskRulesTest {
    private static final InternalNotes INTERNAL =
            new InternalNotes(ScreenAction.REVIEW, Set.of("anna@acme.example"), List.of("corp.acme.example"));

    @ParameterizedTest
    @DisplayName("E15 what is meant for colleagues is found, in quoted text too")
    @ValueSource(
            strings = {
                "Internal note: he always complains.",
                "[INTERNAL] give him a voucher",
                "*** nur intern ***",
                "Interne Notiz - Kunde ist schwierig",
                "> Internal only: margin is 40 %",
                "Note interne : ne pas rembourser",
                "Uso interno: no devolver",
                "X-Mailroom-Case: MR-2026-000123",
                "Ask anna@acme.example about it.",
                "Ask Bob <bob@mail.corp.acme.example>",
                "See https://wiki.corp.acme.example/refunds",
                "mycorp.acme.example is not ours, mail.corp.acme.example is",
            })
    void internalTextShouldBeFound(String text) {
        assertThat(INTERNAL.look(Replies.texts(Replies.plain("Hello,\n" + text + "\nBye"))))
                .as(text)
                .hasSize(1);
    }

    @Test
    @DisplayName("A17 E15 a notice of Mailroom to the people of a desk is found, sent on whole or quoted")
    void noticesOfTheDeskShouldBeFound() {
        RawMessage notice = new InternalNotice("x", "1@acme.example", Optional.empty(), "What failed: all\n")
                .write(SampleDesk.support(), Instant.EPOCH);
        String text = MailMessage.read(notice).plainText();

        assertThat(INTERNAL.look(Replies.texts(Replies.plain(text)))).isNotEmpty();
        assertThat(INTERNAL.look(Replies.texts(Replies.plain("See below\n> " + text.replace("\n", "\n> ")))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @DisplayName("E15 innocent words about inside and outside are left alone")
    @ValueSource(
            strings = {
                "Internal memory: 64 GB",
                "Internal parts are covered by the guarantee.",
                "Internationale Sendung: 5 Tage",
                "Our internal note paper is recycled.",
                "Write to support@acme.example or to joanna@acme.example",
                "See https://www.acme.example/corp",
            })
    void otherTextShouldNotBeFound(String text) {
        assertThat(INTERNAL.look(Replies.texts(Replies.plain("Hello,\n" + text + "\nBye"))))
                .as(text)
                .isEmpty();
    }

    @Test
    @DisplayName("E15 a text that must be there is missed, whatever its line breaks and accents")
    void requiredTextShouldBeMissed() {
        Disclaimers required = new Disclaimers(List.of(disclaimer(false, Optional.empty())));

        assertThat(required.look(body("Hello")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.words())
                        .isEqualTo("the text \"risk\" is missing, which every reply must have"));
        assertThat(required.look(body("Hello\nPast performance\n is NO guarantee — of future results.")))
                .isEmpty();
    }

    @Test
    @DisplayName("E15 a text that may not be there is found, in its language only")
    void forbiddenTextShouldBeFound() {
        Disclaimers forbidden = new Disclaimers(List.of(disclaimer(true, Optional.of(Locale.ENGLISH))));
        OutboundText text = body("Past performance is no guarantee of future results");

        assertThat(forbidden.look(text)).isEmpty();
        assertThat(forbidden.look(new OutboundText(
                        Optional.of(Locale.UK), text.pieces(), List.of(), 0, false, Addressing.UNKNOWN)))
                .hasSize(1);
    }

    @Test
    @DisplayName("E15 files that may not leave are found, in archives too")
    void forbiddenAttachmentsShouldBeFound() {
        ForbiddenAttachments forbidden = new ForbiddenAttachments(ScreenAction.REVIEW, List.of("exe", "csv"));

        assertThat(forbidden.look(Replies.texts(Replies.attached("Customers.CSV", "text/csv", "a".getBytes(UTF_8)))))
                .hasSize(1);
        assertThat(forbidden.look(
                        Replies.texts(Replies.attached("a.zip", "application/zip", Zips.of("b/setup.exe", "x")))))
                .hasSize(1);
        assertThat(forbidden.look(Replies.texts(Replies.attached("csv.txt", "text/plain", "a".getBytes(UTF_8)))))
                .isEmpty();
    }

    @Test
    void encryptedMailShouldBeKnown() {
        assertThat(Replies.texts(Mails.read("Content-Type: multipart/encrypted; boundary=x\n\n--x\n\na\n--x--\n"))
                        .encrypted())
                .isTrue();
        assertThat(Replies.texts(Mails.read("Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\na"))
                        .encrypted())
                .isTrue();
        assertThat(Replies.texts(Mails.read("Content-Type: application/pkcs7-mime; smime-type=signed-data\n\na"))
                        .encrypted())
                .isFalse();
    }

    private static DisclaimerSettings disclaimer(boolean forbidden, Optional<Locale> language) {
        return new DisclaimerSettings(
                "risk",
                "Past performance is no guarantee of future results.",
                forbidden,
                language,
                ScreenAction.REVIEW);
    }

    private static OutboundText body(String text) {
        return OutboundText.of(new TextPiece(Place.of(Place.Part.BODY), text));
    }
}
