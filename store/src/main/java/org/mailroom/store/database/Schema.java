package org.mailroom.store.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables to what this version of the program needs, in one transaction: all of it or nothing. Several nodes may
 * do so at once.
 */
final class Schema {
    private static final String FOLDER = "classpath:org/mailroom/store/schema/";

    private Schema() {}

    static void migrate(DataSource connections, Dialect dialect) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(connections)
                .locations(FOLDER + "common", FOLDER + dialect.name())
                .placeholders(dialect.types())
                .table("schema_history")
                .cleanDisabled(true)
                .group(true)
                .load()
                .migrate();
    }
}
