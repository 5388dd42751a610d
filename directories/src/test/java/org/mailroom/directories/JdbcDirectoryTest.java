package org.mailroom.directories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.DirectorySource.Jdbc;
import org.mailroom.desk.customers.DirectoryFailure;
import org.mailroom.desk.message.EmailAddress;

class JdbcDirectoryTest {
    private static final String URL = "jdbc:derby:memory:crm";
    private static final String QUERY =
            "SELECT full_name AS name, amount AS \"VALUE\", last_order FROM customers WHERE mail = ?";

    private final JdbcDirectory directory = new JdbcDirectory(new Jdbc(URL, Optional.empty(), Optional.empty(), QUERY));

    @BeforeAll
    static void fill() throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL + ";create=true");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE customers (mail VARCHAR(320) PRIMARY KEY, full_name VARCHAR(3000),"
                    + " amount DECIMAL(12, 2), last_order DATE)");
            statement.execute(
                    "INSERT INTO customers VALUES ('jane@customer.example', 'Jane Doe', 12500.5, '2026-10-02')");
            statement.execute("INSERT INTO customers VALUES ('o''neil@customer.example', 'O''Neil', NULL, NULL)");
            statement.execute(
                    "INSERT INTO customers VALUES ('long@customer.example', '" + "x".repeat(2_001) + "', NULL, NULL)");
        }
    }

    @AfterAll
    static void drop() {
        assertThatThrownBy(() -> DriverManager.getConnection(URL + ";drop=true"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    @DisplayName("H02 the columns of the row are the fields")
    void columnsShouldBeFields() {
        assertThat(directory.find(EmailAddress.of("jane@customer.example")))
                .contains(Map.of("NAME", "Jane Doe", "VALUE", "12500.50", "LAST_ORDER", "2026-10-02"));
        assertThat(directory.find(EmailAddress.of("nobody@customer.example"))).isEmpty();
    }

    @Test
    @DisplayName("H02 an address never becomes part of the statement")
    void addressShouldBeAParameter() {
        assertThat(directory.find(EmailAddress.of("o'neil@customer.example"))).contains(Map.of("NAME", "O'Neil"));
        assertThat(directory.find(EmailAddress.of("x'/**/or'1'='1@customer.example")))
                .isEmpty();
    }

    @Test
    @DisplayName("H02 a value that is too long is a failure")
    void tooLongShouldFail() {
        assertThatThrownBy(() -> directory.find(EmailAddress.of("long@customer.example")))
                .isInstanceOf(DirectoryFailure.class)
                .hasMessageContaining("NAME is longer");
    }

    @Test
    @DisplayName("H02 a wrong statement and a database without a driver are failures that give nothing away")
    void failuresShouldBeTold() {
        Jdbc wrong = new Jdbc(URL, Optional.empty(), Optional.empty(), "SELECT x FROM nothing WHERE y = ?");
        Jdbc unknown = new Jdbc("jdbc:nosuch:x", Optional.empty(), Optional.empty(), QUERY);
        EmailAddress jane = EmailAddress.of("jane@customer.example");

        assertThatThrownBy(() -> new JdbcDirectory(wrong).find(jane))
                .isInstanceOf(DirectoryFailure.class)
                .hasMessageContaining("state 42X05");
        assertThatThrownBy(() -> new JdbcDirectory(unknown).find(jane))
                .isInstanceOf(DirectoryFailure.class)
                .hasMessageContaining("no driver");
    }
}
