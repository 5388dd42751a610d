package org.mailroom.server.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private final Secrets secrets = new Secrets(new Random(1));

    @Test
    void aPasswordShouldBeFourGroupsWithoutLookAlikes() {
        assertThat(Stream.generate(secrets::password).limit(200))
                .allMatch(password -> password.matches("([a-zA-Z2-9]{5}-){3}[a-zA-Z2-9]{5}"))
                .noneMatch(password -> password.matches(".*[ilIoO].*"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aKeyShouldBeLongAndPlain() {
        assertThat(Stream.generate(secrets::key).limit(200))
                .allMatch(key -> key.matches("[a-zA-Z2-9]{43}"))
                .doesNotHaveDuplicates();
    }
}
