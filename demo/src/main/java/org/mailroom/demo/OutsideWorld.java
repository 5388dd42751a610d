package org.mailroom.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The customers' mail server: takes whatever the desk sends to the outside. */
public final class OutsideWorld implements AutoCloseable {
    private final GreenMail server;

    public OutsideWorld(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** What has arrived for this customer, oldest first. */
    public List<Letter> received(String customer) {
        return Arrays.stream(server.getReceivedMessages())
                .map(OutsideWorld::letter)
                .filter(letter -> letter.to().contains(customer))
                .toList();
    }

    /** The first letter to the customer whose subject or text holds this. */
    public Optional<Letter> find(String customer, String text) {
        return received(customer).stream()
                .filter(letter -> letter.subject().contains(text)
                        || letter.text().contains(text)
                        || letter.readable().contains(text))
                .findFirst();
    }

    private static Letter letter(MimeMessage message) {
        try {
            return new Letter(
                    header(message, "From"),
                    header(message, "To"),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    header(message, "Auto-Submitted"),
                    header(message, "Message-ID"),
                    header(message, "Reply-To"),
                    GreenMailUtil.getWholeMessage(message),
                    readable(message));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail that arrived outside cannot be read", e);
        }
    }

    private static String readable(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return String.valueOf(part.getContent());
        }
        return part.getContent() instanceof Multipart parts && parts.getCount() > 0
                ? readable(parts.getBodyPart(0))
                : "";
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        return Optional.ofNullable(message.getHeader(name, ", "))
                .map(MimeUtility::unfold)
                .orElse("");
    }

    @Override
    public void close() {
        server.stop();
    }

    /**
     * A mail as the customer got it.
     *
     * @param text all of it as it came
     * @param readable its plain text, decoded
     */
    public record Letter(
            String from,
            String to,
            String subject,
            String autoSubmitted,
            String messageId,
            String replyTo,
            String text,
            String readable) {}
}
