package org.mailroom.server.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {
    @TempDir
    private Path folder;

    private StateFolder state;
    private FirstStart firstStart;

    FirstStartTest() {
        state = StateFolder.at(Path.of("unset"));
        firstStart = firstStartOf(Path.of("unset"));
    }

    @BeforeEach
    void layProgram() throws IOException {
        Path home = folder.resolve("home");
        write(home.resolve("server-conf/mailetcontainer.xml"), "bare");
        write(home.resolve("server-conf/smtpserver.xml"), "smtp");
        write(home.resolve("server-conf/imapserver.xml"), "<a>\n  <!-- with Mailroom: <b c=\"$d\"/> -->\n</a>");
        write(home.resolve("server-conf/webadmin.properties"), "e=1\n# f\n# with Mailroom: g=2\n");
        write(home.resolve("conf/mailetcontainer.xml"), "with Mailroom");
        write(home.resolve("conf/templates/en.txt"), "hello");
        state = StateFolder.at(folder.resolve("state"));
        firstStart = firstStartOf(home);
    }

    @Test
    void firstStartShouldLayMailroomsFilesOverTheServers() throws IOException {
        assertThat(prepare(false)).isTrue();
        assertThat(state.conf().resolve("mailetcontainer.xml")).hasContent("with Mailroom");
        assertThat(state.conf().resolve("smtpserver.xml")).hasContent("smtp");
        assertThat(state.conf().resolve("templates/en.txt")).hasContent("hello");
    }

    @Test
    void firstStartShouldTurnMailroomsLinesOn() throws IOException {
        prepare(false);
        assertThat(state.conf().resolve("imapserver.xml")).hasContent("<a>\n  <b c=\"$d\"/>\n</a>");
        assertThat(state.conf().resolve("webadmin.properties")).hasContent("e=1\n# f\ng=2\n");
    }

    @Test
    void bareFirstStartShouldLeaveMailroomsLinesOff() throws IOException {
        prepare(true);
        assertThat(state.conf().resolve("imapserver.xml")).content().contains("<!-- with Mailroom: <b c=\"$d\"/> -->");
        assertThat(state.conf().resolve("webadmin.properties")).content().contains("# with Mailroom: g=2");
    }

    @Test
    void bareFirstStartShouldLayTheServersFilesOnly() throws IOException {
        assertThat(prepare(true)).isTrue();
        assertThat(state.conf().resolve("mailetcontainer.xml")).hasContent("bare");
        assertThat(state.conf().resolve("templates")).doesNotExist();
    }

    @Test
    void firstStartShouldMakeSettingsAndCertificate() throws IOException {
        prepare(false);
        Settings settings = Settings.load(state.settings());
        assertThat(settings.ports()).isEqualTo(Ports.from(2000));
        assertThat(settings.smarthost()).isEqualTo("127.0.0.1:2526");
        assertThat(settings.adminKey()).isNotEqualTo(settings.keystoreSecret());
        assertThat(state.keystore()).isNotEmptyFile();
    }

    @Test
    void onlyTheOwnerShouldSeeANewFolder() throws IOException {
        prepare(false);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.root())))
                .isEqualTo("rwx------");
    }

    @Test
    void laterStartsShouldKeepTheAdministratorsEdits() throws IOException {
        prepare(false);
        write(state.conf().resolve("smtpserver.xml"), "edited");
        Files.delete(state.conf().resolve("templates/en.txt"));
        assertThat(prepare(false)).isFalse();
        assertThat(state.conf().resolve("smtpserver.xml")).hasContent("edited");
        assertThat(state.conf().resolve("templates/en.txt")).doesNotExist();
    }

    @Test
    void aFirstStartThatWasCutShortShouldBeginAgain() throws IOException {
        write(state.root().resolve("conf-unfinished123/smtpserver.xml"), "half");
        assertThat(prepare(false)).isTrue();
        assertThat(state.conf().resolve("smtpserver.xml")).hasContent("smtp");
    }

    private static FirstStart firstStartOf(Path home) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));
        return new FirstStart(new Installation(home), new Secrets(new Random(1)), clock);
    }

    private boolean prepare(boolean bare) throws IOException {
        return firstStart.prepare(state, Ports.from(2000), "127.0.0.1:2526", bare);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("").toAbsolutePath());
        Files.writeString(file, text);
    }
}
