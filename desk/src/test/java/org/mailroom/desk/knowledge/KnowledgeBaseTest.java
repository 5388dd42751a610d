package org.mailroom.desk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.configuration.AnswerSettings;
import org.mailroom.desk.templates.InvalidTemplatesException;
import org.mailroom.desk.templates.TemplateProblems;

class KnowledgeBaseTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("A05 articles are read from the folder and those below it, and found in their own language")
    void shouldReadArticles() throws IOException {
        write("returns.md", """
                Title: Sending back
                Link: https://www.acme.example/a#b
                Language: en
                Words: return, exchange

                Print the label.
                """.replace("\n", "\r\n"));
        write("de/retoure.txt", "title: Rücksendung\nLANGUAGE: de\nlink: https://www.acme.example/de\n");
        write("notes.pdf", "not an article");

        KnowledgeBase base = load();

        assertThat(base.answers("return and exchange, sending back", Locale.UK))
                .containsExactly(new Article(
                        "Sending back",
                        "https://www.acme.example/a#b",
                        Locale.ENGLISH,
                        "return, exchange",
                        "\nPrint the label."));
        assertThat(base.answers("return and exchange, sending back", Locale.GERMAN))
                .isEmpty();
        assertThat(base.answers("return and exchange, sending back", Locale.FRENCH))
                .isEmpty();
    }

    @Test
    @DisplayName("A05 every mistake in an article is told with its file")
    void shouldTellEveryMistake() throws IOException {
        write("a.md", "Title: One\nLinc: https://www.acme.example/\nLanguage: en\n");
        write("b.md", "Title: Two\nLink: http://www.acme.example/\nLanguage: xx\nTitle: Three\n");
        write("c.md", "");
        Files.write(folder.resolve("d.md"), new byte[] {(byte) 0xff});

        assertThatThrownBy(this::load)
                .isInstanceOf(InvalidTemplatesException.class)
                .hasMessageContainingAll(
                        "a.md:2: \"linc\" is not known; did you mean \"link\"?",
                        "a.md: has no \"link\"",
                        "b.md: link is not the https address of a page",
                        "b.md: \"xx\" is not a known language",
                        "b.md:4: \"title\" stands here twice",
                        "c.md: has no \"title\"",
                        "d.md: is not UTF-8");
    }

    @Test
    void shouldKnowNothingWithoutAFolder() {
        assertThat(KnowledgeBase.load(AnswerSettings.NONE, new TemplateProblems())
                        .answers("return", Locale.ENGLISH))
                .isEmpty();
    }

    private KnowledgeBase load() {
        TemplateProblems problems = new TemplateProblems();
        KnowledgeBase base = KnowledgeBase.load(new AnswerSettings(Optional.of(folder), 3, 1), problems);
        problems.throwIfAny();
        return base;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
