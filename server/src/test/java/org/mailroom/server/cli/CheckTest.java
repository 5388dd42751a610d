package org.mailroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    @TempDir
    private Path folder;

    @AfterEach
    void forgetTheInstallation() {
        System.clearProperty("mailroom.home");
    }

    @Test
    void beforeAnyFirstStartTheShippedConfigurationShouldBeRight() {
        System.setProperty("mailroom.home", ShippedConf.root().toString());
        CommandRun run = CommandRun.in(folder, "check");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .isEqualToIgnoringNewLines(ShippedConf.root().resolve("conf/mailroom.yaml") + " is right.");
    }

    @Test
    @DisplayName("C04 a queue without people is allowed, with a warning that says what follows and the mend")
    void aQueueWithoutPeopleShouldBeAWarning() throws IOException {
        Path yaml = ShippedConf.copyTo(folder).resolve("mailroom.yaml");
        String deserted = Files.readString(yaml)
                .replace(
                        "        account: anna@acme.example\n",
                        "        account: anna@acme.example\n        queues: [General]\n");
        Files.writeString(yaml, deserted);
        CommandRun run = CommandRun.in(folder, "check");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out().lines())
                .contains(
                        "warning: desks.support.queues.Returns: nobody works on it, so its mail goes to queue General; "
                                + "name it under queues of an agent");
    }

    @Test
    void everyProblemOfTheFolderShouldBeALineWithItsPlace() throws IOException {
        Path yaml = ShippedConf.copyTo(folder).resolve("mailroom.yaml");
        String wrong = Files.readString(yaml)
                .replace("recall-window: 15s", "recall-window: 15 parsecs")
                .replace("default-queue: General", "default-queue: Generel");
        Files.writeString(yaml, wrong);
        CommandRun run = CommandRun.in(folder, "check");
        assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith(yaml + ":"))
                .anyMatch(line -> line.contains("recall-window"))
                .anyMatch(line -> line.contains("default-queue"));
    }

    @Test
    void aMissingTemplateAndAnUnreadableWordListShouldBothBeTold() throws IOException {
        Path conf = ShippedConf.copyTo(folder);
        Files.write(conf.resolve("lexicons/profanity-fr.txt"), new byte[] {(byte) 0xff});
        Files.move(conf.resolve("templates/fr"), conf.resolve("templates/xx"));
        CommandRun run = CommandRun.in(folder, "check");
        assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err()).contains("templates", "profanity-fr.txt");
    }

    @Test
    void aNamedFileShouldBeCheckedInsteadOfTheFolders() throws IOException {
        Path file = Files.writeString(folder.resolve("other.yaml"), "version: 1\n");
        CommandRun run = CommandRun.in(folder, "check", file.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err()).startsWith(file + ":");
    }

    @Test
    void aFileThatIsNotThereShouldBeSaid() {
        CommandRun run =
                CommandRun.in(folder, "check", folder.resolve("none.yaml").toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.err()).contains("there is no such file");
    }
}
