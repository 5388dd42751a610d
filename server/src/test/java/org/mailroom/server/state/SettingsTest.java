package org.mailroom.server.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Settings SETTINGS =
            new Settings(Ports.from(2000), "127.0.0.1:2526", "secret", "key", List.of("-Xmx2g", "-Dfolder=C:\\james"));

    @TempDir
    private Path folder;

    @Test
    void loadShouldReadWhatStoreWrote() throws IOException {
        SETTINGS.store(file());
        assertThat(Settings.load(file())).isEqualTo(SETTINGS);
    }

    @Test
    void storeShouldReplaceTheWholeFile() throws IOException {
        SETTINGS.store(file());
        Settings changed = SETTINGS.withPorts(Ports.from(3000)).withSmarthost("mail.example:25");
        changed.store(file());
        assertThat(Settings.load(file())).isEqualTo(changed);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFileOfBeforeThereWereOptionsShouldHaveNone() throws IOException {
        SETTINGS.store(file());
        Files.writeString(file(), Files.readString(file()).replaceAll("(?m)^java.options.*$", ""));
        assertThat(Settings.load(file()).javaOptions()).isEmpty();
    }

    @Test
    void optionsShouldBeToldApartByBlanks() throws IOException {
        SETTINGS.store(file());
        Files.writeString(
                file(), Files.readString(file()).replaceAll("(?m)^java.options.*$", "java.options= -Xmx2g \t-Xss1m "));
        assertThat(Settings.load(file()).javaOptions()).containsExactly("-Xmx2g", "-Xss1m");
    }

    @Test
    void onlyTheOwnerShouldBeAbleToReadTheFile() throws IOException {
        SETTINGS.store(file());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aMissingFileShouldBeTold() {
        assertThatThrownBy(() -> Settings.load(file())).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aMissingValueShouldBeToldWithFileAndName() throws IOException {
        Files.writeString(file(), "port.smtp=2525\n");
        assertThatThrownBy(() -> Settings.load(file())).hasMessage(file() + ": 'port.submission' is missing");
    }

    @Test
    void aValueThatIsNoNumberShouldBeTold() throws IOException {
        Files.writeString(file(), "port.smtp=high\n");
        assertThatThrownBy(() -> Settings.load(file()))
                .hasMessage(file() + ": 'port.smtp' must be a whole number, not 'high'");
    }

    @Test
    void publishShouldMakeEveryValueASystemProperty() throws IOException {
        Files.writeString(file(), "port.settings-test=4711\n");
        Settings.publish(file());
        assertThat(System.getProperty("mailroom.port.settings-test")).isEqualTo("4711");
    }

    private Path file() {
        return folder.resolve("server.properties");
    }
}
