package org.mailroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("B02 rotating adds a key in front and shows versions, never keys")
    void rotateShouldAddAKeyInFront() throws Exception {
        Path conf = ShippedConf.copyTo(folder);
        CommandRun first = CommandRun.in(folder, "key", "rotate");
        CommandRun second = CommandRun.in(folder, "key", "rotate");
        CommandRun shown = CommandRun.in(folder, "key");

        assertThat(first.code()).as(first.err()).isEqualTo(ExitCode.OK);
        assertThat(second.out().lines()).hasSize(3).first().asString().endsWith("signs from the next start on");
        assertThat(shown.out().lines()).hasSize(3).first().asString().endsWith("  signs");
        for (String line : Files.readAllLines(conf.resolve("mailroom.key"))) {
            assertThat(shown.out()).doesNotContain(line);
        }
    }

    @Test
    void beforeTheFirstStartThereShouldBeNoKey() throws Exception {
        ShippedConf.copyTo(folder);
        CommandRun run = CommandRun.in(folder, "key");

        assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err()).contains("the first start makes it");
    }
}
