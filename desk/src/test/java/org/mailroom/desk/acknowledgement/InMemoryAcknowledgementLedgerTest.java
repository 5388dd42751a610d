package org.mailroom.desk.acknowledgement;

import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItems;

class InMemoryAcknowledgementLedgerTest extends AcknowledgementLedgerContract {
    private final InMemoryWorkItems work = new InMemoryWorkItems();
    private final AcknowledgementLedger ledger = new InMemoryAcknowledgementLedger(work);

    @Override
    protected AcknowledgementLedger ledger() {
        return ledger;
    }

    @Override
    protected WorkItems work() {
        return work;
    }
}
