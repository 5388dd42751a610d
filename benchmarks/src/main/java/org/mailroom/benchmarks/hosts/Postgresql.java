package org.mailroom.benchmarks.hosts;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of this run's own, on a free port of the loopback, with the settings PostgreSQL comes with: each commit
 * is on the disk before it is answered. Its programs are those of this machine. As PostgreSQL refuses to run as root, it
 * then runs as {@code nobody}.
 */
public final class Postgresql implements AutoCloseable {
    /** Superuser of the server, without a password. */
    public static final String USER = "postgres";

    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
    private static final int NOBODY = 65534;
    private static final long PATIENCE_MINUTES = 3;

    private final Path programs;
    private final Path folder;
    private final Path data;
    private final int port;
    private int databases;

    private Postgresql(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.data = folder.resolve("data");
        this.port = port;
    }

    /** A new server, started. */
    public static Postgresql start() throws IOException {
        Path folder = Files.createTempDirectory("mailroom-benchmark-postgresql");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Postgresql server = new Postgresql(programs(), folder, freePort());
        Leftovers.clearBy(server::close);
        server.initialise();
        server.run(
                "pg_ctl",
                "-D",
                server.data.toString(),
                "-w",
                "-l",
                server.data + "/server.log",
                "-o",
                "-p " + server.port + " -h 127.0.0.1 -c unix_socket_directories=''",
                "start");
        return server;
    }

    /** The newest of the machine's packages, else what is on the path. */
    private static Path programs() throws IOException {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(PACKAGES)) {
            try (Stream<Path> versions = Files.list(PACKAGES)) {
                versions.sorted(Comparator.reverseOrder())
                        .map(version -> version.resolve("bin"))
                        .forEach(folders::add);
            }
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            folders.add(Path.of(folder));
        }
        return folders.stream()
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .findFirst()
                .orElseThrow(() -> new IOException("there is no PostgreSQL here: install its server package"));
    }

    private void initialise() throws IOException {
        Files.createDirectory(data);
        if (isRoot()) {
            Files.setAttribute(data, "unix:uid", NOBODY);
        }
        run("initdb", "-D", data.toString(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C");
    }

    /** A new, empty database; returns its JDBC URL. */
    public String newDatabase() throws IOException {
        databases++;
        String name = "desk" + databases;
        run("psql", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", USER, "-c", "CREATE DATABASE " + name);
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    /** Where its databases lie. */
    public Path data() {
        return data;
    }

    /** The process whose children serve. */
    public long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, program, ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(command + " failed: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command + " was interrupted", e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Stops it, if it still runs, and removes its data. */
    @Override
    public void close() {
        try {
            if (Files.exists(data.resolve("postmaster.pid"))) {
                run("pg_ctl", "-D", data.toString(), "-w", "-m", "immediate", "stop");
            }
        } catch (IOException e) {
            System.err.println("PostgreSQL was not stopped: " + e.getMessage());
        }
        Leftovers.delete(folder);
    }
}
