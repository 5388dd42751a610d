package org.mailroom.desk.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

class CommandLinesTest {
    @Test
    @DisplayName("D14 the subject counts if it begins with a command, each command once")
    void subjectShouldCountIfItIsACommand() {
        assertThat(lines("close A", "").lines()).containsExactly("close A");
        assertThat(lines("Close A", "Close A\r\nlink A B").lines()).containsExactly("Close A", "link A B");
        assertThat(lines("some commands", "link A B").lines()).containsExactly("link A B");
        assertThat(lines("what is this", "").lines()).containsExactly("what is this");
    }

    @Test
    @DisplayName("D14 quoted text, signature, remarks and what follows end are not read")
    void onlyOwnWordsShouldCount() {
        String text = "# to tidy up\r\n\r\n  close   A  \r\n> close B\r\nend\r\nclose C\r\n-- \r\nclose D\r\n";
        assertThat(lines("x", text).lines()).containsExactly("close A");
        assertThat(lines("x", "close A\r\n\r\n-- \r\nclose D\r\n").lines()).containsExactly("close A");
    }

    @Test
    @DisplayName("D14 the commands of one mail are bounded in number and length")
    void linesShouldBeBounded() {
        String many = IntStream.range(0, 1_000).mapToObj(i -> "close " + i).collect(Collectors.joining("\r\n"));
        CommandLines read = lines("x", many);
        assertThat(read.lines()).hasSize(CommandLines.MOST);
        assertThat(read.leftOut()).isEqualTo(1_000 - CommandLines.MOST);
        assertThat(lines("x", "close " + "A".repeat(100_000)).lines())
                .allMatch(line -> line.length() <= CommandLines.LONGEST);
    }

    private static CommandLines lines(String subject, String text) {
        return CommandLines.of(MailMessage.read(
                RawMessage.of(("Subject: " + subject + "\r\n\r\n" + text).getBytes(StandardCharsets.UTF_8))));
    }
}
