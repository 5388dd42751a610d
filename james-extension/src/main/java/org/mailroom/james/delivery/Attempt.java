package org.mailroom.james.delivery;

import org.mailroom.desk.delivery.Consignment;
import org.mailroom.desk.delivery.DeliveryGuard;

/** One attempt to deliver a mail of a desk, of which the guard hears. */
final class Attempt {
    private final Consignment mail;
    private final DeliveryGuard guard;
    private boolean ended;

    Attempt(Consignment mail, DeliveryGuard guard) {
        this.mail = mail;
        this.guard = guard;
    }

    /** The message will be complete at the customer's server in a moment. */
    void handOver() {
        guard.handOver(mail);
    }

    /** Tells the guard that it is over; to be told again if the transaction of which that is part fails. */
    void end() {
        guard.ended(mail);
    }

    /** The guard knows that it is over. */
    void ended() {
        ended = true;
    }

    boolean hasEnded() {
        return ended;
    }

    /** It was broken off in the middle, and the queue will give the mail again. */
    void breakOff() {
        guard.brokenOff(mail);
    }
}
