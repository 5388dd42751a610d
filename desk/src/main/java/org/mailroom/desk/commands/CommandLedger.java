package org.mailroom.desk.commands;

import java.time.Instant;
import java.util.Optional;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.work.WorkItem;

/** Which mails with commands were taken, and what became of each command: so that each is carried out once. */
public interface CommandLedger {
    /**
     * Takes a mail with commands: from now on it is known and its work waits, both or neither. Answers false and adds
     * nothing when it was known.
     */
    boolean take(String desk, MailIdentity mail, WorkItem work, byte[] content, Instant at);

    /**
     * What became of a command.
     *
     * @param item the identifier of the work item
     * @param line which command of the mail, from 0
     */
    Optional<CommandOutcome> outcome(long item, int line);

    /** Notes what became of a command; what was noted first stays. */
    void note(long item, int line, CommandOutcome outcome);
}
