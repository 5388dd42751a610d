package org.mailroom.directories;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.mailroom.desk.configuration.DirectorySettings;
import org.mailroom.desk.configuration.DirectorySource;
import org.mailroom.desk.configuration.DirectorySource.CsvFile;
import org.mailroom.desk.configuration.DirectorySource.Http;
import org.mailroom.desk.configuration.DirectorySource.Jdbc;
import org.mailroom.desk.configuration.DirectorySource.Ldap;
import org.mailroom.desk.customers.CustomerDirectory;

/**
 * The directories of the configuration, one for each settings; the one that nobody asked for the longest time is let go
 * where there are more than {@link #MOST}, as after many changes of the configuration. Thread-safe.
 */
public final class ConfiguredDirectories implements Function<DirectorySettings, CustomerDirectory>, AutoCloseable {
    static final int MOST = 200;

    /** How long a directory may take to answer, whether a mail waits for it or not. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<DirectorySettings, CustomerDirectory> directories = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DirectorySettings, CustomerDirectory> eldest) {
            boolean tooMany = size() > MOST;
            if (tooMany) {
                eldest.getValue().close();
            }
            return tooMany;
        }
    };

    @Override
    public synchronized CustomerDirectory apply(DirectorySettings settings) {
        return directories.computeIfAbsent(settings, ConfiguredDirectories::directory);
    }

    private static CustomerDirectory directory(DirectorySettings settings) {
        DirectorySource source = settings.source();
        if (source instanceof CsvFile csv) {
            return new CsvDirectory(csv);
        } else if (source instanceof Jdbc jdbc) {
            return new JdbcDirectory(jdbc);
        } else if (source instanceof Ldap ldap) {
            return new LdapDirectory(ldap, settings.fields().values());
        }
        return new HttpDirectory((Http) source, settings.fields().values());
    }

    @Override
    public synchronized void close() {
        directories.values().forEach(CustomerDirectory::close);
        directories.clear();
    }
}
