package org.mailroom.desk.experts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.message.MailMessage;

/**
 * Until when an expert is to answer, as the agent wrote it: {@code [by Friday 14:00]}, {@code [bis Freitag]} or {@code
 * [+3d]} in the subject, {@code +3d} at its end, or a first line that says nothing else. Without any of them the desk's
 * time holds.
 *
 * @param at the time
 * @param written whether the agent named it
 * @param subject the subject without it
 * @param refusal why what was written is no time
 */
public record Deadline(Instant at, boolean written, String subject, Optional<String> refusal) {
    private static final Duration LATEST = Duration.ofDays(366);
    private static final int LONGEST = 60;

    /** What the mail wishes. */
    public static Deadline read(DeskConfiguration desk, MailMessage mail, Instant now) {
        String subject = mail.subject();
        for (int from = subject.indexOf('['); from >= 0; from = subject.indexOf('[', from + 1)) {
            int end = subject.indexOf(']', from);
            if (end > from && end - from <= LONGEST && TimeWords.means(subject.substring(from + 1, end))) {
                String rest = (subject.substring(0, from).strip() + " "
                                + subject.substring(end + 1).strip())
                        .strip();
                return strict(desk, subject.substring(from + 1, end), rest, now);
            }
        }
        String last = subject.substring(subject.lastIndexOf(' ') + 1);
        if (TimeWords.relative(last)) {
            return strict(
                    desk,
                    last,
                    subject.substring(0, subject.length() - last.length()).strip(),
                    now);
        }
        return firstLine(desk, mail, subject, now);
    }

    private static Deadline firstLine(DeskConfiguration desk, MailMessage mail, String subject, Instant now) {
        String line = mail.ownWords().lines().findFirst().orElse("").strip();
        if (line.length() > LONGEST || !TimeWords.means(line)) {
            return usual(desk, subject, now);
        }
        Optional<Instant> at = TimeWords.read(line, desk.zone(), now);
        return at.isEmpty() && !TimeWords.namesATime(line)
                ? usual(desk, subject, now)
                : strict(desk, line, subject, now);
    }

    private static Deadline usual(DeskConfiguration desk, String subject, Instant now) {
        return new Deadline(now.plus(desk.experts().within()), false, subject, Optional.empty());
    }

    private static Deadline strict(DeskConfiguration desk, String text, String subject, Instant now) {
        Optional<Instant> at = TimeWords.read(text, desk.zone(), now);
        String why = at.isEmpty()
                ? "is no time that the desk understands"
                : !at.get().isAfter(now)
                        ? "lies in the past"
                        : at.get().isAfter(now.plus(LATEST)) ? "is more than a year away" : "";
        return new Deadline(
                at.orElse(now),
                true,
                subject,
                why.isEmpty()
                        ? Optional.empty()
                        : Optional.of("it was to be answered \"" + text.strip() + "\", which " + why + "; write "
                                + String.join(", ", List.of("[+3d]", "[by Friday 14:00]", "[by 2026-12-24 12:00]"))
                                + " or the like into the subject"));
    }
}
