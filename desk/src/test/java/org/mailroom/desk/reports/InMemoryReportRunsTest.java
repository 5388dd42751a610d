package org.mailroom.desk.reports;

import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItems;

class InMemoryReportRunsTest extends ReportRunsContract {
    private final InMemoryWorkItems work = new InMemoryWorkItems();
    private final InMemoryReportRuns runs = new InMemoryReportRuns(work);

    @Override
    protected ReportRuns runs() {
        return runs;
    }

    @Override
    protected WorkItems work() {
        return work;
    }
}
