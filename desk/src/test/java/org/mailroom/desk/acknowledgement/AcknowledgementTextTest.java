package org.mailroom.desk.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.configuration.AcknowledgementSettings;
import org.mailroom.desk.configuration.AnswerSettings;
import org.mailroom.desk.service.DeskSample;
import org.mailroom.desk.templates.InvalidTemplatesException;
import org.mailroom.desk.templates.TemplateVariable;

class AcknowledgementTextTest {
    private static final AcknowledgementSettings SILENT = new AcknowledgementSettings(
            false,
            "acknowledgement",
            true,
            true,
            4,
            10,
            Optional.of(50),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            AnswerSettings.NONE);

    @TempDir
    private Path empty;

    @Test
    void everyVariableShouldBeDocumented() throws IOException {
        String page = Files.readString(ShippedTemplates.folder().resolve("../../docs/templates.md"));

        for (TemplateVariable variable : AcknowledgementText.VARIABLES) {
            assertThat(page).contains("| `" + variable.name() + "` | " + variable.meaning() + " |\n");
            variable.items()
                    .forEach(item -> assertThat(page).contains("| `" + item.name() + "` | " + item.meaning() + " |\n"));
        }
    }

    @Test
    @DisplayName("A11 A12 the table of the documentation is the one that decides")
    void everyRuleShouldBeDocumentedInItsPlace() throws IOException {
        String page = Files.readString(ShippedTemplates.folder().resolve("../../docs/acknowledgements.md"));
        String table = AcknowledgementPolicy.RULES.stream()
                .map(rule -> "| `" + rule.name() + "` | " + rule.withheld() + " | " + rule.source() + " |\n")
                .collect(Collectors.joining());

        assertThat(page).contains(table);
    }

    @Test
    void everyLanguageOfADeskShouldHaveATemplate() {
        assertThatThrownBy(() -> AcknowledgementText.load(empty, List.of(DeskSample.acme())))
                .isInstanceOfSatisfying(
                        InvalidTemplatesException.class,
                        e -> assertThat(e.problems()).hasSize(3))
                .hasMessageContainingAll("en", "de", "fr", "the template is missing");
    }

    @Test
    void deskWithoutAcknowledgementsShouldNeedNoTemplates() {
        assertThat(AcknowledgementText.load(empty, List.of(DeskSample.acme(SILENT))))
                .isNotNull();
    }
}
