package org.mailroom.desk.acknowledgement;

import java.time.Instant;
import org.mailroom.desk.message.EmailAddress;

/**
 * Remembers what was sent automatically, so that nobody gets an acknowledgement twice or automatic mail without end.
 * Safe for several threads and nodes.
 */
public interface AcknowledgementLedger {
    /**
     * Takes the right to acknowledge this case to this peer, durably, before anything is sent: a crash can lose one
     * acknowledgement and never doubles it.
     *
     * @return false if the right was taken before
     */
    boolean claim(String desk, long caseId, EmailAddress peer, Instant at);

    /** Whether the right to acknowledge this case to this peer was taken. */
    boolean claimed(String desk, long caseId, EmailAddress peer);

    /**
     * Writes down an automatic mail to this peer. Written before sending: who then counts with {@link
     * #automaticMailsTo} and finds too many must not send.
     */
    void sent(String desk, EmailAddress peer, Instant at, AutomaticMail kind);

    /** How many automatic mails went to this peer from all desks, later than {@code since}. */
    int automaticMailsTo(EmailAddress peer, Instant since);
}
