package org.mailroom.james;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Hands mails to a server by SMTP (RFC 5321), without a library that mends them on the way. */
public final class SmtpClient implements AutoCloseable {
    private final LineClient line;

    public SmtpClient(int port) throws IOException {
        line = new LineClient(port);
        answer();
        expect("250", "EHLO client.example");
    }

    public SmtpClient login(String user, String password) throws IOException {
        String secret = "\0" + user + "\0" + password;
        expect("235", "AUTH PLAIN " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Sends one mail, which the server must take; an empty sender is the null sender. */
    public SmtpClient send(String sender, List<String> recipients, String message) throws IOException {
        expect("250", "MAIL FROM:<" + sender + ">");
        for (String recipient : recipients) {
            expect("250", "RCPT TO:<" + recipient + ">");
        }
        expect("354", "DATA");
        expect("250", message.replace("\r\n.", "\r\n..") + "\r\n.");
        return this;
    }

    /** The server's answer to a command, its last line. */
    public String command(String command) throws IOException {
        line.send(command);
        return answer();
    }

    @Override
    public void close() throws IOException {
        line.close();
    }

    private void expect(String code, String command) throws IOException {
        String answer = command(command);
        if (!answer.startsWith(code)) {
            throw new IllegalStateException("expected " + code + " but the server said: " + answer);
        }
    }

    private String answer() throws IOException {
        String next = line.line();
        while (next.length() > 3 && next.charAt(3) == '-') {
            next = line.line();
        }
        return next;
    }
}
