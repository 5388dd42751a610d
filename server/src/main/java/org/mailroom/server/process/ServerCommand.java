package org.mailroom.server.process;

import java.io.IOException;
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
 * @param archivesClasses whether an orderly stop leaves an archive of the classes, which makes later starts shorter
 */
public record ServerCommand(Path java, List<String> options, boolean archivesClasses) {
    private static final List<String> MEMORY = List.of("-Xms128m", "-Xmx1g", "-XX:+ExitOnOutOfMemoryError");

    public ServerCommand {
        options = List.copyOf(options);
    }

    /** With the Java runtime that runs this, and memory for a small desk. */
    public static ServerCommand standard() {
        return new ServerCommand(Path.of(System.getProperty("java.home")), MEMORY, false);
    }

    /** With further options. */
    public ServerCommand with(List<String> further) {
        List<String> all = new ArrayList<>(options);
        all.addAll(further);
        return new ServerCommand(java, all, archivesClasses);
    }

    /** With an archive of classes. */
    public ServerCommand archivingClasses() {
        return new ServerCommand(java, options, true);
    }

    /** With another Java runtime. */
    public ServerCommand with(Path otherJava) {
        return new ServerCommand(otherJava, options, archivesClasses);
    }

    /** Program and arguments. */
    public List<String> line(Installation installation, StateFolder state) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(java.resolve("bin").resolve("java").toString());
        line.addAll(options);
        if (archivesClasses) {
            line.addAll(ClassArchive.in(state).options(java, installation));
        }
        line.add("-Dworking.directory=" + state.root());
        line.add("-Dmailroom.home=" + installation.home());
        line.add("@" + ClassPath.write(state, installation));
        line.add(MailroomServer.class.getName());
        return line;
    }
}
