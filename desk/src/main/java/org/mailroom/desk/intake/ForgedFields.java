package org.mailroom.desk.intake;

import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.message.RawMessage;

/**
 * Fields of ours in mail from outside, which say nothing. The loop mark stays: our own automatic mail is known by it when
 * it comes back, and a stranger's can only silence.
 */
public final class ForgedFields {
    private ForgedFields() {}

    /** The message without them; the very same where there are none. */
    public static RawMessage removedFrom(RawMessage message) {
        return message.fields().stream().anyMatch(field -> isForged(field.name()))
                ? message.withoutFields(ForgedFields::isForged)
                : message;
    }

    private static boolean isForged(String name) {
        return MailroomFields.ours(name) && !name.equalsIgnoreCase(LoopMark.FIELD);
    }
}
