package org.mailroom.server.client;

/**
 * A server's answer to one SMTP command (RFC 5321 section 4.2).
 *
 * @param code three digits
 * @param text what follows the code; the lines of a long answer joined by line feeds
 */
public record SmtpReply(int code, String text) {
    /** Whether the server said yes, or asks to go on. */
    public boolean isPositive() {
        return code < 400;
    }

    @Override
    public String toString() {
        return code + " " + text;
    }
}
