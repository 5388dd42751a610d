package org.mailroom.server.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import java.io.FileNotFoundException;
import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import org.apache.commons.configuration2.Configuration;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.james.core.healthcheck.HealthCheck;
import org.apache.james.jpa.healthcheck.JPAHealthCheck;
import org.apache.james.utils.PropertiesProvider;
import org.mailroom.server.mailbox.MessageNumbers;

/**
 * James's own database: the JPA unit {@code Global} (META-INF/persistence.xml) on the connection named in
 * {@code conf/james-database.properties}.
 *
 * <p>The pool is wider than the number of threads that use it (spooler, SMTP, IMAP workers), because James opens a
 * second connection while it holds the first one.
 */
public final class PersistenceModule extends AbstractModule {
    private static final int MOST_CONNECTIONS = 150;
    private static final int MOST_IDLE_CONNECTIONS = 40;

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), HealthCheck.class).addBinding().to(JPAHealthCheck.class);
    }

    @Provides
    @Singleton
    EntityManagerFactory entityManagerFactory(PropertiesProvider files)
            throws FileNotFoundException, ConfigurationException {
        Configuration database = files.getConfiguration("james-database");
        return Persistence.createEntityManagerFactory("Global", jpaProperties(database));
    }

    @Provides
    @Singleton
    MessageNumbers numbers(EntityManagerFactory database, PropertiesProvider files)
            throws FileNotFoundException, ConfigurationException {
        return new MessageNumbers(
                database, files.getConfiguration("james-database").getString("database.url", ""));
    }

    private static Map<String, String> jpaProperties(Configuration database) {
        Map<String, String> properties = new HashMap<>();
        properties.put("openjpa.ConnectionDriverName", database.getString("database.driverClassName"));
        properties.put("openjpa.ConnectionURL", database.getString("database.url"));
        properties.put("openjpa.ConnectionUserName", database.getString("database.username"));
        properties.put("openjpa.ConnectionPassword", database.getString("database.password"));
        properties.put("openjpa.Log", "slf4j");
        properties.put("openjpa.Multithreaded", "true");
        properties.put("openjpa.ConnectionProperties", poolProperties(database));
        return properties;
    }

    private static String poolProperties(Configuration database) {
        int most = database.getInt("pool.maxTotal", MOST_CONNECTIONS);
        int idle = database.getInt("pool.maxIdle", MOST_IDLE_CONNECTIONS);
        return "MaxTotal=" + most + ",MaxIdle=" + idle;
    }
}
