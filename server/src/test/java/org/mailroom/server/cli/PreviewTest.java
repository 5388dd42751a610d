package org.mailroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void layTheConfiguration() throws IOException {
        ShippedConf.copyTo(folder);
    }

    @Test
    @DisplayName("A15 the sample's acknowledgement is shown with its header and text, and nothing is changed")
    void theSampleShouldBeShown() throws IOException {
        CommandRun run = preview();

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .contains(
                        "From: \"Acme Customer Service\" <support@acme.example>",
                        "To: jane.doe@customer.example",
                        "Auto-Submitted: auto-replied",
                        "In-Reply-To: <sample@customer.example>",
                        "Dear Jane Doe,",
                        "https://www.acme.example/help");
        assertThat(run.err()).contains("It would be sent: a person's first mail in a new case (rule first-mail)");
        assertThat(files()).containsExactly(folder.resolve("conf"));
    }

    @Test
    void aMailsOwnLanguageAndFateShouldBeShown() throws IOException {
        Path file = Files.writeString(folder.resolve("frage.eml"), """
                From: Max Muster <max@customer.example>
                To: billing@acme.example
                Auto-Submitted: auto-replied
                Subject: Rechnung

                Guten Tag, ich habe eine Frage zu meiner Rechnung und warte auf eine Antwort.
                """);

        CommandRun run = preview(file.toString());

        assertThat(run.out()).contains("Content-Language: de", "Guten Tag Max Muster,");
        assertThat(run.err()).contains("It would be withheld: ", "(rule machine-sent)");
        assertThat(preview(file.toString(), "--language", "fr").out()).contains("Bonjour Max Muster,");
    }

    @Test
    @DisplayName("A04 a closed desk and the last one for now can be looked at")
    void otherWordsShouldBeShown() throws IOException {
        assertThat(preview("--closed", "--language", "de").out())
                .contains("Unser Büro ist zurzeit nicht besetzt. Wir sind ab ");
        assertThat(preview("--last").out()).contains("no more of them for now");
    }

    @Test
    void thePageShouldBeWritten() throws IOException {
        Path page = folder.resolve("page.html");

        assertThat(preview("--html", page.toString()).err()).contains("The page is in " + page);

        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("Dear Jane Doe,");
    }

    @Test
    void anUnknownDeskShouldBeSaid() {
        CommandRun run = preview("--desk", "sales");

        assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err()).contains("there is no desk sales; there are [support]");
    }

    @Test
    void aLanguageThatTheDeskDoesNotWriteShouldBeSaid() {
        CommandRun run = preview("--language", "pl");
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.err()).contains("does not write pl", "desks.support.languages");
        assertThat(run.out()).contains("Content-Language: en");
        assertThat(preview("--language", "de-AT").err()).doesNotContain("does not write");
    }

    private CommandRun preview(String... options) {
        return CommandRun.in(
                folder, Stream.concat(Stream.of("preview"), Stream.of(options)).toArray(String[]::new));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
