package org.mailroom.desk.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateStoreTest {
    private static final TemplateName GERMAN = new TemplateName("receipt", Locale.GERMAN);
    private static final List<TemplateVariable> KNOWN = List.of(
            new TemplateVariable("name", "who"),
            new TemplateVariable("caseNumber", "which case"),
            new TemplateVariable("open", "whether the desk is open"),
            new TemplateVariable("answers", "a list", List.of(new TemplateVariable("title", "of an answer"))));

    @TempDir
    private Path folder;

    @Test
    void shouldFillSubjectTextAndPage() throws IOException {
        write("de/receipt.txt", "Subject: Vorgang {{caseNumber}}\n\nGuten Tag {{name}},\nes grüßt\n");
        write("de/receipt.html", "<p>Guten Tag {{name}}</p>\n");

        Template template = load().template(GERMAN);

        Map<String, String> values = Map.of("name", "Maria Müller", "caseNumber", "MR-1");
        assertThat(template.subject(values)).isEqualTo("Vorgang MR-1");
        assertThat(template.text(values)).isEqualTo("Guten Tag Maria Müller,\nes grüßt\n");
        assertThat(template.html(values)).contains("<p>Guten Tag Maria Müller</p>\n");
    }

    @Test
    void shouldTakePlainTextAlone() throws IOException {
        write("de/receipt.txt", "Subject: Hallo\r\n\r\nText\r\n");

        assertThat(load().template(GERMAN).html(Map.of())).isEmpty();
        assertThat(load().template(GERMAN).text(Map.of())).isEqualTo("Text\n");
    }

    @Test
    void shouldLeaveNoLineWhereASectionStands() throws IOException {
        write(
                "de/receipt.txt",
                "Subject: Hallo\n\neins\n{{#open}}\nzwei\n{{/open}}\n{{^open}}\ndrei\n{{/open}}\nvier\n");

        assertThat(load().template(GERMAN).text(Map.of("open", true))).isEqualTo("eins\nzwei\nvier\n");
        assertThat(load().template(GERMAN).text(Map.of("open", false))).isEqualTo("eins\ndrei\nvier\n");
    }

    @Test
    @DisplayName("A05 a section of a list is filled once for each of its things, harmlessly")
    void shouldFillAListOncePerThing() throws IOException {
        write("de/receipt.txt", "Subject: Hallo\n\n{{#answers}}\n- {{title}} {{name}}\n{{/answers}}\n.\n");
        write("de/receipt.html", "{{#answers}}<b>{{title}}</b>{{/answers}}");
        Map<String, Object> values =
                Map.of("name", "Jane", "answers", List.of(Map.of("title", "one"), Map.of("title", "<two>\r\nX: y")));

        Template template = load().template(GERMAN);

        assertThat(template.text(values)).isEqualTo("- one Jane\n- <two> X: y Jane\n.\n");
        assertThat(template.html(values)).contains("<b>one</b><b>&lt;two&gt; X: y</b>");
        assertThat(template.text(Map.of())).isEqualTo(".\n");
    }

    @Test
    @DisplayName("A05 what has a value only within a list is a mistake elsewhere")
    void shouldRefuseNamesOfAListOutsideOfIt() throws IOException {
        write("de/receipt.txt", """
                Subject: {{title}}

                {{#answers}}{{#open}}{{title}}{{/open}}{{/answers}}
                {{#open}}{{title}}{{/open}}
                {{^answers}}{{title}}{{/answers}}
                """);

        assertThatThrownBy(this::load)
                .isInstanceOfSatisfying(
                        InvalidTemplatesException.class,
                        e -> assertThat(e.problems())
                                .extracting(TemplateProblem::line)
                                .containsExactlyInAnyOrder(1, 4, 5))
                .hasMessageContaining("\"title\" has no value here; write it between {{#answers}} and its end");
    }

    @Test
    void shouldEscapeValuesInPagesOnly() throws IOException {
        write("de/receipt.txt", "Subject: {{name}}\n\n{{name}}\n");
        write("de/receipt.html", "<a href=\"{{name}}\">{{name}}</a>");
        Map<String, String> hostile = Map.of("name", "\"><script>alert('x')</script>&{{caseNumber}}");

        Template template = load().template(GERMAN);

        assertThat(template.html(hostile).orElseThrow())
                .doesNotContain("<script", "\"><", "'x'")
                .contains("&lt;script");
        assertThat(template.text(hostile)).isEqualTo("\"><script>alert('x')</script>&{{caseNumber}}\n");
    }

    @Test
    void shouldKeepAValueOnItsLine() throws IOException {
        write("de/receipt.txt", "Subject: Fall {{name}}\n\n{{name}}\n");
        Map<String, String> hostile =
                Map.of("name", "a\r\nBcc: x@y.example\u2028b\u0000\u001b\u202e" + "c".repeat(900));

        Template template = load().template(GERMAN);

        assertThat(template.subject(hostile))
                .startsWith("Fall a Bcc: x@y.example b")
                .doesNotContain("\r", "\n");
        assertThat(template.text(hostile).lines()).hasSize(1);
        assertThat(template.text(hostile))
                .hasSize(Template.LONGEST_VALUE + 1)
                .doesNotContain("\u0000", "\u001b", "\u202e");
    }

    @Test
    void shouldNameUnknownVariablesWithTheirPlaceAndWhatWasMeant() throws IOException {
        write("de/receipt.txt", "Subject: {{caseNumer}}\n\n\nGuten Tag\n{{#opne}}\n  {{customerName}}{{/opne}}\n");
        write("de/receipt.html", "<p>\n{{{name}}}\n");

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        path("de/receipt.html") + ":2: {{{name}}} would stay unescaped; write {{name}}",
                        path("de/receipt.txt") + ":1: unknown variable \"caseNumer\"; did you mean \"caseNumber\"?",
                        path("de/receipt.txt") + ":5: unknown variable \"opne\"; did you mean \"open\"?",
                        path("de/receipt.txt")
                                + ":6: unknown variable \"customerName\"; known here: name, caseNumber, open, answers, title");
    }

    @Test
    void shouldRefuseWhatReadsOtherFiles() throws IOException {
        write("de/receipt.txt", "Subject: Hallo\n\n{{> /etc/passwd}}\n{{%specialcharacters}}\n");

        assertThat(problems()).hasSize(2).allMatch(problem -> problem.contains("is not allowed here"));
    }

    @Test
    void shouldTellBrokenFormWithItsPlace() throws IOException {
        write("de/receipt.txt", "Subject: Hallo\n\n{{#open}}\nText\n");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith(path("de/receipt.txt") + ":")
                .contains("open");
    }

    @Test
    void shouldTellWhichFileIsMissing() {
        assertThat(problems())
                .containsExactly(path("de/receipt.txt")
                        + ": the template is missing; write it, or take de out of the desk's languages");
    }

    @Test
    void shouldAskForASubject() throws IOException {
        write("de/receipt.txt", "Guten Tag\n");

        assertThat(problems()).singleElement().asString().contains("receipt.txt:1: the first line has no subject");
    }

    @Test
    void shouldRefuseOtherEncodingsAndHugeFiles() throws IOException {
        Files.createDirectories(folder.resolve("de"));
        Files.write(folder.resolve("de/receipt.txt"), "Subject: Grüße\n\nx".getBytes(StandardCharsets.ISO_8859_1));
        write("de/receipt.html", "x".repeat(TemplateFile.LARGEST + 1));

        assertThat(problems()).anyMatch(p -> p.contains("is not UTF-8")).anyMatch(p -> p.contains("has 4001 bytes"));
    }

    @Test
    void shouldPreferTheTextOfTheCountry() throws IOException {
        write("de/receipt.txt", "Subject: Januar\n\n");
        write("de-AT/receipt.txt", "Subject: Jänner\n\n");
        TemplateName austrian = new TemplateName("receipt", Locale.forLanguageTag("de-AT"));
        TemplateName swiss = new TemplateName("receipt", Locale.forLanguageTag("de-CH"));

        TemplateStore store = TemplateStore.load(folder, List.of(austrian, swiss), KNOWN);

        assertThat(store.template(austrian).subject(Map.of())).isEqualTo("Jänner");
        assertThat(store.template(swiss).subject(Map.of())).isEqualTo("Januar");
    }

    @Test
    void shouldNotAnswerForWhatWasNotLoaded() throws IOException {
        write("de/receipt.txt", "Subject: Hallo\n\n");
        TemplateStore store = load();

        assertThatThrownBy(() -> store.template(new TemplateName("receipt", Locale.FRENCH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fr");
    }

    @Test
    void shouldServeSeveralThreads() throws IOException {
        write("de/receipt.txt", "Subject: Hallo\n\n{{name}}");
        Template template = load().template(GERMAN);

        List<String> texts = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> template.text(Map.of("name", "N" + i)))
                .toList();

        assertThat(texts).hasSize(200).doesNotHaveDuplicates();
    }

    private TemplateStore load() {
        return TemplateStore.load(folder, List.of(GERMAN), KNOWN);
    }

    private List<String> problems() {
        InvalidTemplatesException exception = catchThrowableOfType(InvalidTemplatesException.class, this::load);
        assertThat(exception).isNotNull();
        return exception.problems().stream().map(TemplateProblem::toString).toList();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
