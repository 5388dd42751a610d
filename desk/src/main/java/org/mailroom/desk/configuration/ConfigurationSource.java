package org.mailroom.desk.configuration;

import java.nio.file.Path;
import java.util.List;
import org.mailroom.desk.configuration.MailroomConfigurationReader.Result;
import org.mailroom.desk.configuration.options.ConfigurationProblem;

/** Holds the configuration in force and renews it from its file, whole or not at all. For any number of threads. */
public final class ConfigurationSource {

    private final Path file;
    private final MailroomConfigurationReader reader;
    private volatile MailroomConfiguration current;

    private ConfigurationSource(Path file, MailroomConfigurationReader reader, MailroomConfiguration current) {
        this.file = file;
        this.reader = reader;
        this.current = current;
    }

    /**
     * Reads the file for the first time.
     *
     * @throws InvalidConfigurationException if anything in it is wrong
     */
    public static ConfigurationSource open(Path file, MailroomConfigurationReader reader) {
        return new ConfigurationSource(file, reader, reader.read(file).orThrow());
    }

    /** The configuration in force; a flow asks once and works with one value to its end. */
    public MailroomConfiguration current() {
        return current;
    }

    /** Reads the file again: puts it in force, or keeps what was in force and answers what is wrong. */
    public synchronized List<ConfigurationProblem> reload() {
        Result result = reader.read(file);
        result.configuration().ifPresent(read -> current = read);
        return result.problems();
    }
}
