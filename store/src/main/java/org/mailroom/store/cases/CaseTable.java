package org.mailroom.store.cases;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Handling;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.ReviewRate;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;
import org.springframework.jdbc.core.RowMapper;

/** The rows of cases, as other parts of the store need them too. */
public final class CaseTable {
    private static final long MILLION = 1_000_000;

    public static final RowMapper<Case> CASE = Row.as(CaseTable::read);

    private CaseTable() {}

    static Optional<Case> byId(Session session, long caseId) {
        return session.sql("SELECT * FROM cases WHERE id = ?")
                .param(caseId)
                .query(CASE)
                .optional();
    }

    static Optional<Case> byNumber(Session session, String desk, CaseNumber number) {
        return session.sql("SELECT * FROM cases WHERE case_number = ? AND desk = ?")
                .params(number.text(), StoredText.name(desk))
                .query(CASE)
                .optional();
    }

    /** The case, or the one that goes on in its stead. */
    static Optional<Case> current(Session session, long caseId) {
        Optional<Case> found = byId(session, caseId);
        return found.flatMap(Case::mergedInto)
                .flatMap(into -> byId(session, into))
                .or(() -> found);
    }

    /** The same for several cases, by the identifiers that were asked for. */
    static Map<Long, Case> current(Session session, Collection<Long> caseIds) {
        Map<Long, Case> found = new HashMap<>();
        session.among("cases", "id", caseIds, CASE)
                .forEach(each -> found.put(
                        each.id(),
                        each.mergedInto().flatMap(into -> byId(session, into)).orElse(each)));
        return found;
    }

    /**
     * Changes a case, or the one that goes on in its stead, by its key alone: a look at the table in the condition would
     * have the database choose the row before it waits for others, and two would change it.
     *
     * @param change what follows {@code SET}
     * @param condition empty, or begins with {@code AND}
     */
    static boolean change(Session session, long caseId, String change, String condition, Object... parameters) {
        Optional<Long> at = Optional.of(caseId);
        while (at.isPresent()) {
            Object[] all = Arrays.copyOf(parameters, parameters.length + 1);
            all[parameters.length] = at.get();
            String sql = "UPDATE cases SET " + change + " WHERE id = ? AND merged_into IS NULL" + condition;
            if (session.change(sql, all)) {
                return true;
            }
            at = byId(session, at.get()).flatMap(Case::mergedInto);
        }
        return false;
    }

    /** The case, or the one that goes on in its stead, which cannot be merged before this transaction ends. */
    static Optional<Case> locked(Session session, long caseId) {
        Optional<Case> found = lock(session, caseId);
        return found.flatMap(Case::mergedInto)
                .flatMap(into -> locked(session, into))
                .or(() -> found);
    }

    private static Optional<Case> lock(Session session, long caseId) {
        return session.locked("SELECT * FROM cases WHERE id = ?")
                .param(caseId)
                .query(CASE)
                .optional();
    }

    /** Whether the case is put aside until this time. */
    static boolean snoozed(Session session, long caseId, Instant until) {
        return session.exists(
                "SELECT COUNT(*) FROM cases WHERE id = ? AND state = 'SNOOZED' AND snoozed_until = ?",
                caseId,
                until.toEpochMilli());
    }

    static boolean exists(Session session, long caseId) {
        return session.exists("SELECT COUNT(*) FROM cases WHERE id = ?", caseId);
    }

    /** Whether this mail opened the case. */
    static boolean openedBy(Session session, long caseId, long interactionId) {
        return session.sql("SELECT opened_by FROM cases WHERE id = ?")
                        .param(caseId)
                        .query(Long.class)
                        .single()
                == interactionId;
    }

    /** A rate in millionths. */
    static Optional<Long> millionths(Optional<ReviewRate> rate) {
        return rate.map(share -> Math.round(share.share() * MILLION));
    }

    private static ReviewRate rate(long millionths) {
        return new ReviewRate(Math.max(0, Math.min(MILLION, millionths)) / (double) MILLION);
    }

    static void insert(Session session, NewCase opened, long interactionId) {
        Triage triage = Triage.fresh(opened.queue());
        session.change(
                """
                INSERT INTO cases (id, desk, case_number, customer, subject, state, queue, priority, tags, opened_at,
                    opened_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                opened.id(),
                StoredText.name(opened.desk()),
                opened.number().text(),
                opened.customer().asString(),
                StoredText.fitted(opened.subject(), Case.LONGEST_SUBJECT),
                CaseState.OPEN.name(),
                StoredText.name(triage.queue()),
                triage.priority().name(),
                StoredText.list(triage.tags()),
                opened.at().toEpochMilli(),
                interactionId);
    }

    /** The case of a row. */
    public static Case read(Row row) throws SQLException {
        return new Case(
                row.number("id"),
                row.text("desk"),
                new CaseNumber(row.text("case_number")),
                row.address("customer"),
                row.text("subject"),
                row.word("state", CaseState.class),
                row.optionalText("agent"),
                new Triage(
                        row.text("queue"),
                        row.optionalText("category"),
                        row.word("priority", Priority.class),
                        row.optionalText("lang"),
                        row.list("tags"),
                        new Handling(
                                row.optionalNumber("review_rate").map(CaseTable::rate),
                                row.optionalText("ack_template")),
                        row.optionalNumber("lang_sure").orElse(0L).intValue()),
                row.time("opened_at"),
                row.optionalTime("response_due"),
                row.optionalTime("response_at"),
                row.optionalTime("closed_at"),
                row.optionalNumber("merged_into"),
                row.optionalTime("answer_left"));
    }
}
