package org.mailroom.desk.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.work.WorkItem;

/**
 * Something about a held reply that people of the desk are told by a mail in one of their folders.
 *
 * @param place whose folder
 * @param attached whether the reply is attached
 * @param headline the beginning of the notice's subject
 * @param lines what is told, a line each
 * @param beside another held reply whose text is shown beside that of this one
 */
public record HeldNotice(Place place, boolean attached, String headline, List<String> lines, Optional<Long> beside) {
    /** What kind of mail the note beside a reply is that waits among the collisions. */
    static final String ABOUT_COLLISION = "notice: about a collision";

    private static final String ATTACHED = "+";
    private static final String BESIDE = "=";
    private static final int LONGEST_LINE = 600;
    private static final int FIXED_LINES = 3;

    /** Where a notice lies. */
    public enum Place {
        /** Beside the cases of the reply's author. */
        AUTHOR,
        /** Beside the replies that came back to their author. */
        RETURNED,
        /** Beside the reply that waits among the collisions. */
        COLLISIONS,
        /** In the review mailbox. */
        SUPERVISORS
    }

    public HeldNotice {
        headline = line(headline);
        lines = lines.stream().map(HeldNotice::line).toList();
    }

    /** A notice that shows no other reply. */
    public HeldNotice(Place place, boolean attached, String headline, List<String> lines) {
        this(place, attached, headline, lines, Optional.empty());
    }

    /** Whether a mail is the note beside a reply that waits among the collisions, or a copy of it. */
    public static boolean isAboutCollision(RawMessage mail) {
        return mail.only(MailroomFields.NOTICE).isPresent()
                && mail.only(MailroomFields.KIND)
                        .filter(ABOUT_COLLISION::equals)
                        .isPresent();
    }

    /** The notice as an instruction of a work item, cut to what fits there. */
    public String write() {
        StringBuilder text = new StringBuilder(place.name())
                .append('\n')
                .append(beside.map(id -> BESIDE + id).orElse(attached ? ATTACHED : ""))
                .append('\n')
                .append(headline);
        for (String line : lines) {
            if (text.length() + line.length() >= WorkItem.LONGEST_INSTRUCTION) {
                return text.toString();
            }
            text.append('\n').append(line);
        }
        return text.toString();
    }

    /**
     * The notice that {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static HeldNotice read(String text) {
        List<String> parts = new ArrayList<>(List.of(text.split("\n", -1)));
        if (parts.size() < FIXED_LINES) {
            throw new IllegalArgumentException("not a notice: " + parts.size() + " lines");
        }
        return new HeldNotice(
                Place.valueOf(parts.get(0)),
                parts.get(1).equals(ATTACHED),
                parts.get(2),
                parts.subList(FIXED_LINES, parts.size()),
                beside(parts.get(1)));
    }

    private static Optional<Long> beside(String mark) {
        return mark.startsWith(BESIDE) ? Optional.of(Long.valueOf(mark.substring(1))) : Optional.empty();
    }

    private static String line(String text) {
        String oneLine = text.replaceAll("[\\p{Cntrl}]", " ");
        return oneLine.length() <= LONGEST_LINE ? oneLine : oneLine.substring(0, LONGEST_LINE - 1) + "…";
    }
}
