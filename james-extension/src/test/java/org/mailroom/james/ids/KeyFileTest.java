package org.mailroom.james.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.ids.KeyRing;

class KeyFileTest {
    private static final String OLD =
            Base64.getEncoder().encodeToString("an old key of the site".getBytes(StandardCharsets.US_ASCII));
    private static final String NEW =
            Base64.getEncoder().encodeToString("a new key of the site.".getBytes(StandardCharsets.US_ASCII));

    @TempDir
    Path folder;

    @Test
    void aMissingFileShouldBeMadeOnceAndForItsOwnerOnly() throws Exception {
        Path file = folder.resolve("deep").resolve("mailroom.key");
        KeyRing made = new KeyFile(file, new SecureRandom()).read();
        KeyRing again = new KeyFile(file, new SecureRandom()).read();

        assertThat(again.sign("text", 16)).isEqualTo(made.sign("text", 16));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void twoSitesShouldHaveDifferentKeys() {
        KeyRing one = new KeyFile(folder.resolve("one"), new SecureRandom()).read();
        KeyRing other = new KeyFile(folder.resolve("other"), new SecureRandom()).read();

        assertThat(one.signed("text", other.sign("text", 16))).isFalse();
    }

    @Test
    void theFirstKeyShouldSignAndAllShouldBeBelieved() throws Exception {
        Path file = folder.resolve("mailroom.key");
        Files.writeString(file, "# two keys\n" + NEW + "\n\n" + OLD + "\n");

        KeyRing keys = new KeyFile(file, new SecureRandom()).read();

        assertThat(keys.sign("text", 16)).isEqualTo(KeyFile.parse(NEW, "here").sign("text", 16));
        assertThat(keys.signed("text", KeyFile.parse(OLD, "here").sign("text", 16)))
                .isTrue();
    }

    @Test
    @DisplayName("B02 a new key signs, the older ones are still believed, and the file stays its owner's")
    void rotatedKeyShouldSignAndTheOthersBeBelieved() throws Exception {
        KeyFile file = new KeyFile(folder.resolve("mailroom.key"), new SecureRandom());
        KeyRing before = file.read();

        KeyRing after = file.rotate();

        assertThat(after.versions()).hasSize(2).endsWith(before.version());
        assertThat(after.signed("text", before.sign("text", 16), before.version()))
                .isTrue();
        assertThat(before.signed("text", after.sign("text", 16))).isFalse();
        assertThat(file.read().sign("text", 16)).isEqualTo(after.sign("text", 16));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("mailroom.key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void keysOfTheEnvironmentShouldStandInOneLine() {
        KeyRing keys = KeyFile.parse(NEW + " " + OLD, "MAILROOM_KEY");

        assertThat(keys.signed("text", KeyFile.parse(OLD, "here").sign("text", 16)))
                .isTrue();
    }

    @Test
    void whatIsNoKeyShouldBeRefusedWithoutShowingIt() throws Exception {
        Path file = folder.resolve("mailroom.key");
        for (String wrong : new String[] {"", "# nothing\n", "c2hvcnQ=", "not!base64"}) {
            Files.writeString(file, wrong);

            assertThatThrownBy(() -> new KeyFile(file, new SecureRandom()).read())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageNotContaining("not!base64");
        }
    }
}
