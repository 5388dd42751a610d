package org.mailroom.desk.acknowledgement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;

/** The ledger in memory, for tests and for looking at a sample without a server. Thread-safe. */
public final class InMemoryAcknowledgementLedger implements AcknowledgementLedger {
    private final Set<Claim> claims = new HashSet<>();
    private final List<Sent> mails = new ArrayList<>();
    private final WorkItems work;

    /** @param work where the orders to send are written */
    public InMemoryAcknowledgementLedger(WorkItems work) {
        this.work = work;
    }

    @Override
    public synchronized boolean claim(
            String desk, long caseId, EmailAddress peer, Instant at, WorkItem order, byte[] mail) {
        boolean first = claims.add(new Claim(desk, caseId, peer));
        if (first) {
            mails.add(new Sent(peer, at));
            work.add(order, Optional.of(mail));
        }
        return first;
    }

    @Override
    public synchronized boolean claimed(String desk, long caseId, EmailAddress peer) {
        return claims.contains(new Claim(desk, caseId, peer));
    }

    @Override
    public synchronized int automaticMailsTo(EmailAddress peer, Instant since) {
        return (int) mails.stream()
                .filter(mail -> mail.peer().equals(peer) && mail.at().isAfter(since))
                .count();
    }

    private record Claim(String desk, long caseId, EmailAddress peer) {}

    private record Sent(EmailAddress peer, Instant at) {}
}
