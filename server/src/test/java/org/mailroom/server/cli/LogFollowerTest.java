package org.mailroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {
    @TempDir
    private Path folder;

    private final StringWriter shown = new StringWriter();

    @Test
    void lastLinesShouldBeTheEndOfTheFile() throws IOException {
        Files.writeString(file(), "one\ntwo\nthree\n");
        assertThat(LogFollower.lastLines(file(), 2)).containsExactly("two", "three");
    }

    @Test
    void lastLinesShouldBeNoneWhenThereIsNoFile() throws IOException {
        assertThat(LogFollower.lastLines(file(), 2)).isEmpty();
    }

    @Test
    void printNewShouldShowOnlyWhatWasAdded() throws IOException {
        Files.writeString(file(), "old\n");
        LogFollower follower = follower().fromEnd();
        Files.writeString(file(), "new\n", StandardOpenOption.APPEND);
        follower.printNew();
        follower.printNew();
        assertThat(shown).hasToString("new\n");
    }

    @Test
    void printNewShouldBeginAgainWhenTheFileWasRotated() throws IOException {
        Files.writeString(file(), "a long line of before\n");
        LogFollower follower = follower().fromEnd();
        Files.writeString(file(), "after\n");
        follower.printNew();
        assertThat(shown).hasToString("after\n");
    }

    private LogFollower follower() {
        return new LogFollower(file(), new PrintWriter(shown));
    }

    private Path file() {
        return folder.resolve("mailroom.log");
    }
}
