package org.mailroom.desk.cases;

import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItems;

class InMemoryCaseLivesTest extends CaseLivesContract {
    private final InMemoryWorkItems work = new InMemoryWorkItems();
    private final InMemoryCases cases = new InMemoryCases(work);

    @Override
    protected Cases cases() {
        return cases;
    }

    @Override
    protected WorkItems work() {
        return work;
    }
}
