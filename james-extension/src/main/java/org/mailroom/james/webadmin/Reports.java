package org.mailroom.james.webadmin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.reports.Report;
import org.mailroom.desk.reports.ReportCsv;
import org.mailroom.desk.reports.ReportDesk;
import org.mailroom.desk.reports.ReportText;

/** Shows what desks have done. */
final class Reports {
    private final ReportDesk reports;

    @Inject
    Reports(ReportDesk reports) {
        this.reports = reports;
    }

    /**
     * The report of these days; of yesterday without them. Empty where there is no such desk.
     *
     * @throws IllegalArgumentException when they are no days, or in the wrong order
     */
    Optional<Shown> of(String desk, @Nullable String from, @Nullable String to) {
        return reports.report(desk, day(from), day(to)).map(Shown::new);
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a day is written year-month-day, 2026-12-25", e);
        }
    }

    /** A report as it is answered. */
    record Shown(String text, String csv) {
        Shown(Report report) {
            this(ReportText.of(report), ReportCsv.of(report));
        }
    }
}
