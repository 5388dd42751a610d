package org.mailroom.desk.screening;

/** Numbers of other kinds that prove themselves by their form, so that card digits are not looked for inside them. */
final class KnownNumbers {
    private static final int[] UUID_GROUPS = {8, 4, 4, 4, 12};
    private static final int UUID_LENGTH = 36;

    private KnownNumbers() {}

    /** Where the IBAN or UUID (RFC 9562) that begins here ends; {@code from} where none begins. */
    static int end(String text, int from) {
        if (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            return from;
        }
        int uuid = uuidEnd(text, from);
        return uuid > from ? uuid : Iban.end(text, from);
    }

    private static int uuidEnd(String text, int from) {
        int end = from + UUID_LENGTH;
        if (end > text.length() || text.charAt(from + UUID_GROUPS[0]) != '-') {
            return from;
        }
        int at = from;
        for (int group : UUID_GROUPS) {
            if (at > from && text.charAt(at++) != '-') {
                return from;
            }
            for (int i = 0; i < group; i++) {
                if (Character.digit(text.charAt(at++), 16) < 0) {
                    return from;
                }
            }
        }
        return end < text.length() && Character.isLetterOrDigit(text.charAt(end)) ? from : end;
    }
}
