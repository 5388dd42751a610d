package org.mailroom.desk.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.configuration.MailroomConfigurationReader.Result;
import org.mailroom.desk.configuration.options.ConfigurationProblem;

/** Holds the configuration in force and renews it from its file, whole or not at all. For any number of threads. */
public final class ConfigurationSource {

    private final Path file;
    private final MailroomConfigurationReader reader;
    private final Check check;
    private volatile MailroomConfiguration current;

    private ConfigurationSource(
            Path file, MailroomConfigurationReader reader, Check check, MailroomConfiguration current) {
        this.file = file;
        this.reader = reader;
        this.check = check;
        this.current = current;
    }

    /** Looks at what a configuration names outside its file. */
    @FunctionalInterface
    public interface Check {
        /** All that is wrong with it. */
        List<ConfigurationProblem> problems(MailroomConfiguration configuration);
    }

    /**
     * Reads the file for the first time.
     *
     * @throws InvalidConfigurationException if anything in it is wrong
     */
    public static ConfigurationSource open(Path file, MailroomConfigurationReader reader) {
        return open(file, reader, configuration -> List.of());
    }

    /**
     * Reads the file for the first time.
     *
     * @param check looks at everything that was read, before it is put in force
     * @throws InvalidConfigurationException if anything in it is wrong, or the check finds something
     */
    public static ConfigurationSource open(Path file, MailroomConfigurationReader reader, Check check) {
        return new ConfigurationSource(
                file, reader, check, checked(reader.read(file), check).orThrow());
    }

    /** The configuration in force; a flow asks once and works with one value to its end. */
    public MailroomConfiguration current() {
        return current;
    }

    /** Reads the file again: puts it in force, or keeps what was in force and answers what is wrong. */
    public synchronized List<ConfigurationProblem> reload() {
        Result result = checked(reader.read(file), check);
        result.configuration().ifPresent(read -> current = read);
        return result.problems();
    }

    private static Result checked(Result result, Check check) {
        List<ConfigurationProblem> problems =
                result.configuration().map(check::problems).orElse(List.of());
        return problems.isEmpty() ? result : new Result(Optional.empty(), problems);
    }
}
