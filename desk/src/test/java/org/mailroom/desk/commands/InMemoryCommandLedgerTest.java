package org.mailroom.desk.commands;

import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItems;

class InMemoryCommandLedgerTest extends CommandLedgerContract {
    private final WorkItems work = new InMemoryWorkItems();
    private final CommandLedger ledger = new InMemoryCommandLedger(work);

    @Override
    protected CommandLedger ledger() {
        return ledger;
    }

    @Override
    protected WorkItems work() {
        return work;
    }
}
