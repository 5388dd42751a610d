package org.mailroom.mailets;

import java.util.Enumeration;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;

/** Mends the bytes of a message whose header the server wrote anew, in US-ASCII. */
final class HeaderBytes {
    private static final int LAST_ASCII = 0x7f;
    private static final int LAST_BYTE = 0xff;

    private HeaderBytes() {}

    /**
     * Puts back, in place, header bytes over 127 that the server wrote as question marks. The message still knows them:
     * its header lines have a character for each byte. Bytes that are no such lines are left alone.
     */
    static void putBack(MimeMessage message, byte[] bytes) throws MessagingException {
        Enumeration<String> lines = message.getAllHeaderLines();
        int at = 0;
        while (lines.hasMoreElements() && at >= 0) {
            at = line(lines.nextElement() + "\r\n", bytes, at);
        }
    }

    /** Where the next line begins, or -1. */
    private static int line(String line, byte[] bytes, int start) {
        if (start + line.length() > bytes.length) {
            return -1;
        }
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            boolean lost = character > LAST_ASCII && bytes[start + i] == '?';
            if (lost && character <= LAST_BYTE) {
                bytes[start + i] = (byte) character;
            } else if (!lost && bytes[start + i] != (byte) character) {
                return -1;
            }
        }
        return start + line.length();
    }
}
