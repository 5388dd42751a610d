package org.mailroom.james.delivery;

import java.io.IOException;
import java.io.OutputStream;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.apache.james.server.core.MimeMessageWrapper;

/**
 * A message that tells when it is about to be complete at the other server: after its last byte and before the line with
 * the dot (RFC 5321 section 4.1.1.4). SMTP transports write messages by the method with names of fields to leave out,
 * queues and repositories by others. What is thrown there breaks the connection off before the dot, so that the other
 * server keeps nothing.
 */
final class GuardedMessage extends MimeMessageWrapper {
    private final Attempt attempt;
    private boolean handedOver;

    GuardedMessage(MimeMessage message, Attempt attempt) throws MessagingException {
        super(message);
        this.attempt = attempt;
    }

    Attempt attempt() {
        return attempt;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        if (!handedOver) {
            try {
                attempt.handOver();
            } catch (RuntimeException e) {
                throw new IOException("it must not be sent now: " + e.getMessage(), e);
            }
            handedOver = true;
        }
    }
}
