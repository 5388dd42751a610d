package org.mailroom.desk.message;

import java.util.Collection;

/** Takes parts out of the multiparts they stand in; every other byte stays. */
public final class PartRemoval {
    private PartRemoval() {}

    /** The mail without these of its parts. A part that is the mail itself, or the only one of its multipart, stays. */
    public static RawMessage remove(MailMessage message, Collection<ContentPart> parts) {
        byte[] bytes = message.raw().array();
        ByteEdits edits = new ByteEdits(bytes);
        message.root()
                .all()
                .filter(ContentPart::isMultipart)
                .filter(multipart -> !parts.containsAll(multipart.children()))
                .flatMap(multipart -> multipart.children().stream())
                .filter(part -> parts.contains(part) && part.standsIn(bytes))
                .forEach(part -> edits.replace(lineBefore(bytes, part.from()), behind(bytes, part.to()), new byte[0]));
        return RawMessage.owning(edits.apply());
    }

    /** Where the line before this place begins: the delimiter above a part. */
    private static int lineBefore(byte[] bytes, int at) {
        int start = Math.max(0, at - 1);
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    /** Where the delimiter below a part begins, whose line end before it is not the part's. */
    private static int behind(byte[] bytes, int to) {
        return to < bytes.length ? HeaderLines.lineEnd(bytes, to, bytes.length) : to;
    }
}
