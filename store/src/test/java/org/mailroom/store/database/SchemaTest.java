package org.mailroom.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.store.StoreOptions;
import org.mailroom.store.postgresql.PostgresqlServer;
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
