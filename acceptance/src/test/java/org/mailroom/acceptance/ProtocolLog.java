package org.mailroom.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;

/** Plays what a mail program says to a server from a text file, whose first lines say how it is written. */
final class ProtocolLog implements AutoCloseable {
    private static final Pattern LITERAL = Pattern.compile("\\{literal:(\\w+)}$");
    private static final Pattern SERVER_LITERAL = Pattern.compile("\\{(\\d+)}$");
    private static final Pattern TAKEN = Pattern.compile("(\\w+) = (.*)");

    private final SSLSocketFactory trust;
    private final Map<String, String> values = new HashMap<>();
    private final Consumer<String> outside;
    private Socket socket;
    private InputStream in;
    private String answer = "";

    ProtocolLog(int port, SSLSocketFactory trust, Map<String, String> values, Consumer<String> outside)
            throws IOException {
        this.trust = trust;
        this.values.putAll(values);
        this.outside = outside;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.in = socket.getInputStream();
        line();
    }

    /** Plays the file, and fails at the first line that is not answered as it says. */
    void play(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            Matcher taken = TAKEN.matcher(line);
            if (line.startsWith("C: ")) {
                say(filled(line.substring(3)));
            } else if (line.startsWith("S: ")) {
                expect(filled(line.substring(3)));
            } else if (line.startsWith("! ")) {
                outside.accept(line.substring(2));
            } else if (!line.startsWith("#") && taken.matches()) {
                values.put(taken.group(1), numberBehind(taken.group(2)));
            }
        }
    }

    private String filled(String line) {
        String filled = line;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    private void say(String command) throws IOException {
        Matcher literal = LITERAL.matcher(command);
        if (literal.find()) {
            byte[] message = values.getOrDefault(literal.group(1), "").getBytes(UTF_8);
            write(command.substring(0, literal.start()) + "{" + message.length + "}");
            line();
            socket.getOutputStream().write(message);
            write("");
        } else {
            write(command);
        }
        answer = command.equals("DONE") ? line() : answered(command);
        if (command.endsWith("STARTTLS")) {
            socket = trust.createSocket(socket, "127.0.0.1", socket.getPort(), true);
            in = socket.getInputStream();
        }
    }

    private String answered(String command) throws IOException {
        if (command.endsWith(" IDLE")) {
            return line();
        }
        String tag = command.substring(0, command.indexOf(' ')) + " ";
        StringBuilder said = new StringBuilder();
        String line = "";
        while (!line.startsWith(tag)) {
            line = line();
            said.append(line).append('\n');
        }
        if (!line.startsWith(tag + "OK")) {
            throw new IOException("'" + command + "' was answered: " + said);
        }
        return said.toString();
    }

    /** While idling, what comes next is waited for. */
    private void expect(String part) throws IOException {
        while (answer.startsWith("+") && !answer.contains(part)) {
            answer = answer + "\n" + line();
        }
        if (!answer.contains(part)) {
            throw new IOException("'" + part + "' is not in: " + answer);
        }
    }

    private String numberBehind(String word) throws IOException {
        Matcher number = Pattern.compile(Pattern.quote(word) + " (\\d+)").matcher(answer);
        if (!number.find()) {
            throw new IOException("no number behind '" + word + "' in: " + answer);
        }
        return number.group(1);
    }

    private void write(String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the server has hung up after: " + answer);
            }
            if (next == '\n') {
                String said = line.toString(ISO_8859_1).replaceAll("\r$", "");
                Matcher literal = SERVER_LITERAL.matcher(said);
                if (!literal.find()) {
                    return said;
                }
                line.write('\n');
                line.write(in.readNBytes(Integer.parseInt(literal.group(1))));
            } else {
                line.write(next);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
