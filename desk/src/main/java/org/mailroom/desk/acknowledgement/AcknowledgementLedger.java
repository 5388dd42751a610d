package org.mailroom.desk.acknowledgement;

import java.time.Instant;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.work.WorkItem;

/**
 * Remembers what was sent automatically, so that nobody gets an acknowledgement twice or automatic mail without end.
 * Safe for several threads and nodes.
 */
public interface AcknowledgementLedger {
    /**
     * Takes the right to acknowledge this case to this peer, counts the automatic mail, and writes down the mail and the
     * order to send it, all or nothing: a crash neither loses an acknowledgement nor doubles it. Who then counts with
     * {@link #automaticMailsTo} and finds too many withdraws the order.
     *
     * @param order a work item of the kind ACKNOWLEDGE
     * @param mail the bytes to send
     * @return false if the right was taken before; nothing is written then
     */
    boolean claim(String desk, long caseId, EmailAddress peer, Instant at, WorkItem order, byte[] mail);

    /** Whether the right to acknowledge this case to this peer was taken. */
    boolean claimed(String desk, long caseId, EmailAddress peer);

    /** How many automatic mails went to this peer from all desks, later than {@code since}. */
    int automaticMailsTo(EmailAddress peer, Instant since);
}
