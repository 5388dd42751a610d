package org.mailroom.desk.filing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.sending.OwnMail;

/**
 * A mail that tells the people of a desk something: from the desk to itself, marked as automatic (RFC 3834 section 5) and
 * as our own, so that it is taken for nothing else wherever it comes to, and opened by a line that says for whom it is.
 *
 * @param subject in one line
 * @param messageId without angle brackets
 * @param about the Message-ID of the mail it is about, onto which it is threaded, where there is one
 * @param text with LF between the lines
 */
public record InternalNotice(String subject, String messageId, Optional<String> about, String text) {
    /** Known to the screen of internal notes, so that whoever sends it on to a customer does so by a reviewer alone. */
    private static final String FOR_WHOM = "Internal note: for the people of the desk only, nobody outside has it.\n\n";

    /** The notice as it lies in a folder of the desk. */
    public RawMessage write(DeskConfiguration desk, Instant now) {
        String body = "\r\n" + (FOR_WHOM + text).replace("\n", "\r\n");
        return RawMessage.of(body.getBytes(StandardCharsets.UTF_8)).withFieldsFirst(fields(desk, now));
    }

    private List<HeaderField> fields(DeskConfiguration desk, Instant now) {
        List<HeaderField> fields = new OwnMail(desk, messageId, now).fields(desk.account(), subject);
        about.ifPresent(id -> {
            fields.add(new HeaderField("In-Reply-To", "<" + id + ">"));
            fields.add(new HeaderField("References", "<" + id + ">"));
        });
        fields.add(new HeaderField("Content-Type", "text/plain; charset=utf-8"));
        fields.add(new HeaderField("Content-Transfer-Encoding", "8bit"));
        return fields;
    }
}
