package org.mailroom.server.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What every command has in common: {@code --help}, which also lists the exit codes. */
final class CommonHelp {
    private CommonHelp() {}

    /** Adds help to the command and to its subcommands. */
    static void addTo(CommandLine command) {
        command.getCommandSpec().addOption(helpOption());
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(meanings());
        command.getSubcommands().values().forEach(CommonHelp::addTo);
    }

    private static OptionSpec helpOption() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Say what this command does.")
                .build();
    }

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put(" " + ExitCode.OK, "It worked.");
        meanings.put(" " + ExitCode.FAILURE, "It did not work; standard error says why.");
        meanings.put(" " + ExitCode.USAGE, "The command line is wrong.");
        meanings.put(" " + ExitCode.ALREADY_RUNNING, "A server already runs in that folder.");
        meanings.put(" " + ExitCode.NOT_RUNNING, "No server runs in that folder.");
        return meanings;
    }
}
