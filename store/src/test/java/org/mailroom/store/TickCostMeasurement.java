package org.mailroom.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.store.postgresql.PostgresqlServer;

/** Run by {@code -Dtest=TickCostMeasurement -Dmailroom.ticks=1000000}, which is the number of open cases. */
@EnabledIfSystemProperty(named = "mailroom.ticks", matches = "\\d+")
class TickCostMeasurement {
    private final int open = Integer.getInteger("mailroom.ticks", 0);

    @Test
    @DisplayName("F04 a look for alarms on Derby")
    void derby(@TempDir Path folder) throws SQLException, IOException {
        new TickCost(Databases.derbyAt(folder.resolve("desk"))).measure(open);
    }

    @Test
    @DisplayName("F04 a look for alarms on PostgreSQL")
    void postgresql() throws SQLException, IOException {
        new TickCost(PostgresqlServer.shared().newDatabase()).measure(open);
    }
}
