package org.mailroom.desk.quarter;

import java.time.Instant;
import java.util.Optional;
import org.mailroom.desk.acknowledgement.AcknowledgementLedger;
import org.mailroom.desk.acknowledgement.AutomaticMail;
import org.mailroom.desk.acknowledgement.Claim;
import org.mailroom.desk.acknowledgement.Usage;
import org.mailroom.desk.work.WorkItem;

/** Records that a mail to a customer was committed. */
final class RecordingLedger implements AcknowledgementLedger {
    private final AcknowledgementLedger ledger;
    private final Tellings tellings;

    RecordingLedger(AcknowledgementLedger ledger, Tellings tellings) {
        this.ledger = ledger;
        this.tellings = tellings;
    }

    @Override
    public boolean claim(Claim claim, AutomaticMail kind, WorkItem order, byte[] mail) {
        boolean won = ledger.claim(claim, kind, order, mail);
        if (won) {
            tellings.claimed();
        }
        return won;
    }

    @Override
    public Usage usage(Claim claim) {
        return ledger.usage(claim);
    }

    @Override
    public Usage counts(Claim claim) {
        return ledger.counts(claim);
    }

    @Override
    public long automaticMails(Instant from, Instant to) {
        return ledger.automaticMails(from, to);
    }

    @Override
    public boolean stop(Stop stop) {
        return ledger.stop(stop);
    }

    @Override
    public Optional<Stop> lastStop() {
        return ledger.lastStop();
    }

    @Override
    public void forget(Instant before) {
        ledger.forget(before);
    }
}
