package org.mailroom.desk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/** Mail addresses in running text, found by their {@code @} in one pass. */
final class Addresses {
    private static final String LOCAL = "!#$%&'*+-/=?^_`{|}~.";
    private static final int MAX_SIDE = 255;

    private Addresses() {}

    /** An address and where it stands in the text. */
    record Found(EmailAddress address, int start, int end) {}

    static Optional<EmailAddress> first(String text) {
        return in(text).stream().map(Found::address).findFirst();
    }

    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = localStart(text, at, from);
            int end = domainEnd(text, at + 1);
            Optional<EmailAddress> address = EmailAddress.parse(text.substring(start, end));
            if (address.isPresent()) {
                found.add(new Found(address.get(), start, end));
                from = end;
            }
        }
        return found;
    }

    private static int localStart(String text, int at, int from) {
        if (at > from && text.charAt(at - 1) == '"') {
            int first = Math.max(from, at - MAX_SIDE);
            int quote = text.substring(first, at - 1).lastIndexOf('"');
            return quote >= 0 ? first + quote : at;
        }
        int start = at;
        while (start > from && at - start < MAX_SIDE && isLocal(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && "'=/*`-.".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        String local = text.substring(start, at);
        int equals = local.lastIndexOf('=');
        boolean keyed = equals >= 0 && local.regionMatches(true, Math.max(0, equals - 4), "smtp", 0, 4);
        return keyed ? start + equals + 1 : start;
    }

    private static int domainEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < MAX_SIDE && isDomain(text.charAt(end))) {
            end++;
        }
        while (end > from && ".-_".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || LOCAL.indexOf(c) >= 0;
    }

    private static boolean isDomain(char c) {
        return (c < 0x80 && Character.isLetterOrDigit(c)) || c == '-' || c == '.' || c == '_';
    }
}
