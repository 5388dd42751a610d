package org.mailroom.desk.acknowledgement;

import java.time.Instant;
import java.util.Optional;
import org.mailroom.desk.work.WorkItem;

/**
 * Remembers what was sent automatically, so that nobody gets an acknowledgement twice or automatic mail without end.
 * Safe for several threads and nodes.
 */
public interface AcknowledgementLedger {
    /**
     * Takes the right to acknowledge this case to this peer, counts the automatic mail, and writes down the mail and the
     * order to send it, all or nothing: a crash neither loses an acknowledgement nor doubles it. Who then asks for the
     * {@link #counts} and finds too many withdraws the order.
     *
     * @param claim with a case
     * @param kind what the mail counts as
     * @param order a work item of the kind ACKNOWLEDGE
     * @param mail the bytes to send
     * @return false if the right was taken before; nothing is written then
     */
    boolean claim(Claim claim, AutomaticMail kind, WorkItem order, byte[] mail);

    /** What the peer has had, in one look. Without a case nothing was claimed. */
    Usage usage(Claim claim);

    /** The numbers of {@link #usage}, without a look at what was claimed. */
    Usage counts(Claim claim);

    /** How many automatic mails went to anybody later than {@code from} and not later than {@code to}. */
    long automaticMails(Instant from, Instant to);

    /** Stops all acknowledgements until then, if they are not stopped as long already; says whether this call did it. */
    boolean stop(Stop stop);

    /** The stop that ends last, ended or not. */
    Optional<Stop> lastStop();

    /** Forgets mails and stops of before this moment. What was claimed stays. */
    void forget(Instant before);

    /**
     * A time without acknowledgements.
     *
     * @param at when it began
     * @param until when it ends by itself
     * @param mails how many automatic mails had been sent within five minutes
     */
    record Stop(long id, Instant at, Instant until, long mails) {}
}
