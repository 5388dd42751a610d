package org.mailroom.acceptance;

import java.util.regex.Pattern;

/** The fields that the server and Mailroom write above a mail. */
final class Trace {
    private static final Pattern FIELDS =
            Pattern.compile("(?:(?:X-Mailroom-[A-Za-z-]+|Received):[^\\r\\n]*\\r\\n(?:[ \\t][^\\r\\n]*\\r\\n)*)+");

    private Trace() {}

    /** Whether the stored text is the sent one, byte for byte, with such fields above and nothing else. */
    static boolean isAboveOnly(String stored, String sent) {
        int length = stored.length() - sent.length();
        return length >= 0
                && stored.endsWith(sent)
                && FIELDS.matcher(stored.substring(0, length)).matches();
    }
}
