package org.mailroom.desk.commands;

import java.util.List;
import java.util.Optional;
import org.mailroom.desk.message.MailMessage;

/** Finds which alarm a mail answers, by the Message-IDs that it refers to. */
public final class AlarmReference {
    /** What the Message-IDs of alarms begin with; a number and a full stop follow. */
    public static final String BEGIN = "alarm.";

    private static final int LONGEST = 18;

    private AlarmReference() {}

    /** The alarm that the mail answers. */
    static Optional<Long> in(MailMessage mail) {
        return mail.referredIds().stream().flatMap(id -> number(id).stream()).findFirst();
    }

    private static List<Long> number(String messageId) {
        int end = messageId.indexOf('.', BEGIN.length());
        if (!messageId.startsWith(BEGIN) || end < 0) {
            return List.of();
        }
        return read(messageId.substring(BEGIN.length(), end)).stream().toList();
    }

    private static Optional<Long> read(String text) {
        boolean digits =
                !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
