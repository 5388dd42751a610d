package org.mailroom.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mailroom.desk.check.NamedFiles;
import org.mailroom.desk.configuration.MailroomConfigurationReader.Result;
import org.mailroom.desk.configuration.options.ConfigurationProblem;
import org.mailroom.server.state.Installation;
import org.mailroom.server.state.StateFolder;

/** Which {@code mailroom.yaml} a server's folder uses. */
final class ConfigurationFile {
    private static final String NAME = "mailroom.yaml";

    private ConfigurationFile() {}

    /** The folder's own file; before the first start, the shipped one that it would get. */
    static Path of(StateFolder state) {
        return Files.isDirectory(state.conf())
                ? state.conf().resolve(NAME)
                : Installation.current().conf().resolve(NAME);
    }

    /** All that is wrong in a file that was read, with the templates and word lists that it names. */
    static List<ConfigurationProblem> problems(Result read) {
        return read.configuration().map(NamedFiles::problems).orElseGet(read::problems);
    }
}
