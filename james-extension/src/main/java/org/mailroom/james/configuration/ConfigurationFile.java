package org.mailroom.james.configuration;

import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.apache.james.filesystem.api.FileSystem;
import org.mailroom.desk.check.NamedFiles;
import org.mailroom.desk.configuration.ConfigurationSource;
import org.mailroom.desk.configuration.InvalidConfigurationException;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.MailroomConfigurationReader;
import org.mailroom.desk.configuration.options.ConfigurationProblem;

/** {@code mailroom.yaml} in the server's folder of configuration, and what the last look at it said. Thread-safe. */
public final class ConfigurationFile implements Supplier<MailroomConfiguration> {
    /** The file, as the server's file system knows it. */
    public static final String URL = FileSystem.FILE_PROTOCOL_AND_CONF + "mailroom.yaml";

    private final ConfigurationSource source;
    private volatile List<ConfigurationProblem> problems = List.of();

    private ConfigurationFile(ConfigurationSource source) {
        this.source = source;
    }

    /**
     * Reads the file for the first time, with every file that it names.
     *
     * @throws InvalidConfigurationException with all that is wrong
     */
    public static ConfigurationFile open(FileSystem files) {
        return new ConfigurationFile(
                ConfigurationSource.open(path(files), new MailroomConfigurationReader(), NamedFiles::problems));
    }

    @Override
    public MailroomConfiguration get() {
        return source.current();
    }

    /** Reads the file again: puts it in force whole, or keeps what was in force and answers what is wrong. */
    public List<ConfigurationProblem> reload() {
        problems = source.reload();
        return problems;
    }

    /** What was wrong with the file when it was read last. */
    public List<ConfigurationProblem> problems() {
        return problems;
    }

    private static Path path(FileSystem files) {
        try {
            return files.getFile(URL).toPath();
        } catch (FileNotFoundException e) {
            throw new InvalidConfigurationException(List.of(new ConfigurationProblem(
                    URL, 1, 1, "", "there is no such file", "put mailroom.yaml into the server's folder conf")));
        }
    }
}
