package org.mailroom.james.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    @Test
    void plainShouldHaveNameAndPassword() {
        assertThat(parse("|anna/support@acme.example|pass word")).contains(credentials(Optional.empty(), "pass word"));
        assertThat(parse("anna/support@acme.example|pass word")).contains(credentials(Optional.empty(), "pass word"));
    }

    @Test
    void plainShouldKeepForWhomTheClientActsUnlessThatIsItself() {
        assertThat(parse("sue|anna/support@acme.example|x")).contains(credentials(Optional.of("sue"), "x"));
        assertThat(parse("anna/support@acme.example|anna/support@acme.example|x"))
                .contains(credentials(Optional.empty(), "x"));
    }

    @Test
    void plainShouldBeReadAsUtf8() {
        assertThat(parse("|anna/support@acme.example|Gänsefüßchen"))
                .contains(credentials(Optional.empty(), "Gänsefüßchen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "|", "||", "name", "|name", "a|b|c|d"})
    void otherTextShouldBeNone(String text) {
        assertThat(parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "YW5uYQ=", "*", "=", "\u00e4"})
    void otherThanBase64ShouldBeNone(String text) {
        assertThat(Credentials.parsePlain(text)).isEmpty();
    }

    @Test
    void passwordShouldNotBePrinted() {
        assertThat(new Credentials("anna", "hunter2")).asString().doesNotContain("hunter2");
    }

    private static Optional<Credentials> parse(String text) {
        return Credentials.parsePlain(
                Base64.getEncoder().encodeToString(text.replace('|', '\0').getBytes(StandardCharsets.UTF_8)));
    }

    private static Credentials credentials(Optional<String> actsFor, String password) {
        return new Credentials(actsFor, "anna/support@acme.example", password);
    }
}
