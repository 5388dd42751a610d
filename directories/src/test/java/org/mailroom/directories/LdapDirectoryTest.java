package org.mailroom.directories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailroom.desk.configuration.DirectorySource.Ldap;
import org.mailroom.desk.configuration.Secret;
import org.mailroom.desk.customers.DirectoryFailure;
import org.mailroom.desk.message.EmailAddress;

class LdapDirectoryTest {
    private static final EmailAddress JANE = EmailAddress.of("jane@customer.example");

    @ParameterizedTest
    @DisplayName("H02 what means something in a search filter is escaped (RFC 4515)")
    @CsvSource({
        "jane@customer.example,jane@customer.example",
        "*)(mail=*,\\2a\\29\\28mail=\\2a",
        "a\\b,a\\5cb",
        "jürgen,j\\c3\\bcrgen"
    })
    void valuesShouldBeEscaped(String value, String escaped) {
        assertThat(LdapFilter.escaped(value)).isEqualTo(escaped);
    }

    @Test
    @DisplayName("H02 a zero octet is escaped")
    void zeroShouldBeEscaped() {
        assertThat(LdapFilter.escaped("a\0b")).isEqualTo("a\\00b");
    }

    @Test
    @DisplayName("H02 attributes of the entry are the fields; the bind is simple, with the password")
    void attributesShouldBeFields() throws IOException {
        try (TinyLdapServer server = new TinyLdapServer(Map.of("cn", "Jane Doe", "employeeType", "gold"))) {
            LdapDirectory directory = new LdapDirectory(
                    settings(server.port(), Optional.of("cn=mailroom,o=acme"), Optional.of(new Secret("s3cret"))),
                    List.of("employeeType"));

            assertThat(directory.find(JANE)).contains(Map.of("cn", "Jane Doe", "employeeType", "gold"));
            assertThat(server.asked()).anyMatch(text -> text.contains("s3cret"));
            assertThat(server.asked()).anyMatch(text -> text.contains("jane@customer.example"));
        }
    }

    @Test
    @DisplayName("H02 no entry means no such customer")
    void noEntryShouldBeMissing() throws IOException {
        try (TinyLdapServer server = new TinyLdapServer(Map.of())) {
            assertThat(new LdapDirectory(settings(server.port(), Optional.empty(), Optional.empty()), List.of())
                            .find(JANE))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("H02 a value that is too long, and a server that is not there, are failures")
    void failuresShouldBeTold() throws IOException {
        int gone;
        try (TinyLdapServer server = new TinyLdapServer(Map.of("cn", "x".repeat(2_001)))) {
            gone = server.port();
            Ldap settings = settings(server.port(), Optional.empty(), Optional.empty());
            assertThatThrownBy(() -> new LdapDirectory(settings, List.of()).find(JANE))
                    .isInstanceOf(DirectoryFailure.class)
                    .hasMessageContaining("cn is longer");
        }
        Ldap settings = settings(gone, Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> new LdapDirectory(settings, List.of()).find(JANE))
                .isInstanceOf(DirectoryFailure.class)
                .hasMessageContaining("CommunicationException");
    }

    private static Ldap settings(int port, Optional<String> user, Optional<Secret> password) {
        return new Ldap("ldap://127.0.0.1:" + port, user, password, "ou=customers,o=acme", "(mail={address})");
    }
}
