package org.mailroom.desk.delivery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Sees to it that a mail is given to the customer's server once, although the queue of outgoing mail gives it at least
 * once. Before the message is complete at the other server it is noted that it may arrive; when the queue gives it again
 * after a crash, with nothing noted behind that, nobody knows whether it arrived (RFC 5321 section 6.1 lets such a mail
 * be sent twice). Then it is in doubt, and a person decides. Thread-safe.
 */
public final class DeliveryGuard {
    private final Deliveries deliveries;
    private final Doubts doubts;
    private final InstantSource clock;
    private final Predicate<String> stopped;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /** @param stopped whether the mail of the desk with this id must not leave just now */
    public DeliveryGuard(Deliveries deliveries, Doubts doubts, InstantSource clock, Predicate<String> stopped) {
        this.deliveries = deliveries;
        this.doubts = doubts;
        this.clock = clock;
        this.stopped = stopped;
    }

    /**
     * What is to become of a mail that the queue gave. If it is to be sent it is under way until {@link #ended},
     * {@link #waits} or {@link #brokenOff}, otherwise not. Mail of a stopped desk is for later: an attempt that must stop
     * short would use up one of those that the mail has.
     *
     * @throws org.mailroom.desk.StoreUnavailableException when that is not known: it is for later then
     */
    public Admission admits(Consignment mail) {
        if (!underWay.add(mail.name())) {
            return Admission.DROP;
        }
        Admission admission = Admission.LATER;
        try {
            admission = known(mail);
        } finally {
            if (admission != Admission.SEND) {
                underWay.remove(mail.name());
            }
        }
        return admission;
    }

    private Admission known(Consignment mail) {
        Optional<Delivery> known = deliveries.find(mail.name());
        if (known.isPresent() && !continues(mail, known.get())) {
            return Admission.DROP;
        }
        return stopped.test(mail.desk()) ? Admission.LATER : Admission.SEND;
    }

    private boolean continues(Consignment mail, Delivery known) {
        if (known.state() == DeliveryState.HANDING_OVER) {
            doubts.raise(mail, known.since());
        }
        return known.state() == DeliveryState.WAITING && mail.attempt() >= known.attempt();
    }

    /**
     * Notes that the message will be complete at the customer's server in a moment.
     *
     * @throws IllegalStateException when it must not go: another copy of it has gone or is in doubt, or all mail of its
     *     desk is stopped; it is tried again later
     * @throws org.mailroom.desk.StoreUnavailableException when that cannot be noted
     */
    public void handOver(Consignment mail) {
        if (stopped.test(mail.desk())) {
            throw new IllegalStateException("all outgoing mail of desk " + mail.desk() + " is stopped");
        }
        if (!deliveries.begin(mail.name(), mail.attempt(), clock.instant())) {
            throw new IllegalStateException("another copy of mail " + mail.mailName() + " has gone");
        }
    }

    /** The customer's server did not take it; it lies in the queue for this next attempt, after a pause. */
    public void waits(Consignment next, Duration pause) {
        try {
            deliveries.again(next.name(), next.attempt(), clock.instant());
        } finally {
            underWay.remove(next.name());
        }
        doubts.postponed(next, pause);
    }

    /** The attempt is over: the customer's server took it, or it was given up, or it waits already. */
    public void ended(Consignment mail) {
        try {
            deliveries.end(mail.name(), mail.attempt(), clock.instant());
        } finally {
            underWay.remove(mail.name());
        }
    }

    /** The attempt was broken off in the middle, and the queue will give the mail again. */
    public void brokenOff(Consignment mail) {
        underWay.remove(mail.name());
    }
}
