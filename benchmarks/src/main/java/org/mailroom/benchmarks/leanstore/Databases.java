package org.mailroom.benchmarks.leanstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** Pools of connections. */
final class Databases {
    private static final int MOST = 60;

    private Databases() {}

    /** Its connections commit when they are told to. */
    static HikariDataSource notCommittingByThemselves(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }
}
