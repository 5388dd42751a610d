package org.mailroom.directories;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.configuration.DirectorySource.Jdbc;
import org.mailroom.desk.configuration.Secret;
import org.mailroom.desk.customers.CustomerDirectory;
import org.mailroom.desk.customers.DirectoryFailure;
import org.mailroom.desk.message.EmailAddress;

/**
 * Customers in a database: the configured statement with the address as its parameter, never as a part of its text, in a
 * connection that may only read. One connection is kept for the next question. Thread-safe.
 */
final class JdbcDirectory implements CustomerDirectory {
    private static final int SECONDS = (int) ConfiguredDirectories.PATIENCE.toSeconds();

    private final Jdbc settings;
    private final AtomicReference<@Nullable Connection> spare = new AtomicReference<>();

    JdbcDirectory(Jdbc settings) {
        this.settings = settings;
    }

    @Override
    public Optional<Map<String, String>> find(EmailAddress address) {
        Connection kept = spare.getAndSet(null);
        try {
            return kept == null ? ask(open(), address) : askAgain(kept, address);
        } catch (SQLException e) {
            throw new DirectoryFailure(
                    "the database says " + e.getClass().getSimpleName() + ", state " + e.getSQLState(), e);
        }
    }

    /** A connection that was kept may have ended meanwhile. */
    private Optional<Map<String, String>> askAgain(Connection kept, EmailAddress address) throws SQLException {
        try {
            return ask(kept, address);
        } catch (SQLException ended) {
            return ask(open(), address);
        }
    }

    private Optional<Map<String, String>> ask(Connection connection, EmailAddress address) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(settings.query())) {
            statement.setQueryTimeout(SECONDS);
            statement.setMaxRows(1);
            statement.setString(1, address.asString());
            Optional<Map<String, String>> row;
            try (ResultSet rows = statement.executeQuery()) {
                row = rows.next() ? Optional.of(fields(rows)) : Optional.empty();
            }
            close(spare.getAndSet(connection));
            return row;
        } catch (SQLException e) {
            close(connection);
            throw e;
        }
    }

    private static Map<String, String> fields(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> fields = new HashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String value = row.getString(i);
            if (value != null && value.length() <= LONGEST_VALUE) {
                fields.put(columns.getColumnLabel(i), value);
            } else if (value != null) {
                throw new DirectoryFailure(
                        "column " + columns.getColumnLabel(i) + " is longer than " + LONGEST_VALUE + " characters");
            }
        }
        return fields;
    }

    /** By the drivers that our own jars and their neighbours have: those of the server's own loader are not asked. */
    private Connection open() throws SQLException {
        Properties login = new Properties();
        settings.user().ifPresent(user -> login.setProperty("user", user));
        settings.password().map(Secret::value).ifPresent(password -> login.setProperty("password", password));
        if (settings.url().startsWith("jdbc:postgresql:")) {
            login.setProperty("connectTimeout", Integer.toString(SECONDS));
            login.setProperty("socketTimeout", Integer.toString(SECONDS));
        }
        for (Driver driver : ServiceLoader.load(Driver.class, JdbcDirectory.class.getClassLoader())) {
            Connection connection = driver.acceptsURL(settings.url()) ? driver.connect(settings.url(), login) : null;
            if (connection != null) {
                connection.setReadOnly(true);
                connection.setAutoCommit(true);
                return connection;
            }
        }
        throw new DirectoryFailure("no driver knows the database; put its jar beside Mailroom's");
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException ended) {
                return;
            }
        }
    }

    @Override
    public void close() {
        close(spare.getAndSet(null));
    }
}
