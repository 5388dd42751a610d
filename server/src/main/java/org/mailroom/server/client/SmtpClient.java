package org.mailroom.server.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;

/** One SMTP connection to a server on this machine (RFC 5321, submission RFC 6409). */
public final class SmtpClient implements AutoCloseable {
    private final Wire wire;

    private SmtpClient(Wire wire) {
        this.wire = wire;
    }

    /** Connects and says hello. */
    public static SmtpClient connect(int port) throws IOException {
        return greet(Wire.to(port));
    }

    /** The same with TLS from the first byte (RFC 8314). */
    public static SmtpClient connectTls(int port, SSLSocketFactory trust) throws IOException {
        Wire wire = Wire.to(port);
        wire.encrypt(trust);
        return greet(wire);
    }

    private static SmtpClient greet(Wire wire) throws IOException {
        SmtpClient client = new SmtpClient(wire);
        client.insist("connection", client.readReply());
        client.insist("EHLO", client.command("EHLO localhost"));
        return client;
    }

    /** Sends one line and returns the answer, whatever it is. */
    public SmtpReply command(String line) throws IOException {
        wire.writeLine(line);
        return readReply();
    }

    /** Goes on encrypted (RFC 3207). */
    public SmtpClient startTls(SSLSocketFactory trust) throws IOException {
        insist("STARTTLS", command("STARTTLS"));
        wire.encrypt(trust);
        insist("EHLO", command("EHLO localhost"));
        return this;
    }

    /** Logs in by AUTH PLAIN (RFC 4616). */
    public SmtpClient login(String user, String password) throws IOException {
        String credentials = "\0" + user + "\0" + password;
        insist("AUTH PLAIN", command("AUTH PLAIN " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8))));
        return this;
    }

    /**
     * Hands over one message.
     *
     * @param from envelope sender; empty for the null sender
     * @param message with CR LF at the line ends
     * @return what the server said when it took the message
     * @throws SmtpRefusal if it refused the sender, any recipient, or the message
     */
    public SmtpReply send(String from, List<String> recipients, byte[] message) throws IOException {
        insist("MAIL FROM", command("MAIL FROM:<" + from + ">"));
        for (String recipient : recipients) {
            insist("RCPT TO:<" + recipient + ">", command("RCPT TO:<" + recipient + ">"));
        }
        insist("DATA", command("DATA"));
        wire.write(dotStuffed(message));
        return insist("message", readReply());
    }

    /** RFC 5321 section 4.5.2. */
    private static byte[] dotStuffed(byte[] message) {
        String plain = new String(message, ISO_8859_1);
        boolean dots = plain.startsWith(".") || plain.contains("\r\n.");
        String text = dots ? plain.replaceAll("(?<=^|\r\n)\\.", "..") : plain;
        String end = text.endsWith("\r\n") || text.isEmpty() ? ".\r\n" : "\r\n.\r\n";
        return (text + end).getBytes(ISO_8859_1);
    }

    private SmtpReply insist(String command, SmtpReply reply) throws SmtpRefusal {
        if (!reply.isPositive()) {
            throw new SmtpRefusal(command, reply);
        }
        return reply;
    }

    private SmtpReply readReply() throws IOException {
        List<String> texts = new ArrayList<>();
        while (true) {
            String line = wire.readLine();
            if (!line.matches("\\d{3}([ -].*)?")) {
                throw new IOException("not an SMTP reply: '" + line + "'");
            }
            texts.add(line.length() > 4 ? line.substring(4) : "");
            if (line.length() == 3 || line.charAt(3) == ' ') {
                return new SmtpReply(Integer.parseInt(line.substring(0, 3)), String.join("\n", texts));
            }
        }
    }

    /** Says goodbye as far as the server still listens. */
    @Override
    public void close() throws IOException {
        try (wire) {
            wire.writeLine("QUIT");
        } catch (IOException alreadyGone) {
            // There is nobody left to take leave of.
        }
    }
}
