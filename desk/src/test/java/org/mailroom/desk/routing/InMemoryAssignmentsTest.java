package org.mailroom.desk.routing;

import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItems;

class InMemoryAssignmentsTest extends AssignmentsContract {
    private final InMemoryWorkItems work = new InMemoryWorkItems();
    private final InMemoryCases cases = new InMemoryCases(work);
    private final Assignments assignments = new InMemoryAssignments(cases, work);

    @Override
    protected Cases cases() {
        return cases;
    }

    @Override
    protected Assignments assignments() {
        return assignments;
    }

    @Override
    protected WorkItems work() {
        return work;
    }
}
