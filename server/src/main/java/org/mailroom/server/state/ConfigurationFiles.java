package org.mailroom.server.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lays the configuration into a new server's folder.
 *
 * <p>The bare server's files hold the lines that Mailroom needs in them as comments, {@code <!-- with Mailroom: ... -->}
 * in XML and {@code # with Mailroom: ...} in properties: one file says what a James is with it and without it.
 */
final class ConfigurationFiles {
    private static final Pattern XML_LINE = Pattern.compile("<!-- with Mailroom: (.*) -->");
    private static final Pattern PROPERTY_LINE = Pattern.compile("(?m)^# with Mailroom: ");

    private ConfigurationFiles() {}

    /**
     * Copies the bare server's files and then, unless {@code bare}, turns Mailroom's lines on and copies Mailroom's own
     * files over them.
     *
     * @param target an empty or missing folder
     */
    static void lay(Installation installation, Path target, boolean bare) throws IOException {
        copy(installation.serverConf(), target);
        if (!bare) {
            turnOn(target);
            copy(installation.conf(), target);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path source : filesIn(from)) {
            Path target = to.resolve(from.relativize(source).toString());
            Path folder = target.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.copy(source, target, REPLACE_EXISTING);
        }
    }

    private static void turnOn(Path folder) throws IOException {
        for (Path file : filesIn(folder)) {
            String text = Files.readString(file, UTF_8);
            String turnedOn = XML_LINE.matcher(text).replaceAll("$1");
            Files.writeString(file, PROPERTY_LINE.matcher(turnedOn).replaceAll(""), UTF_8);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
