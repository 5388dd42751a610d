package org.mailroom.desk.filing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.ids.Sha256;
import org.mailroom.desk.intake.ForgedFields;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.RawMessage;

/**
 * A mail that could not be processed.
 *
 * @param envelope as it came
 * @param message as it came; what was forged in it goes
 * @param handedIn who of the desk's people brought it
 * @param failures how often it could not be processed, at least 1
 * @param reason why, as the failing step said it
 */
public record UnsortedMail(Envelope envelope, RawMessage message, HandedIn handedIn, int failures, String reason) {
    private static final int KEY_BYTES = 16;

    public UnsortedMail {
        message = ForgedFields.removedFrom(message);
    }

    /** The same for the addresses of this desk alone. */
    UnsortedMail of(DeskConfiguration desk) {
        List<EmailAddress> own =
                envelope.recipients().stream().filter(desk::owns).toList();
        return new UnsortedMail(envelope.to(own), message, handedIn, failures, reason);
    }

    /** Names this failure of this mail: the same however often the server gives it to us, another after the next failure. */
    String key() {
        MessageDigest digest = Sha256.begun();
        digest.update(described().getBytes(StandardCharsets.UTF_8));
        digest.update(message.bytes());
        return HexFormat.of().formatHex(digest.digest(), 0, KEY_BYTES);
    }

    private String described() {
        return failures + "\n" + envelope.sender().map(EmailAddress::asString).orElse("") + "\n"
                + envelope.recipients().stream()
                        .map(EmailAddress::asString)
                        .sorted()
                        .collect(Collectors.joining(" "))
                + "\n" + handedIn.by().map(Object::toString).orElse("") + "\n"
                + handedIn.folder().orElse("") + "\n";
    }
}
