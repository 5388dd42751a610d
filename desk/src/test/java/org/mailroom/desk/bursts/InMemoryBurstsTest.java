package org.mailroom.desk.bursts;

import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItems;

class InMemoryBurstsTest extends BurstsContract {
    private final InMemoryWorkItems work = new InMemoryWorkItems();
    private final Bursts bursts = new InMemoryBursts(work);

    @Override
    protected Bursts bursts() {
        return bursts;
    }

    @Override
    protected WorkItems work() {
        return work;
    }
}
