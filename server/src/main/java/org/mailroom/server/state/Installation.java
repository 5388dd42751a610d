package org.mailroom.server.state;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the program itself lies.
 *
 * @param home folder with {@code lib/} (jars), {@code conf/} (Mailroom's configuration, as an administrator of any
 *     James copies it) and {@code server-conf/} (what only our own server needs)
 */
public record Installation(Path home) {
    /** The installation named by the system property {@code mailroom.home}. */
    public static Installation current() {
        String home = System.getProperty("mailroom.home");
        if (home == null) {
            throw new IllegalStateException("the system property mailroom.home is not set");
        }
        return new Installation(Path.of(home).toAbsolutePath().normalize());
    }

    public Path lib() {
        return home.resolve("lib");
    }

    /** Mailroom's configuration. */
    public Path conf() {
        return home.resolve("conf");
    }

    /** Configuration of a James without Mailroom. */
    public Path serverConf() {
        return home.resolve("server-conf");
    }

    /** Whether there is something to start here. */
    public boolean isComplete() {
        return Files.isDirectory(lib()) && Files.isDirectory(serverConf());
    }
}
