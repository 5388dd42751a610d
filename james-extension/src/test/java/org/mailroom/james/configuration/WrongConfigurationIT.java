package org.mailroom.james.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.base.Throwables;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.james.MemoryJames;
import org.mailroom.james.ShippedDesk;

class WrongConfigurationIT {
    @Test
    void aWrongConfigurationShouldStopTheServerWithEveryMistakeNamed(@TempDir Path folder) throws Exception {
        try (MemoryJames james = ShippedDesk.in(folder)
                .edit("mailroom.yaml", "display-name:", "dislpay-name:")
                .edit("mailroom.yaml", "first-response: 4h", "first-response: 4 hurs")) {
            Throwable refused = catchThrowable(james::start);

            assertThat(Throwables.getStackTraceAsString(refused))
                    .contains("dislpay-name", "did you mean", "display-name")
                    .contains("4 hurs");
            assertThat(james.running().isStarted()).isFalse();
        }
    }

    @Test
    void aWrongTemplateShouldStopTheServer(@TempDir Path folder) throws Exception {
        try (MemoryJames james =
                ShippedDesk.in(folder).edit("templates/de/acknowledgement.txt", "{{caseNumber}}", "{{caseNumbr}}")) {
            Throwable refused = catchThrowable(james::start);

            assertThat(Throwables.getStackTraceAsString(refused)).contains("templates/de", "caseNumbr");
        }
    }
}
