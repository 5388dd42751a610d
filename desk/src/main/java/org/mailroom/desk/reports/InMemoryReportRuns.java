package org.mailroom.desk.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mailroom.desk.work.NewWork;
import org.mailroom.desk.work.WorkItems;

/** Reports that were sent, in memory, for tests. Thread-safe. */
public final class InMemoryReportRuns implements ReportRuns {
    private final Set<List<String>> begun = new HashSet<>();
    private final WorkItems work;

    /** @param work where the mails are written */
    public InMemoryReportRuns(WorkItems work) {
        this.work = work;
    }

    @Override
    public synchronized boolean known(String desk, String kind, LocalDate first) {
        return begun.contains(List.of(desk, kind, first.toString()));
    }

    @Override
    public synchronized boolean begin(String desk, String kind, LocalDate first, Instant at, List<NewWork> mails) {
        boolean own = begun.add(List.of(desk, kind, first.toString()));
        if (own) {
            mails.forEach(mail -> work.add(mail.item(), mail.content()));
        }
        return own;
    }
}
