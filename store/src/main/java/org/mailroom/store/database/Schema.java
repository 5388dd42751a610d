package org.mailroom.store.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings the tables to what this version of the program needs, in one transaction: all of it or nothing. Several nodes may
 * do so at once.
 */
final class Schema {
    private static final String FOLDER = "classpath:org/mailroom/store/schema/";

    private Schema() {}

    static void migrate(DataSource connections, Dialect dialect) {
        migrate(connections, dialect, MigrationVersion.LATEST);
    }

    /** To what an earlier version of the program needed. */
    static void migrate(DataSource connections, Dialect dialect, MigrationVersion version) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(connections)
                .locations(FOLDER + "common", FOLDER + dialect.name())
                .placeholders(dialect.types())
                .table("schema_history")
                .cleanDisabled(true)
                .group(true)
                .target(version)
                .load()
                .migrate();
    }
}
