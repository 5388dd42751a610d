package org.mailroom.desk.hold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.screening.CardNumbers;

/**
 * What an edit changed in the text of a mail, line by line; where a line moved to is not looked at.
 *
 * @param gone lines that only the mail before has
 * @param come lines that only the edited mail has
 */
public record Difference(List<String> gone, List<String> come) {
    private static final int MOST_LINES = 30;
    private static final int LONGEST_LINE = 200;

    public Difference {
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }

    /** The difference between these mails, at most {@value #MOST_LINES} lines of each. */
    public static Difference between(MailMessage before, MailMessage after) {
        List<String> old = lines(before);
        List<String> edited = lines(after);
        return new Difference(without(old, edited), without(edited, old));
    }

    /** The difference in one line, for the story. Card numbers are masked. */
    public String words() {
        List<String> words = new ArrayList<>();
        gone.forEach(line -> words.add("- " + line));
        come.forEach(line -> words.add("+ " + line));
        return words.isEmpty() ? "the text is the same" : CardNumbers.masked(String.join(" | ", words));
    }

    private static List<String> lines(MailMessage mail) {
        return mail.plainText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…")
                .toList();
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Map<String, Integer> left = new HashMap<>();
        others.forEach(line -> left.merge(line, 1, Integer::sum));
        List<String> only = new ArrayList<>();
        for (String line : lines) {
            if (left.merge(line, -1, Integer::sum) < 0 && only.size() < MOST_LINES) {
                only.add(line);
            }
        }
        return only;
    }
}
