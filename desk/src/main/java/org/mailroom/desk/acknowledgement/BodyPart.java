package org.mailroom.desk.acknowledgement;

import org.mailroom.desk.message.EncodedText;

/**
 * A text as one MIME part.
 *
 * @param mimeType {@code text/plain} or {@code text/html}
 * @param encoding the name of the transfer encoding
 * @param content in ASCII, lines ended by CRLF
 */
record BodyPart(String mimeType, String encoding, String content) {

    static BodyPart of(String mimeType, String text) {
        EncodedText encoded = EncodedText.of(text);
        return new BodyPart(mimeType, encoded.encoding(), encoded.content());
    }

    String contentType() {
        return mimeType + "; charset=utf-8";
    }

    /** The part between two boundaries. */
    String asPart() {
        return "Content-Type: " + contentType() + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + content;
    }
}
