package org.mailroom.desk.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationSourceTest {

    private static final MailroomConfigurationReader READER = new MailroomConfigurationReader(Map.of());

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("mailroom.yaml");
        Files.writeString(file, SmallConfiguration.TEXT);
    }

    @Test
    void openShouldHoldWhatTheFileSays() {
        ConfigurationSource source = ConfigurationSource.open(file, READER);

        assertThat(source.current().desks()).extracting(DeskConfiguration::id).containsExactly("support");
    }

    @Test
    void openShouldRefuseAWrongFileWithEveryProblem() throws IOException {
        Files.writeString(file, "version: 2\ndesk: {}\n");

        assertThatThrownBy(() -> ConfigurationSource.open(file, READER))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("mailroom.yaml:1:10: version: ")
                .hasMessageContaining("mailroom.yaml:2:1: desk: unknown option; did you mean \"desks\"?");
    }

    @Test
    void reloadShouldPutAChangedFileInForce() throws IOException {
        ConfigurationSource source = ConfigurationSource.open(file, READER);
        MailroomConfiguration before = source.current();
        Files.writeString(file, SmallConfiguration.TEXT.replace("Acme Support", "Acme Help"));

        assertThat(source.reload()).isEmpty();
        assertThat(source.current().desks().get(0).displayName()).isEqualTo("Acme Help");
        assertThat(before.desks().get(0).displayName()).isEqualTo("Acme Support");
    }

    @Test
    void reloadShouldKeepTheOldConfigurationWhenTheFileIsWrong() throws IOException {
        ConfigurationSource source = ConfigurationSource.open(file, READER);
        MailroomConfiguration before = source.current();
        Files.writeString(file, SmallConfiguration.TEXT.replace("zone: UTC", "zone: UCT2"));

        assertThat(source.reload()).hasSize(1);
        assertThat(source.current()).isSameAs(before);
    }

    @Test
    void reloadShouldKeepTheOldConfigurationWhenTheFileIsGone() throws IOException {
        ConfigurationSource source = ConfigurationSource.open(file, READER);
        Files.delete(file);

        assertThat(source.reload())
                .singleElement()
                .asString()
                .isEqualTo(file + ":1:1: there is no such file;"
                        + " give the path of a mailroom.yaml that this user may read");
        assertThat(source.current().desks()).hasSize(1);
    }
}
