package org.mailroom.desk.filing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.screening.DeskNotice;
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
    private static final String FOR_WHOM = DeskNotice.WORDS + "\n\n";

    /** The notice as it lies in a folder of the desk. */
    public RawMessage write(DeskConfiguration desk, Instant now) {
        String body = "\r\n" + (FOR_WHOM + text).replace("\n", "\r\n");
        return RawMessage.of(body.getBytes(StandardCharsets.UTF_8)).withFieldsFirst(fields(desk, now));
    }

    /**
     * The notice with its text as a page, too.
     *
     * @param body the page's body in HTML, everything in it escaped
     */
    public RawMessage write(DeskConfiguration desk, Instant now, String body) {
        String boundary = "=_" + messageId.substring(0, messageId.indexOf('@'));
        String page =
                "<!DOCTYPE html>\n<html><body>\n<p><b>" + FOR_WHOM.strip() + "</b></p>\n" + body + "</body></html>\n";
        List<HeaderField> fields = about(desk, now);
        fields.add(new HeaderField("Content-Type", "multipart/alternative; boundary=\"" + boundary + "\""));
        String parts = "\r\n" + part(boundary, "plain", FOR_WHOM + text) + part(boundary, "html", page) + "--"
                + boundary + "--\r\n";
        return RawMessage.of(parts.getBytes(StandardCharsets.UTF_8)).withFieldsFirst(fields);
    }

    private static String part(String boundary, String subtype, String content) {
        byte[] bytes = content.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return "--" + boundary + "\r\nContent-Type: text/" + subtype
                + "; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(bytes) + "\r\n";
    }

    private List<HeaderField> fields(DeskConfiguration desk, Instant now) {
        List<HeaderField> fields = about(desk, now);
        fields.add(new HeaderField("Content-Type", "text/plain; charset=utf-8"));
        fields.add(new HeaderField("Content-Transfer-Encoding", "8bit"));
        return fields;
    }

    private List<HeaderField> about(DeskConfiguration desk, Instant now) {
        List<HeaderField> fields = new OwnMail(desk, messageId, now).fields(desk.account(), subject);
        about.ifPresent(id -> {
            fields.add(new HeaderField("In-Reply-To", "<" + id + ">"));
            fields.add(new HeaderField("References", "<" + id + ">"));
        });
        return fields;
    }
}
