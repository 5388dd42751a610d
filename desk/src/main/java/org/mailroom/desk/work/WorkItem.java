package org.mailroom.desk.work;

import java.time.Instant;
import java.util.Optional;

/**
 * A decision written down that is still to be carried out.
 *
 * @param id our identifier
 * @param kind what is to be done
 * @param desk the desk's id
 * @param subject the identifier of what it is about: an interaction or a held reply
 * @param instruction what else the doing needs, in a form its kind defines; at most 4,000 characters
 * @param state how far it is
 * @param dueAt not before this time
 * @param attempts how often it was tried in vain: it failed, or its lease ran out
 * @param lastError what went wrong the last time
 * @param token rises with every lease; whoever holds an older one has lost the item
 */
public record WorkItem(
        long id,
        WorkKind kind,
        String desk,
        long subject,
        String instruction,
        WorkState state,
        Instant dueAt,
        int attempts,
        Optional<String> lastError,
        long token) {
    /** The longest instruction, in characters. */
    public static final int LONGEST_INSTRUCTION = 4000;

    public WorkItem {
        if (instruction.length() > LONGEST_INSTRUCTION) {
            throw new IllegalArgumentException("an instruction has at most " + LONGEST_INSTRUCTION + " characters");
        }
    }

    /** A new item, due at once. */
    public static WorkItem due(long id, WorkKind kind, String desk, long subject, String instruction, Instant now) {
        return new WorkItem(id, kind, desk, subject, instruction, WorkState.WAITING, now, 0, Optional.empty(), 0);
    }

    /** A new item that is not done before a person says so. */
    public static WorkItem forPerson(
            long id, WorkKind kind, String desk, long subject, String instruction, Instant now, String why) {
        return new WorkItem(id, kind, desk, subject, instruction, WorkState.DEAD, now, 0, Optional.of(why), 0);
    }
}
