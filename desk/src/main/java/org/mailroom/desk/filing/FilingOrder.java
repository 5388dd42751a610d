package org.mailroom.desk.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mailroom.desk.message.EmailAddress;

/**
 * Which folder a mail is to be put into.
 *
 * @param desk the desk's id
 * @param account the account the folder belongs to
 * @param folder its path with {@code /} between the parts
 * @param keywords IMAP keywords to set
 * @param interaction our identifier of the mail in its case, 0 for a mail of no case
 * @param mailName the server's name of the mail
 * @param earlier what is known of earlier tries; of an order that was written down there may be one without a mark
 */
public record FilingOrder(
        String desk,
        EmailAddress account,
        String folder,
        Set<String> keywords,
        long interaction,
        String mailName,
        EarlierTries earlier) {
    private static final int FIXED_LINES = 5;

    public FilingOrder {
        keywords = Set.copyOf(keywords);
        if ((desk + folder + mailName + String.join("", keywords)).indexOf('\n') >= 0) {
            throw new IllegalArgumentException("no part of a filing order may hold a line break");
        }
    }

    /** The order as text that {@link #read} understands. */
    public String write() {
        List<String> lines =
                new ArrayList<>(List.of(desk, account.asString(), folder, Long.toString(interaction), mailName));
        lines.addAll(keywords);
        return String.join("\n", lines);
    }

    /** The order that {@link #write} wrote. */
    public static FilingOrder read(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() < FIXED_LINES) {
            throw new IllegalArgumentException("not a filing order: " + lines.size() + " lines");
        }
        return new FilingOrder(
                lines.get(0),
                EmailAddress.of(lines.get(1)),
                lines.get(2),
                Set.copyOf(lines.subList(FIXED_LINES, lines.size())),
                Long.parseLong(lines.get(3)),
                lines.get(4),
                EarlierTries.PERHAPS);
    }
}
