package org.mailroom.desk.hold;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.screening.DeskNotice;
import org.mailroom.desk.sending.OwnMail;

/** Writes a notice about a held reply: from the desk to itself, marked as automatic (RFC 3834 section 5). */
final class HeldNoticeMail {
    private static final int MOST_RECIPIENTS = 20;

    /** The field that names the reply. */
    static final String REFERENCES = "References";

    private HeldNoticeMail() {}

    /** What stands in the field {@link #REFERENCES} of each notice about this reply. */
    static String reference(HeldReply reply) {
        return "<" + reply.identity().messageId().replaceAll("[<>\\s]", "") + ">";
    }

    /** @param texts what stands below the notice's own lines, lines ended by CRLF */
    static byte[] write(
            DeskConfiguration desk,
            HeldReply reply,
            HeldNotice notice,
            String texts,
            String name,
            Instant at,
            Optional<byte[]> attached) {
        List<HeaderField> fields = fields(desk, reply, notice, name, at);
        if (attached.isEmpty()) {
            fields.add(new HeaderField("Content-Type", "text/plain; charset=utf-8"));
            fields.add(new HeaderField("Content-Transfer-Encoding", "8bit"));
            return message(bytes("\r\n" + text(reply, notice) + texts), fields);
        }
        String boundary = "=_notice-" + name + "-" + Long.toHexString(reply.id());
        fields.add(new HeaderField("Content-Type", "multipart/mixed; boundary=\"" + boundary + "\""));
        return message(parts(boundary, text(reply, notice) + texts, attached.get()), fields);
    }

    private static byte[] message(byte[] body, List<HeaderField> fields) {
        return RawMessage.of(body).withFieldsFirst(fields).bytes();
    }

    private static byte[] parts(String boundary, String text, byte[] attached) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(bytes("\r\n--" + boundary
                + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + text
                + "\r\n--" + boundary
                + "\r\nContent-Type: message/rfc822\r\nContent-Disposition: inline\r\n\r\n"));
        body.writeBytes(attached);
        body.writeBytes(bytes("\r\n--" + boundary + "--\r\n"));
        return body.toByteArray();
    }

    private static List<HeaderField> fields(
            DeskConfiguration desk, HeldReply reply, HeldNotice notice, String name, Instant at) {
        List<HeaderField> fields = new OwnMail(
                        desk, "notice." + name + "@" + desk.account().domain(), at)
                .fields(desk.account(), notice.headline() + ": " + reply.subject());
        fields.add(new HeaderField(REFERENCES, reference(reply)));
        if (notice.place() == HeldNotice.Place.COLLISIONS) {
            fields.add(new HeaderField(MailroomFields.KIND, HeldNotice.ABOUT_COLLISION));
        }
        fields.add(new HeaderField(MailroomFields.NOTICE, name));
        return fields;
    }

    private static String text(HeldReply reply, HeldNotice notice) {
        String recipients = reply.recipients().stream()
                .limit(MOST_RECIPIENTS)
                .map(EmailAddress::asString)
                .collect(Collectors.joining(", "));
        return DeskNotice.WORDS + "\r\n\r\nReply:   "
                + reply.subject() + "\r\nFor:     " + recipients + "\r\nBy:      " + reply.agent() + "\r\n\r\n"
                + String.join("\r\n", notice.lines()) + "\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
