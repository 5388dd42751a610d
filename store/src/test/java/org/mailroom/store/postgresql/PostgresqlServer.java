package org.mailroom.store.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mailroom.store.StoreOptions;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server of our own, on a free port of the loopback, with its data in a temporary folder. PostgreSQL
 * refuses to run as root: then it runs as {@code nobody}, who owns the data. Stops with the tests.
 */
public final class PostgresqlServer implements AutoCloseable {
    /** The user {@code nobody} on every Linux. */
    private static final int NOBODY = 65534;

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable PostgresqlServer shared;

    private final Path programs;
    private final Path folder;
    private final Path data;
    private final int port;

    private PostgresqlServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.data = folder.resolve("data");
        this.port = port;
    }

    /** The server that tests share who do not stop it. */
    public static synchronized PostgresqlServer shared() {
        PostgresqlServer server = shared;
        if (server == null) {
            server = create();
            server.start();
            shared = server;
        }
        return server;
    }

    /** A server of one's own, not started yet. */
    public static PostgresqlServer create() {
        try {
            Path programs = PostgresqlBinaries.folder();
            PostgresqlServer server =
                    new PostgresqlServer(programs, Leftovers.folder("mailroom-postgresql-data"), freePort());
            Leftovers.clearBy(server::close);
            server.initialise();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void start() {
        String options = "-p " + port + " -h 127.0.0.1 -F -c unix_socket_directories=''";
        run("pg_ctl", "-D", data.toString(), "-w", "-t", "120", "-l", data + "/server.log", "-o", options, "start");
    }

    /** Ends all connections and stops. */
    public void stop() {
        run("pg_ctl", "-D", data.toString(), "-w", "-t", "120", "-m", "fast", "stop");
    }

    /** A new, empty database on the running server. */
    public StoreOptions newDatabase() {
        String name = "desk" + DATABASES.incrementAndGet();
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setURL(url("postgres"));
        server.setUser("postgres");
        try (var connection = server.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return options(name);
    }

    /** How to reach a database, there or not. */
    public StoreOptions options(String database) {
        return new StoreOptions(url(database), Optional.of("postgres"), Optional.empty(), 10);
    }

    @Override
    public void close() {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            run("pg_ctl", "-D", data.toString(), "-w", "-t", "60", "-m", "immediate", "stop");
        }
        Leftovers.delete(folder);
    }

    private void initialise() throws IOException {
        Files.createDirectory(data);
        if (isRoot()) {
            Files.setAttribute(data, "unix:uid", NOBODY);
        }
        run("initdb", "-D", data.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
    }

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile(folder, program, ".log");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(3, TimeUnit.MINUTES);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed: " + Files.readString(output));
            }
            Files.delete(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(command + " was interrupted", e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
