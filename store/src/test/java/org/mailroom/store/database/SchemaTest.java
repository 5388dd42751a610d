package org.mailroom.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;
import org.mailroom.store.StoreOptions;
import org.mailroom.store.postgresql.PostgresqlServer;
import org.mailroom.store.story.JdbcStoryBook;
import org.springframework.jdbc.core.simple.JdbcClient;

class SchemaTest {
    @Test
    void derbyShouldGetItsTablesFromEmptyAndKeepThem(@TempDir Path folder) {
        check(new StoreOptions("jdbc:derby:" + folder.resolve("desk"), Optional.empty(), Optional.empty(), 1));
    }

    @Test
    void postgresqlShouldGetItsTablesFromEmptyAndKeepThem() {
        check(PostgresqlServer.shared().newDatabase());
    }

    @Test
    void storiesOfBeforeShouldBeKeptOnDerby(@TempDir Path folder) {
        checkOldStory(new StoreOptions("jdbc:derby:" + folder.resolve("desk"), Optional.empty(), Optional.empty(), 1));
    }

    @Test
    void storiesOfBeforeShouldBeKeptOnPostgresql() {
        checkOldStory(PostgresqlServer.shared().newDatabase());
    }

    private static void checkOldStory(StoreOptions options) {
        Dialect dialect = Dialect.of(options);
        DataSource connections = dialect.connect(options);
        try {
            Schema.migrate(connections, dialect, MigrationVersion.fromVersion("39"));
            JdbcClient.create(connections)
                    .sql(
                            "INSERT INTO story (id, happened_at, desk, case_id, message_id, message_key, mail_name, verb, words)"
                                    + " VALUES (5, 1700000000123, 'acme', 7, 'a@b.example', ?, 'Mail1', 'FILED', 'in Queues/General')")
                    .param(StoredText.key("a@b.example"))
                    .update();
        } finally {
            dialect.release(options);
        }
        try (Database database = new Database(options, MovableClock.at("2026-11-23T12:00:00Z"))) {
            JdbcStoryBook stories = new JdbcStoryBook(database);
            StoryEntry entry = new StoryEntry(
                    5,
                    Instant.ofEpochMilli(1_700_000_000_123L),
                    "acme",
                    Optional.of(7L),
                    Optional.of("a@b.example"),
                    "Mail1",
                    Verb.FILED,
                    "in Queues/General");
            assertThat(stories.ofCase(7)).containsExactly(entry);
            assertThat(stories.ofMessage("a@b.example")).containsExactly(entry);
        }
    }

    private static void check(StoreOptions options) {
        Dialect dialect = Dialect.of(options);
        DataSource connections = dialect.connect(options);
        try {
            Schema.migrate(connections, dialect);
            JdbcClient client = JdbcClient.create(connections);
            client.sql("INSERT INTO nodes (node_number, holder, lease_until) VALUES (1, 'me', 2)")
                    .update();
            List<String> applied = applied(client);

            Schema.migrate(connections, dialect);

            assertThat(applied).isNotEmpty();
            assertThat(applied(client)).isEqualTo(applied);
            Tables.ALL.forEach(table -> assertThat(count(client, table)).isEqualTo(table.equals("nodes") ? 1 : 0));
        } finally {
            dialect.release(options);
        }
    }

    private static List<String> applied(JdbcClient client) {
        return client.sql("SELECT \"script\" FROM \"schema_history\" ORDER BY \"installed_rank\"")
                .query(String.class)
                .list();
    }

    private static long count(JdbcClient client, String table) {
        return client.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }
}
