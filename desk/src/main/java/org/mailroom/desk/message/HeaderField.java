package org.mailroom.desk.message;

/**
 * One header field. A field found in a mail is hostile text; a field to be written is checked and encoded by
 * {@link RawMessage} when it is written.
 *
 * @param name as found, without blanks
 * @param value as found, folded lines included, or as meant where it is to be written
 */
public record HeaderField(String name, String value) {

    public boolean is(String otherName) {
        return name.equalsIgnoreCase(otherName);
    }

    /** The value in one line (RFC 5322 section 2.2.3), NULs gone, blanks at both ends gone. */
    public String unfolded() {
        if (value.indexOf('\n') < 0 && value.indexOf('\r') < 0 && value.indexOf('\0') < 0) {
            return value.strip();
        }
        StringBuilder line = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\r' && c != '\n' && c != '\0') {
                line.append(c);
            }
        }
        return line.toString().strip();
    }
}
