package org.mailroom.server.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A key and a self-signed certificate for {@code localhost}, made with the Java runtime's own keytool. */
final class Keystore {
    private static final String SECRET_VARIABLE = "MAILROOM_KEYSTORE_SECRET";

    private Keystore() {}

    /**
     * Makes a PKCS#12 file with a 3072 bit RSA key, valid for ten years.
     *
     * @param secret protects the file; it does not appear in the process list
     * @throws IOException if keytool fails, with what it said
     */
    static void create(Path file, String secret) throws IOException {
        ProcessBuilder keytool = new ProcessBuilder(command(file)).redirectErrorStream(true);
        keytool.environment().put(SECRET_VARIABLE, secret);
        Process process = keytool.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (exitOf(process) != 0) {
            throw new IOException("keytool could not make " + file + ": " + said.strip());
        }
    }

    private static List<String> command(Path file) {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        return List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "mailroom",
                "-keyalg",
                "RSA",
                "-keysize",
                "3072",
                "-dname",
                "CN=localhost, O=Mailroom demonstration",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:env",
                SECRET_VARIABLE);
    }

    private static int exitOf(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool ran", interrupted);
        }
    }
}
