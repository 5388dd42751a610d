package org.mailroom.desk.card;

class InMemoryCardLedgerTest extends CardLedgerContract {
    private final CardLedger ledger = new InMemoryCardLedger();

    @Override
    protected CardLedger ledger() {
        return ledger;
    }
}
