package org.mailroom.desk.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CommandVerbTest {
    @Test
    @DisplayName("D14 the table in docs/agents.md has exactly the commands that there are")
    void documentedCommandsShouldBeThoseOfTheCode() throws Exception {
        String table = Arrays.stream(CommandVerb.values())
                .map(verb -> "| `" + verb.form() + "` | " + verb.meaning() + " |\n")
                .collect(Collectors.joining());

        assertThat(Files.readString(Path.of("../docs/agents.md")))
                .contains("| command | what is so afterwards |\n|---|---|\n" + table + "\n");
    }

    @Test
    @DisplayName("D14 each documented form begins with the command's word")
    void formShouldBeginWithTheWord() {
        for (CommandVerb verb : CommandVerb.values()) {
            assertThat(CommandVerb.of(verb.form().split(" ", -1)[0])).contains(verb);
        }
        assertThat(CommandVerb.of("Categorize")).contains(CommandVerb.CATEGORISE);
        assertThat(CommandVerb.of("delete")).isEqualTo(Optional.empty());
    }
}
