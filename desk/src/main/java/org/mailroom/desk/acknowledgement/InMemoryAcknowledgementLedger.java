package org.mailroom.desk.acknowledgement;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mailroom.desk.message.EmailAddress;

/** The ledger in memory, for tests and for looking at a sample without a server. Thread-safe. */
public final class InMemoryAcknowledgementLedger implements AcknowledgementLedger {
    private final Set<Claim> claims = ConcurrentHashMap.newKeySet();
    private final List<Sent> mails = new CopyOnWriteArrayList<>();

    @Override
    public boolean claim(String desk, long caseId, EmailAddress peer, Instant at) {
        return claims.add(new Claim(desk, caseId, peer));
    }

    @Override
    public boolean claimed(String desk, long caseId, EmailAddress peer) {
        return claims.contains(new Claim(desk, caseId, peer));
    }

    @Override
    public void sent(String desk, EmailAddress peer, Instant at, AutomaticMail kind) {
        mails.add(new Sent(peer, at));
    }

    @Override
    public int automaticMailsTo(EmailAddress peer, Instant since) {
        return (int) mails.stream()
                .filter(mail -> mail.peer().equals(peer) && mail.at().isAfter(since))
                .count();
    }

    private record Claim(String desk, long caseId, EmailAddress peer) {}

    private record Sent(EmailAddress peer, Instant at) {}
}
