package org.mailroom.server.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code mailroom} command; without a subcommand it says what there is. */
@Command(
        name = "mailroom",
        description = "A customer-service e-mail desk inside the Apache James mail server.",
        subcommands = {
            Start.class,
            Stop.class,
            Status.class,
            Logs.class,
            Check.class,
            Explain.class,
            Preview.class,
            Measure.class,
            Story.class,
            CaseCommand.class,
            CustomerCommand.class,
            Work.class,
            Learn.class,
            Key.class,
            Incident.class,
            Quality.class,
            StopOutbound.class,
            ResumeOutbound.class,
            ReportCommand.class,
            Verify.class,
            RepairCommand.class,
            Demo.class,
            Version.class,
        },
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  MAILROOM_STATE  the folder that --state names otherwise",
            "  JAVA_HOME       the Java that runs it, 17 or later"
        })
public final class Mailroom implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    private Mailroom() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command with all its subcommands. */
    static CommandLine commandLine() {
        CommandLine command = new CommandLine(new Mailroom());
        CommonHelp.addTo(command);
        command.setExecutionExceptionHandler(new PlainFailure());
        command.setParameterExceptionHandler(new ShortUsage());
        return command;
    }

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getErr());
        }
        return ExitCode.USAGE;
    }
}
