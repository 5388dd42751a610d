package org.mailroom.desk.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.configuration.AcknowledgementSettings;
import org.mailroom.desk.configuration.AnswerSettings;
import org.mailroom.desk.configuration.Closure;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.QueueAcknowledgement;
import org.mailroom.desk.configuration.QueueSettings;
import org.mailroom.desk.configuration.SpecialDay;
import org.mailroom.desk.configuration.TimeSpan;
import org.mailroom.desk.knowledge.KnowledgeBase;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.service.DeskSample;

/** What acknowledgements tell beyond the case number: in every shipped language, as text and as page. */
class AcknowledgementContentTest {
    private static final List<Locale> LANGUAGES = Stream.of("en", "de", "fr", "es", "it", "nl", "pl", "pt", "sv")
            .map(Locale::forLanguageTag)
            .toList();
    private static final String ARTICLE = """
            Link: https://www.acme.example/help/orders?a=1&b=2#where
            Words: order, parcel, Bestellung
            """;

    @TempDir
    private Path articles;

    private DeskConfiguration desk = DeskSample.acme();

    @BeforeEach
    void writeArticles() throws IOException {
        for (Locale language : LANGUAGES) {
            Files.writeString(
                    articles.resolve(language + ".md"),
                    "Title: Where is it? <" + language + ">\nLanguage: " + language + "\n" + ARTICLE);
        }
        desk = desk(true);
    }

    private DeskConfiguration desk(boolean answers) {
        AcknowledgementSettings usual = DeskSample.ACKNOWLEDGEMENT;
        Map<LocalDate, SpecialDay> specialDays = Map.of(
                LocalDate.of(2026, 11, 25),
                new SpecialDay(
                        List.of(new TimeSpan(LocalTime.of(9, 0), LocalTime.of(12, 0))),
                        Map.of(Locale.ENGLISH, "Stock-taking", Locale.GERMAN, "Inventur")));
        QueueAcknowledgement billing = new QueueAcknowledgement(answers, Map.of(Locale.ENGLISH, "Your billing team"));
        return DeskSample.acme(
                LANGUAGES,
                specialDays,
                List.of(
                        new QueueSettings("General", Optional.empty(), Optional.empty()),
                        new QueueSettings("Billing", Optional.empty(), Optional.empty(), billing)),
                new AcknowledgementSettings(
                        true,
                        usual.template(),
                        true,
                        true,
                        4,
                        10,
                        Optional.of(50),
                        usual.selfService(),
                        usual.emergency(),
                        Map.of(Locale.ENGLISH, "The Acme team", Locale.GERMAN, "Ihr Acme-Team"),
                        new AnswerSettings(Optional.of(articles), 3, 20)));
    }

    @ParameterizedTest(name = "A03 A05 A08 A09 J07 in {0}")
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "nl", "pl", "pt", "sv"})
    @DisplayName("everything there is to tell stands in the text and on the page, in one language, below 8 KB")
    void shouldTellEverythingInEveryLanguage(String language) {
        MailMessage mail = write(new Inquiries()
                .language(Locale.forLanguageTag(language))
                .atNight()
                .lastForNow()
                .incident("Störung & more")
                .text("Where is my order, my parcel? Bestellung")
                .header("""
                        From: Jane Doe <jane@customer.example>
                        Subject: order
                        Message-ID: <a@b.example>
                        Date: Wed, 25 Nov 2026 04:00:00 +0800
                        """));

        String text = part(mail, "text/plain");
        String page = part(mail, "text/html");
        assertThat(text)
                .contains(
                        "Jane Doe",
                        "MR-261124-7KQ4T",
                        "Störung & more",
                        "Where is it? <" + language + ">",
                        "https://www.acme.example/help/orders?a=1&b=2#where",
                        "https://help.acme.example/?lang=all&from=mail",
                        "+49 30 1234567",
                        "UTC+08:00")
                .doesNotContain("{{", "}}", "null");
        assertThat(page)
                .contains(
                        "<html lang=\"" + language + "\">",
                        "Störung &amp; more",
                        "href=\"https://www.acme.example/help/orders?a&#61;1&amp;b&#61;2#where\"",
                        "Where is it? &lt;" + language + "&gt;",
                        "UTC+08:00")
                .doesNotContain("{{", "}}", "null");
        assertThat(mail.raw().size()).isLessThan(AcknowledgementWriter.LARGEST);
    }

    @Test
    @DisplayName("A04 a special day is told by its words, in the languages that have some")
    void shouldTellOfASpecialDay() {
        Inquiries afternoon = new Inquiries().at("2026-11-25T13:00:00Z");

        assertThat(part(write(afternoon), "text/plain"))
                .contains(
                        "not an ordinary day with us: Stock-taking.", "closed at the moment", "Thursday, 26 November");
        assertThat(part(write(afternoon.language(Locale.GERMAN)), "text/plain")).contains("Inventur");
        assertThat(part(write(afternoon.language(Locale.FRENCH)), "text/plain"))
                .doesNotContain("pas un jour ordinaire");
        assertThat(part(write(new Inquiries()), "text/plain")).doesNotContain("ordinary day");
    }

    @ParameterizedTest(name = "A04 in {0}")
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "nl", "pl", "pt", "sv"})
    @DisplayName("a closure is announced ahead, told while it lasts, and counts for the promised time")
    void shouldTellOfAClosure(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        desk = DeskSample.closing(
                LANGUAGES,
                new Closure(
                        LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 11), 5, Map.of(language, "Moving & more")));
        Inquiries inquiry = new Inquiries().language(language);

        assertThat(part(write(inquiry.at("2026-12-01T10:00:00Z")), "text/plain"))
                .doesNotContain("Moving");
        MailMessage ahead = write(inquiry.at("2026-12-02T10:00:00Z"));
        assertThat(part(ahead, "text/plain"))
                .contains("Moving & more")
                .containsPattern("\\b7\\b.*\\b11\\b")
                .doesNotContain("{{", "null");
        assertThat(part(ahead, "text/html")).contains("Moving &amp; more");
        assertThat(part(write(inquiry.at("2026-12-08T10:00:00Z")), "text/plain"))
                .contains("Moving & more", "14");
        assertThat(part(write(inquiry.at("2026-12-14T10:00:00Z")), "text/plain"))
                .doesNotContain("Moving");
    }

    @Test
    @DisplayName("A09 the team of the queue signs, else that of the desk, else the desk by its name")
    void shouldBeSignedByTheTeam() {
        assertThat(part(write(new Inquiries().queue("Billing")), "text/plain"))
                .contains("Kind regards\nYour billing team\n");
        assertThat(part(write(new Inquiries()), "text/plain")).contains("Kind regards\nThe Acme team\n");
        assertThat(part(write(new Inquiries().queue("Billing").language(Locale.GERMAN)), "text/plain"))
                .contains("Mit freundlichen Grüßen\nIhr Acme-Team\n");
        assertThat(part(write(new Inquiries().language(Locale.FRENCH)), "text/plain"))
                .contains("distinguées.\nAcme Customer Service\n");
    }

    @Test
    @DisplayName("A05 a queue may suppress answers")
    void shouldSuggestNothingWhereAQueueWantsNone() {
        Inquiries question =
                new Inquiries().text("Where is my order, my parcel?").queue("Billing");
        assertThat(part(write(question), "text/plain")).contains("help/orders");

        desk = desk(false);

        assertThat(part(write(question), "text/plain")).doesNotContain("help/orders");
    }

    @Test
    @DisplayName("A03 the customer's own clock is told only where it is another one")
    void shouldNotTellTheSameTimeTwice() {
        assertThat(part(write(new Inquiries()), "text/plain"))
                .contains("13:30 (CET).")
                .doesNotContain("your time");
    }

    @Test
    @DisplayName("A09 B13 whom a trusted form names is greeted, not the form")
    void shouldGreetWhomAFormNames() {
        String form = "From: Website <website@acme.example>\nReply-To: Jane Doe <jane@customer.example>\n";

        assertThat(part(
                        write(new Inquiries().header(form).from(EmailAddress.of("website@acme.example"))),
                        "text/plain"))
                .startsWith("Dear Jane Doe,");
    }

    private MailMessage write(Inquiries inquiries) {
        AcknowledgementWriter writer = new AcknowledgementWriter(
                AcknowledgementText.load(ShippedTemplates.folder(), List.of(desk)), KnowledgeBase.load(List.of(desk)));
        RawMessage message = writer.write(inquiries.desk(desk).request()).message();
        return MailMessage.read(message);
    }

    private static String part(MailMessage mail, String type) {
        return mail.root().children().stream()
                .filter(part -> part.mimeType().equals(type))
                .map(part -> part.text().orElseThrow().replace("\r\n", "\n"))
                .findFirst()
                .orElseThrow();
    }
}
