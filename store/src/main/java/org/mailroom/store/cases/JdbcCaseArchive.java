package org.mailroom.store.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseArchive;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.StoredText;

/** Cases in their order in time, on JDBC. Each page begins in the index where the one before ended. Thread-safe. */
public final class JdbcCaseArchive implements CaseArchive {
    private final Database database;

    public JdbcCaseArchive(Database database) {
        this.database = database;
    }

    @Override
    public List<Case> page(String desk, CaseState state, Instant from, Instant to, Optional<Case> after) {
        Instant begin = after.map(Case::openedAt).orElse(from);
        long lastId = after.map(Case::id).orElse(Long.MIN_VALUE);
        return database.read(session -> session.sql("""
                        SELECT * FROM cases WHERE desk = ? AND state = ? AND opened_at >= ? AND opened_at < ?
                            AND (opened_at > ? OR id > ?)
                        ORDER BY opened_at, id FETCH FIRST ? ROWS ONLY""")
                .params(
                        StoredText.name(desk),
                        state.name(),
                        begin.toEpochMilli(),
                        to.toEpochMilli(),
                        begin.toEpochMilli(),
                        lastId,
                        PAGE)
                .query(CaseTable.CASE)
                .list());
    }
}
