package org.mailroom.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureTest {
    @TempDir
    private Path folder;

    private Path mails = Path.of("");

    @BeforeEach
    void layMails() throws IOException {
        ShippedConf.copyTo(folder);
        mails = Files.createDirectories(folder.resolve("labelled"));
        mail("person.eml", "From: carla@customer.example\nMessage-ID: <1@c>\nSubject: Help\n\nPlease help.\n");
        mail("again.eml", "From: carla@customer.example\nMessage-ID: <2@c>\nReferences: <1@c>\n\nPlease!\n");
        mail("robot.eml", "From: robot@machine.example\nAuto-Submitted: auto-generated\n\nDone.\n");
    }

    @Test
    void rightAnswersShouldBeCounted() throws IOException {
        labels("file\tlabel\nperson.eml\tack=yes;kind=person;thread=A\nagain.eml\tthread=A\trest\nrobot.eml\tack=no\n");

        CommandRun run = measure();

        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out().lines().map(String::strip))
                .contains("3  all", "1  ack=yes acknowledged", "1  ack=no withheld", "1  ack=? acknowledged")
                .contains("1  person is person", "1  whole", "3  kept")
                .noneMatch(line -> line.startsWith("- "));
    }

    @Test
    void wrongAnswersShouldBeNamedWithTheirReasons() throws IOException {
        labels("person.eml\tack=no;thread=A\nagain.eml\tthread=B\nrobot.eml\tack=yes\n");

        CommandRun run = measure();

        assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.out())
                .contains("1  wrong: person silenced", "1  wrong: machine answered", "1  joined wrongly")
                .contains("- person.eml: acknowledged: nothing speaks against a person")
                .contains("- robot.eml: withheld: ");
    }

    @Test
    @DisplayName("K07 each label has its own counts")
    void eachLabelShouldBeReported() throws IOException {
        labels("person.eml\tack=yes;kind=person\nagain.eml\tack=yes\nrobot.eml\tack=no;kind=machine\n");

        assertThat(measure().out())
                .containsSubsequence("mails of ack=no", "1  all", "1  withheld")
                .containsSubsequence("mails of ack=yes", "2  acknowledged", "2  all")
                .contains("mails of kind=machine", "mails of kind=person")
                .doesNotContain("mails of thread");
    }

    @Test
    @DisplayName("K07 a mail is measured whole or not at all")
    void aMailThatIsTooLargeShouldBeToldAndNotCut() throws IOException {
        labels("person.eml\tack=yes\nrobot.eml\tack=no\n");
        long size = Files.size(mails.resolve("person.eml"));

        CommandRun run = measure("--largest", String.valueOf(size - 1));

        assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.out())
                .contains("1  failed", "- person.eml: not looked at: its " + size + " bytes are more than");
        assertThat(measure("--largest", String.valueOf(size)).code()).isEqualTo(ExitCode.OK);
    }

    @Test
    void whatCountsAsOwnShouldBeTold() throws IOException {
        labels("person.eml\tack=no\n");

        assertThat(measure("--own", "carla@customer.example").code()).isEqualTo(ExitCode.OK);
    }

    @Test
    void missingThingsShouldBeNamed() throws IOException {
        assertThat(measure().err()).contains("labels.tsv is missing");
        labels("none.eml\tack=no\n");
        assertThat(measure().err()).contains("line 1: there is no file none.eml");
        labels("../conf/mailroom.yaml\tack=no\n");
        assertThat(measure().err()).contains("line 1: there is no file");
        labels("person.eml ack=no\n");
        assertThat(measure().err()).contains("line 1: no tab");
        assertThat(measure("--desk", "sales").err()).contains("no desk sales", "support");
    }

    private CommandRun measure(String... more) {
        String[] line = new String[more.length + 2];
        line[0] = "measure";
        line[1] = mails.toString();
        System.arraycopy(more, 0, line, 2, more.length);
        return CommandRun.in(folder, line);
    }

    private void labels(String text) throws IOException {
        Files.writeString(mails.resolve("labels.tsv"), text, UTF_8);
    }

    private void mail(String name, String text) throws IOException {
        Files.writeString(mails.resolve(name), text.replace("\n", "\r\n"), UTF_8);
    }
}
