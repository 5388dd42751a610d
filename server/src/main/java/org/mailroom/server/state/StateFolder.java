package org.mailroom.server.state;

import java.nio.file.Path;

/**
 * Where the files of one server lie. Everything a server knows is in this one folder; a copy of it, made while the
 * server is stopped, is a backup.
 *
 * @param root absolute path
 */
public record StateFolder(Path root) {
    /** The folder at this path, which need not exist yet. */
    public static StateFolder at(Path path) {
        return new StateFolder(path.toAbsolutePath().normalize());
    }

    /** James's and Mailroom's configuration: the administrator's own files after the first start. */
    public Path conf() {
        return root.resolve("conf");
    }

    /** Databases, queue and search index. */
    public Path var() {
        return root.resolve("var");
    }

    /** The program as it was at the last start. */
    public Path program() {
        return root.resolve("program");
    }

    /** Log files. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** What the server and the libraries it runs on have to say. */
    public Path log() {
        return logs().resolve("mailroom.log");
    }

    /** What happened to each mail. */
    public Path storyLog() {
        return logs().resolve("story.log");
    }

    /** What the server's process prints outside of its log, for instance when it cannot open its log. */
    public Path consoleLog() {
        return logs().resolve("console.log");
    }

    /** The file that the running server holds locked. */
    public Path lock() {
        return root.resolve("lock");
    }

    /** Made by a server when it has finished its start, with its process number. */
    public Path ready() {
        return root.resolve("ready");
    }

    /** Ports, outgoing server and secrets of this folder's server: {@link Settings}. */
    public Path settings() {
        return conf().resolve("server.properties");
    }

    /** The server's key and certificate for TLS. */
    public Path keystore() {
        return conf().resolve("keystore");
    }

    /** Names and passwords of the demo desk's people. */
    public Path demoLogins() {
        return root.resolve("demo-logins.txt");
    }
}
