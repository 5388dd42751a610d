package org.mailroom.store.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.mailroom.desk.reports.ReportRuns;
import org.mailroom.desk.work.NewWork;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;
import org.mailroom.store.work.WorkTable;

/** Reports that were sent, on JDBC. Thread-safe. */
public final class JdbcReportRuns implements ReportRuns {
    private final Database database;

    public JdbcReportRuns(Database database) {
        this.database = database;
    }

    @Override
    public boolean known(String desk, String kind, LocalDate first) {
        return database.read(session -> known(session, key(desk, kind, first)));
    }

    @Override
    public boolean begin(String desk, String kind, LocalDate first, Instant at, List<NewWork> mails) {
        String key = key(desk, kind, first);
        return database.transaction(session -> {
            if (known(session, key)) {
                return false;
            }
            session.change(
                    "INSERT INTO report_runs (report_key, desk, kind, first_day, begun_at) VALUES (?, ?, ?, ?, ?)",
                    key,
                    StoredText.name(desk),
                    kind,
                    first.toString(),
                    at.toEpochMilli());
            mails.forEach(mail -> WorkTable.add(session, mail.item(), mail.content()));
            return true;
        });
    }

    private static boolean known(Session session, String key) {
        return session.exists("SELECT COUNT(*) FROM report_runs WHERE report_key = ?", key);
    }

    private static String key(String desk, String kind, LocalDate first) {
        return StoredText.key(desk, kind, first.toString());
    }
}
