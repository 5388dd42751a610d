package org.mailroom.server.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mailroom.server.MailroomServer;
import org.mailroom.server.state.Installation;
import org.mailroom.server.state.StateFolder;

/**
 * The command that runs a server in the foreground.
 *
 * @param java home of the Java runtime, 17 or later
 * @param options for the Java runtime, before those every server needs
 */
public record ServerCommand(Path java, List<String> options) {
    private static final List<String> MEMORY = List.of("-Xms256m", "-Xmx1g", "-XX:+ExitOnOutOfMemoryError");

    public ServerCommand {
        options = List.copyOf(options);
    }

    /** With the Java runtime that runs this, and memory for a small desk. */
    public static ServerCommand standard() {
        return new ServerCommand(Path.of(System.getProperty("java.home")), MEMORY);
    }

    /** With further options. */
    public ServerCommand with(List<String> further) {
        List<String> all = new ArrayList<>(options);
        all.addAll(further);
        return new ServerCommand(java, all);
    }

    /** Program and arguments. */
    public List<String> line(Installation installation, StateFolder state) {
        List<String> line = new ArrayList<>();
        line.add(java.resolve("bin").resolve("java").toString());
        line.addAll(options);
        line.add("-Dworking.directory=" + state.root());
        line.add("-Dmailroom.home=" + installation.home());
        line.add("-cp");
        line.add(installation.lib().resolve("*").toString());
        line.add(MailroomServer.class.getName());
        return line;
    }
}
