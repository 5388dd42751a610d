package org.mailroom.desk.service;

import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItems;

class InMemoryServiceClocksTest extends ServiceClocksContract {
    private final InMemoryWorkItems work = new InMemoryWorkItems();
    private final InMemoryServiceClocks clocks = new InMemoryServiceClocks(work);
    private final InMemoryCases cases = new InMemoryCases(work, clocks);

    @Override
    protected ServiceClocks clocks() {
        return clocks;
    }

    @Override
    protected WorkItems work() {
        return work;
    }

    @Override
    protected Cases cases() {
        return cases;
    }
}
