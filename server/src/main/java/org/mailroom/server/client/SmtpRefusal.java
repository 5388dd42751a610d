package org.mailroom.server.client;

import java.io.IOException;

/** The server refused a command; the reply says why. */
public final class SmtpRefusal extends IOException {
    private final transient SmtpReply reply;

    SmtpRefusal(String command, SmtpReply reply) {
        super("'" + command + "' was refused: " + reply);
        this.reply = reply;
    }

    /** What the server said. */
    public SmtpReply reply() {
        return reply;
    }
}
