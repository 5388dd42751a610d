package org.mailroom.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoreOptionsTest {
    @Test
    void nothingSecretShouldBeShown() {
        StoreOptions options = new StoreOptions(
                "jdbc:postgresql://dbuser:pw1@db.example/desk?password=pw2&ssl=true",
                Optional.of("dbuser"),
                Optional.of("pw3"),
                5);

        assertThat(options.toString()).isEqualTo("jdbc:postgresql://db.example/desk");
        assertThat(new StoreOptions("jdbc:derby:/var/desk;bootPassword=pw", Optional.empty(), Optional.empty(), 1))
                .hasToString("jdbc:derby:/var/desk");
    }

    @Test
    void aPoolWithoutConnectionsShouldBeRefused() {
        assertThatThrownBy(() -> new StoreOptions("jdbc:derby:x", Optional.empty(), Optional.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDatabaseThatNoDialectSpeaksToShouldBeRefusedAtOnce() {
        StoreOptions options = new StoreOptions("jdbc:h2:mem:x;PASSWORD=pw", Optional.empty(), Optional.empty(), 1);

        assertThatThrownBy(() -> MailroomStore.open(options, InstantSource.system()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:postgresql:")
                .hasMessageNotContaining("pw");
    }
}
