package org.mailroom.server.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.configuration.MailroomConfigurationReader;
import org.mailroom.desk.configuration.MailroomConfigurationReader.Result;
import org.mailroom.desk.configuration.options.ConfigurationProblem;
import org.mailroom.desk.routing.Staffing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mailroom check}. */
@Command(
        name = "check",
        description = {
            "Say everything that is wrong in the configuration, each with its place and its mend.",
            "Reads mailroom.yaml with the templates and word lists that it names. The server need not run."
        })
final class Check extends StateCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "A mailroom.yaml (default: the one of the server's folder, before the first start the shipped one).")
    private @Nullable Path file;

    @Override
    public Integer call() {
        Path checked = file == null ? ConfigurationFile.of(state()) : file;
        Result read = new MailroomConfigurationReader().read(checked);
        List<ConfigurationProblem> problems = ConfigurationFile.problems(read);
        if (problems.isEmpty()) {
            out().println(checked + " is right.");
            read.configuration()
                    .map(Staffing::warnings)
                    .ifPresent(warnings -> warnings.forEach(warning -> out().println("warning: " + warning)));
            return ExitCode.OK;
        }
        problems.forEach(err()::println);
        return ExitCode.FAILURE;
    }
}
