package org.mailroom.desk.intake;

import java.util.ArrayList;
import java.util.List;
import org.mailroom.desk.message.EmailAddress;

/**
 * Names without a domain on lines of their own under "… delivered to the following …:" (AOL, phquery): they are the
 * reporter's own users.
 */
final class BareNames {
    private BareNames() {}

    static List<EmailAddress> in(List<String> lines, String domain) {
        List<EmailAddress> found = new ArrayList<>();
        boolean announced = false;
        for (String line : lines) {
            String name = announced ? bareName(line) : "";
            if (!name.isEmpty()) {
                EmailAddress.parse(name + "@" + domain).ifPresent(found::add);
            } else if (!line.isBlank()) {
                String plain = Words.plain(line);
                announced = plain.endsWith(":") && plain.contains("following") && plain.contains("deliver");
            }
        }
        return found;
    }

    /** The one word of the line, or its first where a wide gap follows; empty where it is not a bare name. */
    private static String bareName(String line) {
        String text = line.strip();
        int gap = text.indexOf("  ");
        String name = gap < 0 ? text : text.substring(0, gap);
        boolean bare = !name.isEmpty()
                && Character.isLetter(name.charAt(0))
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-');
        return bare ? name : "";
    }
}
