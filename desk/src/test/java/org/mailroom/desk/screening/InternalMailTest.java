package org.mailroom.desk.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

class InternalMailTest {
    private static final String NOTE = """
            Müller has complained five times this year and never paid
            the second invoice, so please give no refund before Sue has agreed to it.

            Best regards
            Ben Miller, Acme Customer Service, Telephone +49 30 123456
            """;

    private final Screen screen = new InternalMail(ScreenAction.RETURN);

    @ParameterizedTest
    @DisplayName("D08 words of a note are found however they are quoted")
    @ValueSource(
            strings = {
                """
                Hello,

                > Müller has complained five times this year and never paid
                > the second invoice, so please give no refund before Sue has agreed to it.
                """,
                "Hello,\n\n>> Müller has complained\n>> five times this\n>> year and never\n>> paid the second\n>> invoice\n",
                """
                Hallo,

                Am 23.11.2026 schrieb Ben:
                | Müller has complained five times this year
                | and never paid the second invoice
                """,
                "Bonjour\n\nLe 23 nov., Ben a écrit :\n» Muller HAS complained five times this year and\n",
                "BM> Müller has complained five\nBM> times this year and never paid\nBM> the second invoice\n",
                "so please give no refund before Sue has agreed",
                "Mu\u0308ller has com\u00adplained five\u200b times this year and never paid",
                "-----Original Message-----\nFrom: Ben\nSent: Monday\n\nMüller has complained five times this year and never\n"
            })
    void quotedNoteShouldBeFound(String text) {
        assertThat(look("text/plain", text))
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).endsWith("is from an internal note of this case"))
                .satisfies(finding -> assertThat(finding.wanted()).isEqualTo(ScreenAction.RETURN));
    }

    @ParameterizedTest
    @DisplayName("D08 words of a note are found in HTML, seen, quoted, in columns or hidden")
    @ValueSource(
            strings = {
                "<p>Hello</p><blockquote>Müller has <b>complained</b> five<br>times this year and never paid</blockquote>",
                "<div class=gmail_quote>M&uuml;ller has complained five times <i>this</i> year and never paid</div>",
                "<p>Hello</p><div style='display:none'>Müller has complained five times this year and never paid</div>",
                "<p>so pl<span>ea</span>se give no refund before Sue has agreed</p>",
                "<img alt='so please give no refund before Sue has agreed'>"
            })
    void noteInHtmlShouldBeFound(String html) {
        assertThat(look("text/html", html)).isNotEmpty();
    }

    @ParameterizedTest
    @DisplayName("D08 other words, a few in common and everybody's closing are no quote")
    @ValueSource(
            strings = {
                "Your refund is on its way, Sue has agreed to it.",
                "You have complained five times this year.",
                "Dear Carla\n\nBest regards\nBen Miller, Acme Customer Service, Telephone +49 30 123456\n",
                "",
                ">>>>>\n>\n"
            })
    void otherWordsShouldPass(String text) {
        assertThat(look("text/plain", text)).isEmpty();
    }

    @Test
    @DisplayName("D08 a short note is found as a whole")
    void shortNoteShouldBeFound() {
        List<InternalText> texts = List.of(note("n@x", "Do not refund him"));

        assertThat(look(texts, "text/plain", "> Do not\n> refund him!\n")).hasSize(1);
        assertThat(look(texts, "text/plain", "We do not refund shipping.")).isEmpty();
        assertThat(WordPrints.of("Call him back")).isEmpty();
    }

    @Test
    @DisplayName("D08 what the customer said is his to read again, also if a note has it")
    void customersWordsShouldPass() {
        String customer = "The pump makes a noise like a train and I want my money back now.";
        InternalText note = new InternalText(
                1,
                InternalText.Kind.NOTE,
                "n@x",
                WordPrints.of("He says: " + customer + " I think that he has broken it himself with a hammer")
                        .flatMap(prints -> prints.without(List.of("Hello\n" + customer))));

        assertThat(look(List.of(note), "text/plain", "> " + customer)).isEmpty();
        assertThat(look(List.of(note), "text/plain", "I think that he has broken it himself"))
                .hasSize(1);
    }

    @Test
    @DisplayName("D08 an answer to a note, and a mail to an address for notes and to people outside, are found")
    void answerToANoteShouldBeFound() {
        Internals internals = new Internals(
                List.of(note("n@x", "ok")),
                List.of("other@x", "n@x"),
                List.of(EmailAddress.of("support+note-mr-261123-7kq4t@acme.example")));

        assertThat(screen.look(OutboundText.of().beside(internals)))
                .extracting(ScreenFinding::words)
                .containsExactly(
                        "it goes to support+note-mr-261123-7kq4t@acme.example and to people outside: what is internal"
                                + " goes to nobody else",
                        "it answers an internal note: answer the customer's mail instead");
    }

    @Test
    @DisplayName("D08 a note that is attached is found")
    void attachedNoteShouldBeFound() {
        String mail = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee below.\r\n"
                + "--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: note\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "\r\n" + NOTE.replace("\n", "\r\n") + "\r\n--b--\r\n";

        assertThat(found(List.of(note("n@x", NOTE)), mail)).isNotEmpty();
    }

    @Test
    @DisplayName("D08 prints are read again as they were written")
    void printsShouldBeReadAgain() {
        WordPrints prints = WordPrints.of(NOTE).orElseThrow();

        assertThat(WordPrints.read(prints.bytes())).isEqualTo(prints).hasSameHashCodeAs(prints);
    }

    private List<ScreenFinding> look(String type, String text) {
        return look(List.of(note("n@x", NOTE)), type, text);
    }

    private List<ScreenFinding> look(List<InternalText> texts, String type, String text) {
        return found(texts, "MIME-Version: 1.0\r\nContent-Type: " + type + "; charset=utf-8\r\n\r\n" + text);
    }

    private List<ScreenFinding> found(List<InternalText> texts, String mail) {
        MailMessage message = MailMessage.read(RawMessage.of(mail.getBytes(StandardCharsets.UTF_8)));
        Internals internals = new Internals(texts, List.of(), List.of());
        return new Screening(List.of(screen)).look(message, Optional.empty(), Addressing.UNKNOWN, internals);
    }

    private static InternalText note(String messageId, String words) {
        return new InternalText(1, InternalText.Kind.NOTE, messageId, WordPrints.of(words));
    }
}
