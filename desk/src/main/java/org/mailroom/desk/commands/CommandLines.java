package org.mailroom.desk.commands;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.PlainText;

/**
 * The commands of a mail, a line each: in the subject, if that begins with one, and in what its writer wrote, which is
 * without quoted text and signature. A line that begins with {@code #} is none, nor is what follows the line {@code end}.
 *
 * @param lines each once, at most {@link #MOST}
 * @param leftOut how many more there are
 */
public record CommandLines(List<String> lines, int leftOut) {
    /** The most commands of one mail that are carried out. */
    public static final int MOST = 20;
    /** The longest command read, in characters. */
    public static final int LONGEST = 500;

    private static final String END = "end";
    private static final String COMMENT = "#";

    public CommandLines {
        lines = List.copyOf(lines);
    }

    /** The commands of this mail; its subject, whatever it is, where there is nothing else. */
    public static CommandLines of(MailMessage mail) {
        Set<String> all = new LinkedHashSet<>();
        String subject = PlainText.line(mail.subject(), LONGEST);
        if (CommandVerb.of(firstWord(subject)).isPresent()) {
            all.add(subject);
        }
        mail.ownWords()
                .lines()
                .map(line -> PlainText.line(line, LONGEST))
                .takeWhile(line -> !line.equalsIgnoreCase(END))
                .filter(line -> !line.isEmpty() && !line.startsWith(COMMENT))
                .forEach(all::add);
        if (all.isEmpty()) {
            all.add(subject);
        }
        List<String> lines = new ArrayList<>(all);
        int kept = Math.min(lines.size(), MOST);
        return new CommandLines(lines.subList(0, kept), lines.size() - kept);
    }

    private static String firstWord(String line) {
        int blank = line.indexOf(' ');
        return blank < 0 ? line : line.substring(0, blank);
    }
}
