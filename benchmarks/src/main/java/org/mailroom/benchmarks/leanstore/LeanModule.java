package org.mailroom.benchmarks.leanstore;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.james.mailbox.jpa.JPAMailboxSessionMapperFactory;

/** The prototype in the place of James's messages; all else of the server stays as it is. */
public final class LeanModule extends AbstractModule {
    private static final String TABLE_EXISTS = "X0Y32";

    @Provides
    @Singleton
    JPAMailboxSessionMapperFactory mappers(EntityManagerFactory entities) throws SQLException {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("james-derby");
        derby.setCreateDatabase("create");
        DataSource pool = Databases.notCommittingByThemselves(derby);
        try (Connection connection = derby.getConnection()) {
            LeanTables.create(connection);
        } catch (SQLException e) {
            if (!TABLE_EXISTS.equals(e.getSQLState())) {
                throw e;
            }
        }
        return new LeanMapperFactory(entities, pool);
    }
}
