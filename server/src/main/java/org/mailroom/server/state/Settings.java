package org.mailroom.server.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What differs from one server folder to the next: {@code conf/server.properties}, readable by its owner only.
 *
 * <p>James's configuration files refer to these values as {@code ${sys:mailroom.port.smtp}} and so on; see {@link
 * #publish}.
 *
 * @param ports where to listen
 * @param smarthost {@code host:port} of the server that takes all mail to the outside
 * @param keystoreSecret password of the TLS keystore
 * @param adminKey what a caller of WebAdmin must know
 * @param javaOptions further options for the Java runtime, after those every server has, so that of two alike these count;
 *     files of before there were such options have none
 */
public record Settings(
        Ports ports, String smarthost, String keystoreSecret, String adminKey, List<String> javaOptions) {
    private static final String PREFIX = "mailroom.";

    public Settings {
        javaOptions = List.copyOf(javaOptions);
    }

    /** These settings with other ports. */
    public Settings withPorts(Ports other) {
        return new Settings(other, smarthost, keystoreSecret, adminKey, javaOptions);
    }

    /** These settings with another outgoing server. */
    public Settings withSmarthost(String other) {
        return new Settings(ports, other, keystoreSecret, adminKey, javaOptions);
    }

    /**
     * Reads settings.
     *
     * @throws NoSuchFileException if there was no first start in this folder
     * @throws IOException if the file cannot be read, or a value is missing or wrong; the message names it
     */
    public static Settings load(Path file) throws IOException {
        SettingsFile values = SettingsFile.read(file);
        return new Settings(
                new Ports(
                        values.number("port.smtp"),
                        values.number("port.submission"),
                        values.number("port.submissions"),
                        values.number("port.imap"),
                        values.number("port.imaps"),
                        values.number("port.webadmin")),
                values.text("smarthost"),
                values.text("keystore.secret"),
                values.text("webadmin.key"),
                values.words("java.options"));
    }

    /** Writes these settings, as a whole or not at all, readable by the owner only. */
    public void store(Path file) throws IOException {
        String text = """
                # Written at the first start, and again by `mailroom start` with --port-base or --smarthost.
                # Keep this file to yourself: it holds secrets.
                port.smtp=%d
                port.submission=%d
                port.submissions=%d
                port.imap=%d
                port.imaps=%d
                port.webadmin=%d
                # All mail to the outside goes to this server.
                smarthost=%s
                keystore.secret=%s
                webadmin.key=%s
                # Further options for the server's Java, with blanks between them: -Xmx2g gives it more memory.
                java.options=%s
                """.formatted(
                        ports.smtp(),
                        ports.submission(),
                        ports.submissions(),
                        ports.imap(),
                        ports.imaps(),
                        ports.webAdmin(),
                        smarthost,
                        keystoreSecret,
                        adminKey,
                        String.join(" ", javaOptions).replace("\\", "\\\\"));
        PrivateFile.write(file, text);
    }

    /** Makes every value of the file a system property {@code mailroom.NAME}, for James's configuration files. */
    public static void publish(Path file) throws IOException {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            values.load(reader);
        }
        values.stringPropertyNames().forEach(name -> System.setProperty(PREFIX + name, values.getProperty(name)));
    }
}
