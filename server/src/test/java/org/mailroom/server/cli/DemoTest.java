package org.mailroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @TempDir
    private Path folder;

    @AfterEach
    void forgetTheDemo() {
        System.clearProperty(Demo.FOLDER);
    }

    @Test
    void aProgramWithoutTheDemoShouldSaySo() throws IOException {
        System.setProperty(Demo.FOLDER, folder.resolve("no-demo").toString());
        try (RunningFolder server = new RunningFolder(folder)) {
            CommandRun run = CommandRun.in(folder, "demo");
            assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
            assertThat(run.err()).contains("not part of this program", "no-demo");
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void theDemosExitCodeShouldBePassedOn() throws IOException {
        Path demo = folder.resolve("demo");
        Files.createDirectories(demo.resolve("lib"));
        System.setProperty(Demo.FOLDER, demo.toString());
        try (RunningFolder server = new RunningFolder(folder)) {
            CommandRun run = CommandRun.in(folder, "demo");
            assertThat(run.code()).as("a JVM without its main class").isEqualTo(1);
            assertThat(run.err()).as("our own complaint").isEmpty();
            assertThat(server.asked()).isEmpty();
        }
    }
}
