package org.mailroom.desk.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.mailroom.desk.work.NewWork;

/** Remembers which reports were sent. Safe for several threads and nodes. */
public interface ReportRuns {
    /** Whether the report of this desk, kind and first day was sent. */
    boolean known(String desk, String kind, LocalDate first);

    /**
     * Takes the right to send a report, and writes down its mails, all or nothing.
     *
     * @param kind {@code daily} or {@code weekly}
     * @return false if it was taken before; nothing is written then
     */
    boolean begin(String desk, String kind, LocalDate first, Instant at, List<NewWork> mails);
}
