package org.mailroom.server.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Tells what is wrong with a command line in two lines instead of the whole help. */
final class ShortUsage implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        command.getErr().println(mistake.getMessage());
        command.getErr().println("Say '" + command.getCommandSpec().qualifiedName() + " --help' for what is possible.");
        return ExitCode.USAGE;
    }
}
