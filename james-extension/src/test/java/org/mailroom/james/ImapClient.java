package org.mailroom.james;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail client that speaks IMAP (RFC 3501) word for word, so that a test sees what a stock client would. */
public final class ImapClient implements AutoCloseable {
    private static final Pattern LITERAL = Pattern.compile("\\{(\\d+)}$");

    private final LineClient line;
    private int tag;

    public ImapClient(int port) throws IOException {
        line = new LineClient(port);
        line.line();
    }

    public ImapClient login(String user, String password) throws IOException {
        ok("LOGIN \"" + user + "\" \"" + password + "\"");
        return this;
    }

    public ImapClient select(String folder) throws IOException {
        ok("SELECT \"" + folder + "\"");
        return this;
    }

    /** Everything the server says to the command, with its answer as the last line. */
    public String command(String command) throws IOException {
        String name = "a" + ++tag;
        line.send(name + " " + command);
        return answer(name);
    }

    /** Sends a command of several lines, each after the server's invitation; everything said after the last. */
    public String command(String command, String... more) throws IOException {
        String name = "a" + ++tag;
        line.send(name + " " + command);
        for (String next : more) {
            String invitation = line.line();
            if (!invitation.startsWith("+")) {
                return invitation;
            }
            line.send(next);
        }
        return answer(name);
    }

    /** Everything the server says to a command that it must take. */
    public String ok(String command) throws IOException {
        String said = command(command);
        if (!said.substring(said.lastIndexOf('\n') + 1).startsWith("a" + tag + " OK")) {
            throw new IllegalStateException(command + " was answered: " + said);
        }
        return said;
    }

    /** Appends a message with these flags, such as {@code \Seen}. */
    public String append(String folder, String flags, String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        String name = "a" + ++tag;
        line.send(name + " APPEND \"" + folder + "\" (" + flags + ") {" + bytes.length + "}");
        String invitation = line.line();
        if (!invitation.startsWith("+")) {
            return invitation;
        }
        line.send(bytes);
        line.send("");
        return answer(name);
    }

    @Override
    public void close() throws IOException {
        line.close();
    }

    private String answer(String name) throws IOException {
        StringBuilder said = new StringBuilder();
        while (true) {
            String next = line.line();
            said.append(said.length() == 0 ? "" : "\n").append(next);
            Matcher literal = LITERAL.matcher(next);
            if (literal.find()) {
                said.append('\n')
                        .append(new String(
                                line.bytes(Integer.parseInt(literal.group(1))), StandardCharsets.ISO_8859_1));
            } else if (next.startsWith(name + " ")) {
                return said.toString();
            }
        }
    }
}
