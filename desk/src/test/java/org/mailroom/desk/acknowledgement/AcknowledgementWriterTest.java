package org.mailroom.desk.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.configuration.AcknowledgementSettings;
import org.mailroom.desk.configuration.AnswerSettings;
import org.mailroom.desk.message.ContentPart;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.service.DeskSample;
import org.mailroom.desk.templates.TemplateName;
import org.mailroom.desk.templates.TemplateStore;

class AcknowledgementWriterTest {
    private static final AcknowledgementWriter WRITER = new AcknowledgementWriter(ShippedTemplates.load(), Map.of());

    @Test
    @DisplayName("C01 A rule's template takes the place of the desk's, where there is one in the language")
    void aRulesTemplateShouldBeUsed(@TempDir Path folder) throws IOException {
        Path english = Files.createDirectory(folder.resolve("en"));
        Files.writeString(english.resolve("acknowledgement.txt"), "Subject: Received\n\nWe have it: {{caseNumber}}\n");
        Files.writeString(english.resolve("lamps.txt"), "Subject: Lamps\n\nAbout lamps: {{caseNumber}}\n");
        TemplateStore templates = TemplateStore.load(
                folder,
                List.of(new TemplateName("acknowledgement", Locale.ENGLISH), new TemplateName("lamps", Locale.ENGLISH)),
                AcknowledgementText.VARIABLES);
        AcknowledgementWriter writer = new AcknowledgementWriter(templates, Map.of());

        assertThat(written(writer, new Inquiries().template("lamps"))).contains("About lamps");
        assertThat(written(writer, new Inquiries().template("gone"))).contains("We have it");
        assertThat(written(writer, new Inquiries())).contains("We have it");
    }

    private static String written(AcknowledgementWriter writer, Inquiries inquiries) {
        return MailMessage.read(writer.write(inquiries.request()).message()).plainText();
    }

    @Test
    @DisplayName("A01 the acknowledgement is threaded onto the inquiry and carries the case number")
    void shouldThreadOntoTheInquiry() {
        MailMessage mail = write(new Inquiries());

        assertThat(mail.inReplyTo()).containsExactly("inquiry.1@customer.example");
        assertThat(mail.references()).containsExactly("inquiry.1@customer.example");
        assertThat(mail.messageId()).contains(Inquiries.MESSAGE_ID);
        assertThat(mail.subject()).isEqualTo("We have received your message: Where is my order? [MR-261124-7KQ4T]");
        assertThat(text(mail)).contains("has the case number MR-261124-7KQ4T.");
    }

    @Test
    @DisplayName("A01 it goes to the sender alone, from the desk")
    void shouldGoFromTheDeskToTheSender() {
        OutgoingAcknowledgement acknowledgement = WRITER.write(new Inquiries().request());
        MailMessage mail = MailMessage.read(acknowledgement.message());

        assertThat(acknowledgement.recipient()).isEqualTo(Inquiries.JANE);
        assertThat(acknowledgement.messageId()).isEqualTo(Inquiries.MESSAGE_ID);
        assertThat(mail.from().orElseThrow().address()).isEqualTo(EmailAddress.of("support@acme.example"));
        assertThat(mail.from().orElseThrow().displayName()).contains("Acme Customer Service");
        assertThat(mail.to())
                .singleElement()
                .satisfies(to -> assertThat(to.address()).isEqualTo(Inquiries.JANE));
        assertThat(mail.cc()).isEmpty();
        assertThat(mail.date()).contains(Inquiries.TUESDAY_MORNING);
        assertThat(mail.field("Date")).contains("Tue, 24 Nov 2026 09:30:00 +0100");
    }

    @Test
    @DisplayName("A08 an answer to it goes to the address of the case, and the text says that it is welcome")
    void shouldInviteAnswers() {
        MailMessage mail = write(new Inquiries());

        assertThat(mail.replyTo())
                .singleElement()
                .satisfies(to -> assertThat(to.address()).isEqualTo(Inquiries.REPLY_TO));
        assertThat(text(mail)).contains("simply reply to this message").doesNotContain("do not reply");
    }

    @Test
    @DisplayName("A08 a desk that wants no answers says so, and still gets them into the case")
    void shouldSayThatAnswersAreNotWelcome() {
        MailMessage mail = write(new Inquiries().desk(DeskSample.acme(settings(false, true))));

        assertThat(text(mail)).contains("Please do not reply").doesNotContain("simply reply");
        assertThat(mail.replyTo())
                .singleElement()
                .satisfies(to -> assertThat(to.address()).isEqualTo(Inquiries.REPLY_TO));
    }

    @Test
    @DisplayName("A15 it says that it is automatic, and carries our loop mark")
    void shouldBeMarkedAsAutomatic() {
        MailMessage mail = write(new Inquiries());

        assertThat(mail.fields("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(mail.fields("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(mail.fields("X-Mailroom-Loop")).containsExactly("support");
    }

    @Test
    @DisplayName("A15 the header that mailing lists refuse can be left out")
    void shouldLeaveOutTheSuppressHeaderWhereItIsNotWanted() {
        MailMessage mail = write(new Inquiries().desk(DeskSample.acme(settings(true, false))));

        assertThat(mail.fields("X-Auto-Response-Suppress")).isEmpty();
    }

    @Test
    @DisplayName("A03 it names the date and time of the answer")
    void shouldNameTheMomentOfTheAnswer() {
        assertThat(text(write(new Inquiries())))
                .contains("You will have a personal answer from us by Tuesday, 24 November 2026, 13:30 (CET).")
                .doesNotContain("closed");
        assertThat(text(write(new Inquiries().nothingDue()))).contains("as soon as possible");
    }

    @Test
    @DisplayName("A04 at night it says that the desk is closed and when it reopens")
    void shouldSayWhenTheDeskReopens() {
        assertThat(text(write(new Inquiries().atNight())))
                .contains(
                        "Our office is closed at the moment. We will be back on Wednesday, 25 November 2026, 09:00 (CET).")
                .contains("by Wednesday, 25 November 2026, 13:00 (CET).");
    }

    @Test
    @DisplayName("A05 it points to self-service and to the way in an emergency, where the desk has them")
    void shouldNameSelfServiceAndEmergency() {
        MailMessage mail = write(new Inquiries());
        assertThat(text(mail))
                .contains("https://help.acme.example/?lang=all&from=mail\n", "In an emergency: +49 30 1234567");
        assertThat(html(mail)).contains("href=\"https://help.acme.example/?lang&#61;all&amp;from&#61;mail\"");

        MailMessage bare = write(new Inquiries().desk(DeskSample.acme(settings(true, true))));
        assertThat(text(bare)).doesNotContain("self-service", "emergency");
        assertThat(html(bare)).doesNotContain("self-service", "emergency");
    }

    @Test
    @DisplayName("A09 it greets by name in German, and is signed by the team")
    void shouldGreetInGerman() {
        MailMessage mail = write(new Inquiries().language(Locale.GERMAN));

        assertThat(mail.subject()).startsWith("Ihre Nachricht ist bei uns eingegangen: Where is my order?");
        assertThat(text(mail))
                .startsWith("Guten Tag Jane Doe,\n\nvielen Dank")
                .contains("bis Dienstag, 24. November 2026, 13:30 Uhr (MEZ) eine persönliche Antwort")
                .contains("Mit freundlichen Grüßen\nAcme Customer Service\n");
        assertThat(mail.field("Content-Language")).contains("de");
    }

    @Test
    @DisplayName("A09 it greets without a name in French")
    void shouldGreetInFrench() {
        MailMessage mail = write(new Inquiries().language(Locale.FRENCH).header("""
                From: undefined <jane@customer.example>
                """));

        assertThat(mail.subject()).isEqualTo("Nous avons bien reçu votre message [MR-261124-7KQ4T]");
        assertThat(text(mail))
                .startsWith("Madame, Monsieur,\n\nNous vous remercions")
                .contains("au plus tard le mardi 24 novembre 2026 à 13 h 30 (CET).");
        assertThat(mail.inReplyTo()).isEmpty();
        assertThat(mail.references()).isEmpty();
    }

    @Test
    @DisplayName("A12 the last one says that no more will come for now")
    void shouldSayThatItIsTheLast() {
        assertThat(text(write(new Inquiries().lastForNow()))).contains("we will send you no more of them for now");
        assertThat(text(write(new Inquiries()))).doesNotContain("no more of them");
    }

    @ParameterizedTest(name = "the {0} acknowledgement has no holes, no quoted inquiry, and stays below 8 KB")
    @ValueSource(strings = {"en", "de", "fr"})
    void shouldBeWholeAndSmall(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (Inquiries inquiry : new Inquiries[] {
            new Inquiries().language(locale),
            new Inquiries().language(locale).atNight().lastForNow(),
            new Inquiries().language(locale).nothingDue()
        }) {
            OutgoingAcknowledgement acknowledgement = WRITER.write(inquiry.request());
            MailMessage mail = MailMessage.read(acknowledgement.message());
            String bytes = new String(acknowledgement.message().bytes(), StandardCharsets.ISO_8859_1);

            assertThat(acknowledgement.message().size()).isLessThan(AcknowledgementWriter.LARGEST);
            assertThat(text(mail) + html(mail)).doesNotContain("{{", "}}", "SECRET TEXT", " .", "\n\n\n");
            assertThat(bytes.lines()).allMatch(line -> line.length() <= 78);
            assertThat(bytes.replace("\r\n", "")).doesNotContain("\n", "\r").matches("\\p{ASCII}*");
            assertThat(mail.root().mimeType()).isEqualTo("multipart/alternative");
            assertThat(mail.textParts()).hasSize(2);
        }
    }

    private static AcknowledgementSettings settings(boolean repliesWelcome, boolean suppressHeader) {
        return new AcknowledgementSettings(
                true,
                "acknowledgement",
                repliesWelcome,
                suppressHeader,
                4,
                10,
                Optional.of(50),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                AnswerSettings.NONE);
    }

    private static MailMessage write(Inquiries inquiry) {
        return MailMessage.read(WRITER.write(inquiry.request()).message());
    }

    private static String text(MailMessage mail) {
        return mail.plainText();
    }

    private static String html(MailMessage mail) {
        return mail.textParts().stream()
                .filter(part -> part.mimeType().equals("text/html"))
                .findFirst()
                .flatMap(ContentPart::text)
                .orElseThrow();
    }
}
