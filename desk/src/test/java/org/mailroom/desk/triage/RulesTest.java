package org.mailroom.desk.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfigurationReader;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.learning.CategoryLearner;
import org.mailroom.desk.learning.InMemoryCategoryModels;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;

class RulesTest {
    private static final String PDF = """
            From: Carla <carla@customer.example>
            Subject: My order
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            See the file.
            --b
            Content-Type: application/pdf; name="Invoice-7.PDF"
            Content-Disposition: attachment; filename="Invoice-7.PDF"

            %s
            --b--
            """.formatted("x".repeat(3_000));

    private static final String CONFIGURATION = """
            version: 1
            desks:
              support:
                display-name: Acme Support
                account: support@acme.example
                zone: UTC
                queues:
                  General:
                default-queue: General
                screening:
                  card-numbers: note
                review:
                  account: review@acme.example
                intake:
                  trusted-forms: [website@acme.example]
            """;

    @TempDir
    private Path folder;

    private final TriagePolicy policy = new TriagePolicy(
            new FunctionWordLanguageDetector(),
            new CategoryLearner(new InMemoryCategoryModels(), MovableClock.at("2026-11-23T10:00:00Z")));

    @Test
    @DisplayName("C01 a file that Outlook packed into winmail.dat matches by its name alone")
    void packedFilesShouldMatchByName() {
        String packed = """
                Subject: x
                Content-Type: application/ms-tnef
                Content-Transfer-Encoding: base64

                eJ8+IgEAAgKQBgAOAAAAAAAAAAAAAAAAAAAAAAAAAAIQgAEADAAAAEludm9pY2UucGRmAAAA
                """;

        assertThat(tags("attachment-names: ['*.pdf']", packed)).contains("hit");
        assertThat(tags("attachment-names: ['*.doc']", packed)).doesNotContain("hit");
        assertThat(tags("{attachment-names: ['*.pdf'], attachment-over-kb: 0}", packed))
                .doesNotContain("hit");
    }

    @Test
    @DisplayName("C01 attachments match by name, type and size, all on the same one")
    void attachmentsShouldMatch() {
        assertThat(tags("attachment-names: ['*.pdf']", PDF)).contains("hit");
        assertThat(tags("attachment-types: [application/*]", PDF)).contains("hit");
        assertThat(tags("attachment-over-kb: 2", PDF)).contains("hit");
        assertThat(tags("{attachment-names: ['*.pdf'], attachment-over-kb: 3}", PDF))
                .doesNotContain("hit");
        assertThat(tags("{attachment-names: ['*.doc'], attachment-types: [application/pdf]}", PDF))
                .doesNotContain("hit");
        assertThat(tags("attachment-over-kb: 0", "Subject: x\n\nhello")).doesNotContain("hit");
    }

    @Test
    @DisplayName("C01 form fields match in mail of trusted forms alone")
    void formFieldsShouldMatch() {
        String form =
                "From: website@acme.example\nSubject: Form\n\nProduct: Washing machine\nText: help\nProduct: car\n";

        assertThat(tags("form-fields: {product: washing}", form)).contains("hit");
        assertThat(tags("form-fields: {product: car}", form)).doesNotContain("hit");
        assertThat(tags("form-fields: {product: washing}", form.replace("website", "carla")))
                .doesNotContain("hit");
    }

    @Test
    @DisplayName("C01 C03 C07 language and sentiment are conditions")
    void languageAndSentimentShouldMatch() {
        String angry = "Subject: Meine Bestellung\n\nIch bin sehr enttäuscht, die Lampe ist kaputt angekommen.\n";

        assertThat(tags("{languages: [de], sentiments: [negative]}", angry)).contains("hit");
        assertThat(tags("languages: [en]", angry)).doesNotContain("hit");
        assertThat(tags("sentiments: [positive, neutral]", angry)).doesNotContain("hit");
    }

    @Test
    @DisplayName("C07 C05 a dissatisfied customer and one who may leave are tagged, with the words")
    void moodShouldBeTagged() {
        TriageDecision decision =
                decide(desk("[]"), "Subject: Contract\n\nThis is the third time I write. Unacceptable!\n");

        assertThat(decision.triage().tags()).contains("$Negative", "$AtRisk");
        assertThat(decision.reasons())
                .anyMatch(words -> words.contains("sounds negative") && words.contains("third time"));
    }

    @Test
    @DisplayName("C07 quoted text and signature do not count")
    void quotesShouldNotCount() {
        TriageDecision decision = decide(desk("[]"), """
                Subject: Re: lamp

                Here is the number of my order, as you asked me to send it.

                > I am disappointed, this is unacceptable, I will call my lawyer
                --\s
                Terrible Ltd, Awful Road 1
                """);

        assertThat(decision.triage().tags()).isEmpty();
    }

    @Test
    @DisplayName("C01 of a group the first match counts, rules without a group all do")
    void groupsShouldEndWithTheirFirstMatch() {
        DeskConfiguration desk = desk("""
                - {name: one, group: g, when: {subject-words: [lamp]}, tags: [one]}
                - {name: two, group: g, when: {subject-words: [lamp]}, tags: [two], priority: high}
                - {name: three, when: {subject-words: [lamp]}, tags: [three], priority: low}
                - {name: four, group: h, when: {subject-words: [lamp]}, tags: [four]}
                """);
        TriageDecision decision = decide(desk, "Subject: my lamp\n\nhello");

        assertThat(decision.triage().tags()).containsExactly("one", "three", "four");
        assertThat(decision.triage().priority()).isEqualTo(Priority.LOW);
        assertThat(decision.reasons())
                .contains(
                        "rule 1 \"one\" of group \"g\" matches: the subject has \"lamp\"",
                        "rule 3 \"three\" matches: the subject has \"lamp\"");
    }

    @Test
    @DisplayName("C01 E09 a rule sets the review rate and the acknowledgement's template")
    void rulesShouldSetReviewAndTemplate() {
        DeskConfiguration desk = desk("""
                - {name: one, when: {subject-words: [lamp]}, review: 20%, template: lamps}
                - {name: two, when: {subject-words: [lamp]}, review: all, template: others}
                """);
        TriageDecision decision = decide(desk, "Subject: my lamp\n\nhello");

        assertThat(decision.triage().handling().atLeast(0.05)).isEqualTo(1.0);
        assertThat(decision.triage().handling().template()).contains("lamps");
    }

    @Test
    @DisplayName("C01 a hostile mail costs a rule's globs and patterns no more than its length")
    void hostileMailShouldBeHarmless() {
        String mail = "Subject: " + "a".repeat(900) + "\n\n" + "a".repeat(200_000);

        assertThat(tags("patterns: ['(.*a){14}x']", mail)).doesNotContain("hit");
        assertThat(Glob.fits("*a*a*a*a*a*a*b", "a".repeat(255))).isFalse();
        assertThat(Glob.fits("*", "")).isTrue();
        assertThat(Glob.fits("a*b", "ab")).isTrue();
        assertThat(Glob.fits("a*b", "abc")).isFalse();
    }

    private DeskConfiguration desk(String rules) {
        String indented = rules.startsWith("[") ? " []" : "\n" + rules.indent(6);
        try {
            Path file = Files.writeString(folder.resolve("mailroom.yaml"), CONFIGURATION + "    triage:" + indented);
            return new MailroomConfigurationReader()
                    .read(file)
                    .orThrow()
                    .desks()
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> tags(String when, String mail) {
        return decide(
                        desk("- {name: r, when: " + (when.startsWith("{") ? when : "{" + when + "}")
                                + ", tags: [hit]}"),
                        mail)
                .triage()
                .tags();
    }

    private TriageDecision decide(DeskConfiguration desk, String mail) {
        MailMessage message =
                MailMessage.read(RawMessage.of(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        Envelope envelope = Envelope.of(
                message.from().map(Mailbox::address).orElse(EmailAddress.of("carla@customer.example")),
                List.of(desk.account()));
        return policy.decide(
                desk,
                message,
                envelope,
                InboundDesk.arrival(desk, message, envelope).fromTrustedForm());
    }
}
