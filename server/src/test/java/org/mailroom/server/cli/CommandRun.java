package org.mailroom.server.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** How one command ended, and what it said. */
record CommandRun(int code, String out, String err) {
    /** Runs a command in this process on a server's folder. */
    static CommandRun in(Path folder, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Mailroom.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--state", folder.toString()));
        int code = command.execute(line.toArray(String[]::new));
        return new CommandRun(code, out.toString(), err.toString());
    }
}
