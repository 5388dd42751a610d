package org.mailroom.desk.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.HostileText;
import org.mailroom.desk.configuration.CustomerField;
import org.mailroom.desk.configuration.DirectorySettings;
import org.mailroom.desk.configuration.DirectorySource;

class RecordReaderTest {
    private static final DirectorySettings CSV = Customers.directory(
            new DirectorySource.CsvFile(Path.of("c.csv"), ',', "address"), Map.of(), Duration.ofMinutes(1));

    @Test
    @DisplayName("H02 all fields are read, whatever the case of their names")
    void shouldReadAllFields() {
        RecordReader.Result read = RecordReader.read(
                CSV,
                Map.of(
                        "ID", "K 4711",
                        "Name", " Jane Doe ",
                        "tier", "Key Account",
                        "value", "12500.50",
                        "phone", "+49 30/555-0100",
                        "account_link", "https://crm.example/c/4711",
                        "order-link", "http://shop.example/o?c=4711",
                        "LAST_ORDER", "2026-10-02 12:00:00"));

        assertThat(read.refused()).isEmpty();
        assertThat(read.record())
                .isEqualTo(new CustomerRecord(
                        Optional.of("K 4711"),
                        Optional.of("Jane Doe"),
                        Optional.of("key-account"),
                        Optional.of(new BigDecimal("12500.50")),
                        Optional.of("+49 30/555-0100"),
                        Optional.of("https://crm.example/c/4711"),
                        Optional.of("http://shop.example/o?c=4711"),
                        Optional.of(LocalDate.of(2026, 10, 2))));
    }

    @Test
    @DisplayName("H02 a link made of the id cannot be led elsewhere by it")
    void madeLinksShouldBeEscaped() {
        DirectorySettings settings = new DirectorySettings(
                CSV.source(),
                Map.of(CustomerField.ID, "number"),
                Optional.of("https://crm.example/c/{id}"),
                Optional.empty(),
                CSV.timeout(),
                CSV.keep(),
                CSV.keepMissing());

        assertThat(RecordReader.read(settings, Map.of("number", "../a?b#c d"))
                        .record()
                        .accountLink())
                .contains("https://crm.example/c/..%2Fa%3Fb%23c%20d");
    }

    @Test
    @DisplayName("H02 without names of their own, LDAP's usual attributes and JSON pointers are read")
    void shouldKnowUsualNames() {
        DirectorySettings ldap = Customers.directory(
                new DirectorySource.Ldap("ldap://h", Optional.empty(), Optional.empty(), "o=x", "(mail={address})"),
                Map.of(),
                Duration.ofMinutes(1));
        DirectorySettings http = Customers.directory(
                new DirectorySource.Http("https://h/{address}", Optional.empty()), Map.of(), Duration.ofMinutes(1));

        assertThat(RecordReader.read(ldap, Map.of("cn", "Jane", "telephoneNumber", "1"))
                        .record()
                        .name())
                .contains("Jane");
        assertThat(RecordReader.read(http, Map.of("/name", "Jane")).record().name())
                .contains("Jane");
    }

    @ParameterizedTest
    @DisplayName("H02 links that are no http or https address are refused and told")
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "https://user:secret@crm.example/",
                "https:///x",
                "//crm.example/x",
                "https://crm.example/a b",
                "https://crm.example/\"onclick=x",
                "https://crm.example/\r\nBcc: x@y.example",
                "ftp://crm.example/"
            })
    void badLinksShouldBeRefused(String link) {
        RecordReader.Result read = RecordReader.read(CSV, Map.of("account-link", link));

        assertThat(read.record().accountLink()).isEmpty();
        assertThat(read.refused()).singleElement().asString().startsWith("account-link is no");
    }

    @ParameterizedTest
    @DisplayName("H02 names with markup, line ends or a thousand words are refused and told")
    @ValueSource(
            strings = {
                "<b>Jane</b>",
                "Jane\r\nBcc: x@y.example",
                "Jane\u202eenaJ",
                "Jane\u0000",
                "Jane Doe Jane Doe Jane Doe Jane Doe Jane Doe Jane Doe Jane Doe Jane Doe Jane Doe Jane Doe Jane Doe Jane"
                        + " Doe Jane Doe"
            })
    void badNamesShouldBeRefused(String name) {
        RecordReader.Result read = RecordReader.read(CSV, Map.of("name", name));

        assertThat(read.record().name()).isEmpty();
        assertThat(read.refused()).hasSize(1);
    }

    @Test
    @DisplayName("H02 wrong types are refused, the rest is used")
    void wrongTypesShouldBeRefused() {
        RecordReader.Result read = RecordReader.read(
                CSV,
                Map.of(
                        "name", "Jane",
                        "value", "1e999999999",
                        "tier", "$(rm)",
                        "phone", "call me",
                        "last-order", "yesterday"));

        assertThat(read.record().name()).contains("Jane");
        assertThat(read.refused())
                .containsExactly(
                        "tier is no word of letters, digits and hyphens",
                        "value is no number",
                        "phone is no telephone number",
                        "last-order is no date like 2026-12-31");
    }

    @Test
    @DisplayName("H02 no hostile text comes through in any field with a control or a line end")
    void hostileTextShouldNotComeThrough() {
        for (String text : HostileText.SAMPLES) {
            for (CustomerField field : CustomerField.values()) {
                RecordReader.Result read = RecordReader.read(CSV, Map.of(field.word(), text));

                assertThat(read.record().toString().chars()).noneMatch(Character::isISOControl);
            }
        }
    }
}
