package org.mailroom.desk.acknowledgement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;

/** The ledger in memory, for tests and for looking at a sample without a server. Thread-safe. */
public final class InMemoryAcknowledgementLedger implements AcknowledgementLedger {
    private final List<Claim> claims = new ArrayList<>();
    private final List<Sent> mails = new ArrayList<>();
    private final List<Stop> stops = new ArrayList<>();
    private final WorkItems work;

    /** @param work where the orders to send are written */
    public InMemoryAcknowledgementLedger(WorkItems work) {
        this.work = work;
    }

    @Override
    public synchronized boolean claim(Claim claim, AutomaticMail kind, WorkItem order, byte[] mail) {
        if (claim.caseId().isEmpty()) {
            throw new IllegalArgumentException("a right to acknowledge needs a case");
        }
        if (claimed(claim)) {
            return false;
        }
        claims.add(claim);
        mails.add(new Sent(claim, kind));
        work.add(order, Optional.of(mail));
        return true;
    }

    @Override
    public synchronized Usage usage(Claim claim) {
        Instant day = claim.at().minus(Usage.DAY);
        boolean repeated = claims.stream()
                .anyMatch(other -> saysTheSame(other, claim) && other.at().isAfter(day));
        Usage counts = counts(claim);
        return new Usage(
                claimed(claim), repeated, counts.lastHour(), counts.lastDay(), counts.told(), counts.domainLastHour());
    }

    @Override
    public synchronized Usage counts(Claim claim) {
        Instant hour = claim.at().minus(Usage.HOUR);
        Instant day = claim.at().minus(Usage.DAY);
        Predicate<Sent> toPeer = mail -> mail.claim().peer().equals(claim.peer());
        return new Usage(
                false,
                false,
                count(hour, toPeer),
                count(day, toPeer),
                count(day, toPeer.and(mail -> mail.kind() == AutomaticMail.LAST_ACKNOWLEDGEMENT)) > 0,
                count(
                        hour,
                        mail -> claim.domainLimited()
                                && mail.claim()
                                        .peer()
                                        .domain()
                                        .equals(claim.peer().domain())));
    }

    @Override
    public synchronized long automaticMails(Instant from, Instant to) {
        return count(from, mail -> !mail.claim().at().isAfter(to));
    }

    @Override
    public synchronized boolean stop(Stop stop) {
        return stops.stream().allMatch(other -> other.until().isBefore(stop.until())) && stops.add(stop);
    }

    @Override
    public synchronized Optional<Stop> lastStop() {
        return stops.stream().max(Comparator.comparing(Stop::until));
    }

    @Override
    public synchronized void forget(Instant before) {
        mails.removeIf(mail -> mail.claim().at().isBefore(before));
        stops.removeIf(stop -> stop.until().isBefore(before));
    }

    private boolean claimed(Claim claim) {
        return claims.stream()
                .anyMatch(other -> other.desk().equals(claim.desk())
                        && other.caseId().equals(claim.caseId())
                        && other.peer().equals(claim.peer()));
    }

    private static boolean saysTheSame(Claim one, Claim other) {
        return one.desk().equals(other.desk())
                && one.peer().equals(other.peer())
                && one.content().equals(other.content());
    }

    private int count(Instant after, Predicate<Sent> which) {
        return (int) mails.stream()
                .filter(mail -> mail.claim().at().isAfter(after))
                .filter(which)
                .count();
    }

    private record Sent(Claim claim, AutomaticMail kind) {}
}
