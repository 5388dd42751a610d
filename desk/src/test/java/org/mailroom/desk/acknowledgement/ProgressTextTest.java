package org.mailroom.desk.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.ProgressSettings;
import org.mailroom.desk.configuration.ReportSettings;
import org.mailroom.desk.configuration.ServiceSettings;
import org.mailroom.desk.service.DeskSample;
import org.mailroom.desk.templates.InvalidTemplatesException;
import org.mailroom.desk.templates.TemplateVariable;

class ProgressTextTest {
    private final DeskConfiguration telling = DeskSample.serving(
            List.of(),
            new ServiceSettings(
                    List.of(),
                    Optional.empty(),
                    Optional.of(new ProgressSettings(90, Duration.ofHours(8), "progress")),
                    ReportSettings.NONE));

    @Test
    void everyVariableShouldBeDocumented() throws IOException {
        String page = Files.readString(ShippedTemplates.folder().resolve("../../docs/templates.md"));

        for (TemplateVariable variable : ProgressText.VARIABLES) {
            assertThat(page).contains("| `" + variable.name() + "` | " + variable.meaning() + " |\n");
        }
    }

    @Test
    @DisplayName("F05 a desk that tells customers of delay needs the template in each of its languages, others do not")
    void shouldAskForTheTemplatesThatAreNeeded(@TempDir Path empty) {
        assertThat(ProgressText.load(empty, List.of(DeskSample.acme()))).isNotNull();
        assertThatThrownBy(() -> ProgressText.load(empty, List.of(telling)))
                .isInstanceOf(InvalidTemplatesException.class);
    }
}
