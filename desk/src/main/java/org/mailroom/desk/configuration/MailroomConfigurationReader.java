package org.mailroom.desk.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.configuration.options.ConfigurationProblem;
import org.mailroom.desk.configuration.options.OptionReader;
import org.mailroom.desk.configuration.options.Outcome;
import org.mailroom.desk.configuration.options.Surroundings;

/**
 * Reads {@code mailroom.yaml}: gives the whole configuration, or every mistake with its place and its mend. Never
 * throws for what a file holds. For any number of threads.
 */
public final class MailroomConfigurationReader {

    /** Largest file read, in bytes. */
    public static final int LARGEST = 1 << 20;

    private static final OptionReader<MailroomConfiguration> OPTIONS = new OptionReader<>(MailroomOptions.SECTION);

    private final Map<String, String> environment;

    /** A reader that looks up secrets in the environment of this process. */
    public MailroomConfigurationReader() {
        this(System.getenv());
    }

    public MailroomConfigurationReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Reads a file; relative paths in it start at its folder. */
    public Result read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                return unreadable(file, "is larger than " + LARGEST + " bytes", "split the desks over several servers");
            }
            return read(file.toString(), text(bytes), folder(file));
        } catch (CharacterCodingException wrong) {
            return unreadable(file, "is not UTF-8", "save it in the encoding UTF-8");
        } catch (IOException wrong) {
            String problem = Files.exists(file) ? "cannot be read" : "there is no such file";
            return unreadable(file, problem, "give the path of a mailroom.yaml that this user may read");
        }
    }

    /**
     * Reads a text.
     *
     * @param name how the text is called in problems; where it is a path, relative paths start at its folder
     */
    public Result read(String name, String text) {
        if (text.length() > LARGEST) {
            return unreadable(
                    name, "is larger than " + LARGEST + " characters", "split the desks over several servers");
        }
        try {
            return read(name, text, folder(Path.of(name)));
        } catch (InvalidPathException noPath) {
            return read(name, text, folder(Path.of("")));
        }
    }

    private Result read(String name, String text, Path folder) {
        Outcome<MailroomConfiguration> outcome = OPTIONS.read(name, text, new Surroundings(folder, environment));
        return new Result(outcome.value(), outcome.problems());
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder == null ? Path.of("").toAbsolutePath() : folder;
    }

    private static Result unreadable(Object name, String problem, String mend) {
        var whole = new ConfigurationProblem(name.toString(), 1, 1, "", problem, mend);
        return new Result(Optional.empty(), List.of(whole));
    }

    /**
     * How a reading ended.
     *
     * @param configuration empty when there are problems
     * @param problems all mistakes in the order of the file
     */
    public record Result(Optional<MailroomConfiguration> configuration, List<ConfigurationProblem> problems) {

        public Result {
            problems = List.copyOf(problems);
        }

        /** The configuration. @throws InvalidConfigurationException with all problems, when there are any */
        public MailroomConfiguration orThrow() {
            return configuration.orElseThrow(() -> new InvalidConfigurationException(problems));
        }
    }
}
