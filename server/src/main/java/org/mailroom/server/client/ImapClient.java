package org.mailroom.server.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;

/** One IMAP connection to a server on this machine (RFC 9051). */
public final class ImapClient implements AutoCloseable {
    private static final Pattern LITERAL = Pattern.compile("\\{(\\d+)}$");
    /** What James answers to a UID in a folder that has become empty, where RFC 9051 section 6.4.9 asks for OK. */
    private static final String NO_SUCH_UID = "Invalid messageset";

    private static final Pattern SEARCH = Pattern.compile("SEARCH([ \\d]*)");

    private final Wire wire;
    private int commands;

    private ImapClient(Wire wire) throws IOException {
        this.wire = wire;
        wire.readLine();
    }

    public static ImapClient connect(int port) throws IOException {
        return new ImapClient(Wire.to(port));
    }

    /** Connects with TLS from the first byte (RFC 8314). */
    public static ImapClient connectTls(int port, SSLSocketFactory trust) throws IOException {
        Wire wire = Wire.to(port);
        wire.encrypt(trust);
        return new ImapClient(wire);
    }

    /** Goes on encrypted. */
    public ImapClient startTls(SSLSocketFactory trust) throws IOException {
        expectOk("STARTTLS");
        wire.encrypt(trust);
        return this;
    }

    /** Logs in; the names may contain any character but line ends. */
    public ImapClient login(String user, String password) throws IOException {
        ImapResponse response = command("LOGIN " + quoted(user) + " " + quoted(password));
        if (!response.isOk()) {
            throw new IOException("login as " + user + " was refused: " + response);
        }
        return this;
    }

    /** Sends one command and returns the answer, whatever it is. */
    public ImapResponse command(String command) throws IOException {
        String tag = nextTag();
        wire.writeLine(tag + " " + command);
        return readUntil(tag);
    }

    /**
     * Sends one command that must succeed.
     *
     * @throws IOException if the server answers NO or BAD, with what it said
     */
    public ImapResponse expectOk(String command) throws IOException {
        ImapResponse response = command(command);
        if (!response.isOk()) {
            throw new IOException("'" + command + "' was refused: " + response);
        }
        return response;
    }

    /** Opens a folder. */
    public ImapResponse select(String folder) throws IOException {
        return expectOk("SELECT " + quoted(folder));
    }

    /** UIDs of the messages in the open folder that match. */
    public List<Long> search(String criteria) throws IOException {
        for (String line : expectOk("UID SEARCH " + criteria).untagged()) {
            Matcher found = SEARCH.matcher(line);
            if (found.matches()) {
                return Arrays.stream(found.group(1).strip().split(" "))
                        .filter(uid -> !uid.isEmpty())
                        .map(Long::valueOf)
                        .toList();
            }
        }
        return List.of();
    }

    /** A message's bytes, as stored; reading does not mark it as seen. */
    public byte[] fetch(long uid) throws IOException {
        return find(uid).orElseThrow(() -> new IOException("there is no message with UID " + uid));
    }

    /** The same, or empty if there is none: a message that was just searched for may be gone. */
    public Optional<byte[]> find(long uid) throws IOException {
        ImapResponse response = command("UID FETCH " + uid + " (BODY.PEEK[])");
        if (!response.isOk() && !response.text().contains(NO_SUCH_UID)) {
            throw new IOException("message " + uid + " cannot be read: " + response);
        }
        List<byte[]> literals = response.literals();
        return response.isOk() && literals.size() == 1 ? Optional.of(literals.get(0)) : Optional.empty();
    }

    /** Stores a message. */
    public void append(String folder, byte[] message) throws IOException {
        String tag = nextTag();
        wire.writeLine(tag + " APPEND " + quoted(folder) + " {" + message.length + "}");
        String goAhead = wire.readLine();
        if (!goAhead.startsWith("+")) {
            throw new IOException("APPEND to " + folder + " was refused: " + goAhead);
        }
        wire.write(message);
        wire.writeLine("");
        ImapResponse response = readUntil(tag);
        if (!response.isOk()) {
            throw new IOException("APPEND to " + folder + " was refused: " + response);
        }
    }

    /** A quoted string (RFC 9051 section 4.3). */
    public static String quoted(String text) {
        if (text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a quoted string has no line end");
        }
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String nextTag() {
        commands++;
        return "m" + commands;
    }

    private ImapResponse readUntil(String tag) throws IOException {
        List<String> untagged = new ArrayList<>();
        List<byte[]> literals = new ArrayList<>();
        while (true) {
            String line = readLineWithLiterals(literals);
            if (line.startsWith(tag + " ")) {
                String[] parts = line.substring(tag.length() + 1).split(" ", 2);
                return new ImapResponse(untagged, literals, parts[0], parts.length > 1 ? parts[1] : "");
            }
            untagged.add(line.startsWith("* ") ? line.substring(2) : line);
        }
    }

    private String readLineWithLiterals(List<byte[]> literals) throws IOException {
        StringBuilder line = new StringBuilder(wire.readLine());
        Matcher literal = LITERAL.matcher(line);
        while (literal.find()) {
            literals.add(wire.readBytes(Integer.parseInt(literal.group(1))));
            line.append(wire.readLine());
            literal = LITERAL.matcher(line);
        }
        return line.toString();
    }

    /** The text of bytes from {@link #fetch}, one character a byte. */
    public static String text(byte[] message) {
        return new String(message, ISO_8859_1);
    }

    /** Says goodbye as far as the server still listens. */
    @Override
    public void close() throws IOException {
        try (wire) {
            wire.writeLine(nextTag() + " LOGOUT");
        } catch (IOException alreadyGone) {
            // There is nobody left to take leave of.
        }
    }
}
