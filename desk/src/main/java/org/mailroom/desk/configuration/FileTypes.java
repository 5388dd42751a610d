package org.mailroom.desk.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.mailroom.desk.configuration.options.ScalarType;
import org.mailroom.desk.configuration.options.Schemas;
import org.mailroom.desk.configuration.options.Surroundings;
import org.mailroom.desk.configuration.options.WrongValueException;

/** Types of files and of secrets kept outside. */
final class FileTypes {

    private static final int LONGEST_SECRET = 8_192;

    private FileTypes() {}

    /** A file that need not exist yet; relative to the configuration's folder. */
    static ScalarType<Path> file() {
        return ScalarType.outside("a file", Schemas.text(), FileTypes::resolve);
    }

    static ScalarType<Path> existingFile() {
        return ScalarType.outside("a file that exists", Schemas.text(), FileTypes::existing);
    }

    static ScalarType<Path> existingFolder() {
        return ScalarType.outside("a folder that exists", Schemas.text(), (text, around) -> {
            Path folder = resolve(text, around);
            if (!Files.isDirectory(folder)) {
                throw new WrongValueException(
                        "is not a folder that exists", "make it, or mend the path, which starts at this file's folder");
            }
            return folder;
        });
    }

    /** The first line of a file. */
    static ScalarType<Secret> secretInFile() {
        return ScalarType.outside("a file that exists", Schemas.text(), (text, around) -> {
            Path file = existing(text, around);
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(LONGEST_SECRET);
                return secret(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
            } catch (CharacterCodingException wrong) {
                throw new WrongValueException("is not UTF-8", "save it as UTF-8");
            } catch (IOException wrong) {
                throw new WrongValueException("cannot be read", "let the server's user read it");
            }
        });
    }

    static ScalarType<Secret> secretInEnvironment() {
        return ScalarType.outside("the name of an environment variable", Schemas.text(), (text, around) -> {
            String value = around.environment().get(text);
            if (value == null) {
                throw new WrongValueException("is not set in the environment", "set it where the server is started");
            }
            return secret(value);
        });
    }

    private static Secret secret(String text) {
        String line = text.lines().findFirst().orElse("");
        if (line.isEmpty()) {
            throw new WrongValueException("holds an empty secret", "put the secret on the first line");
        }
        return new Secret(line);
    }

    private static Path existing(String text, Surroundings around) {
        Path file = resolve(text, around);
        if (!Files.isRegularFile(file)) {
            throw new WrongValueException(
                    "is not a file that exists", "create it, or mend the path, which starts at this file's folder");
        }
        return file;
    }

    private static Path resolve(String text, Surroundings around) {
        try {
            return around.folder().resolve(text).normalize();
        } catch (InvalidPathException wrong) {
            throw new WrongValueException("is not a path", "write the path of a file");
        }
    }
}
