package org.mailroom.desk.acknowledgement;

class InMemoryAcknowledgementLedgerTest extends AcknowledgementLedgerContract {
    private final AcknowledgementLedger ledger = new InMemoryAcknowledgementLedger();

    @Override
    protected AcknowledgementLedger ledger() {
        return ledger;
    }
}
