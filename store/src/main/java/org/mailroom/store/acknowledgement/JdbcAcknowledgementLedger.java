package org.mailroom.store.acknowledgement;

import java.time.Instant;
import java.util.Optional;
import org.mailroom.desk.acknowledgement.AcknowledgementLedger;
import org.mailroom.desk.acknowledgement.AutomaticMail;
import org.mailroom.desk.acknowledgement.Claim;
import org.mailroom.desk.acknowledgement.Usage;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;
import org.mailroom.store.work.WorkTable;

/** The acknowledgement ledger on JDBC. Thread-safe. */
public final class JdbcAcknowledgementLedger implements AcknowledgementLedger {
    private final Database database;

    public JdbcAcknowledgementLedger(Database database) {
        this.database = database;
    }

    @Override
    public boolean claim(Claim claim, AutomaticMail kind, WorkItem order, byte[] mail) {
        long caseId = claim.caseId().orElseThrow();
        String key = claimKey(claim, caseId);
        return database.transaction(session -> {
            if (claimed(session, key)) {
                return false;
            }
            session.change(
                    """
                    INSERT INTO acknowledgement_claims (claim_key, desk, case_id, peer, claimed_at, content_key)
                    VALUES (?, ?, ?, ?, ?, ?)""",
                    key,
                    StoredText.name(claim.desk()),
                    caseId,
                    claim.peer().asString(),
                    claim.at().toEpochMilli(),
                    contentKey(claim));
            session.change(
                    "INSERT INTO automatic_mails (peer, sent_at, desk, kind, domain_name) VALUES (?, ?, ?, ?, ?)",
                    claim.peer().asString(),
                    claim.at().toEpochMilli(),
                    StoredText.name(claim.desk()),
                    kind.name(),
                    domain(claim));
            return WorkTable.add(session, order, Optional.of(mail));
        });
    }

    /** Statements of one index each: together they cost half of one statement with six questions in it. */
    @Override
    public Usage usage(Claim claim) {
        return database.read(session -> {
            boolean claimed = claim.caseId()
                    .filter(caseId -> claimed(session, claimKey(claim, caseId)))
                    .isPresent();
            boolean repeated = session.exists(
                    "SELECT COUNT(*) FROM acknowledgement_claims WHERE content_key = ? AND claimed_at > ?",
                    contentKey(claim),
                    claim.at().minus(Usage.DAY).toEpochMilli());
            Usage counts = counts(session, claim);
            return new Usage(
                    claimed, repeated, counts.lastHour(), counts.lastDay(), counts.told(), counts.domainLastHour());
        });
    }

    @Override
    public Usage counts(Claim claim) {
        return database.read(session -> counts(session, claim));
    }

    private static Usage counts(Session session, Claim claim) {
        long hour = claim.at().minus(Usage.HOUR).toEpochMilli();
        int domain = claim.domainLimited() ? ofDomain(session, domain(claim), hour) : 0;
        return session.sql("""
                SELECT COUNT(*) AS of_day,
                       COALESCE(SUM(CASE WHEN sent_at > ? THEN 1 ELSE 0 END), 0) AS of_hour,
                       COALESCE(SUM(CASE WHEN kind = ? THEN 1 ELSE 0 END), 0) AS told
                FROM automatic_mails WHERE peer = ? AND sent_at > ?""")
                .params(
                        hour,
                        AutomaticMail.LAST_ACKNOWLEDGEMENT.name(),
                        claim.peer().asString(),
                        claim.at().minus(Usage.DAY).toEpochMilli())
                .query(Row.as(row -> new Usage(
                        false,
                        false,
                        (int) row.number("of_hour"),
                        (int) row.number("of_day"),
                        row.number("told") > 0,
                        domain)))
                .single();
    }

    private static int ofDomain(Session session, String domain, long after) {
        return session.sql("SELECT COUNT(*) FROM automatic_mails WHERE domain_name = ? AND sent_at > ?")
                .params(domain, after)
                .query(Integer.class)
                .single();
    }

    @Override
    public long automaticMails(Instant from, Instant to) {
        return database.read(
                session -> session.sql("SELECT COUNT(*) FROM automatic_mails WHERE sent_at > ? AND sent_at <= ?")
                        .params(from.toEpochMilli(), to.toEpochMilli())
                        .query(Long.class)
                        .single());
    }

    @Override
    public boolean stop(Stop stop) {
        return database.transaction(session -> !session.exists(
                        "SELECT COUNT(*) FROM acknowledgement_stops WHERE ends_at >= ?",
                        stop.until().toEpochMilli())
                && session.change(
                        "INSERT INTO acknowledgement_stops (id, stopped_at, ends_at, mails) VALUES (?, ?, ?, ?)",
                        stop.id(),
                        stop.at().toEpochMilli(),
                        stop.until().toEpochMilli(),
                        stop.mails()));
    }

    @Override
    public Optional<Stop> lastStop() {
        return database.read(session -> session.sql("""
                SELECT id, stopped_at, ends_at, mails FROM acknowledgement_stops
                ORDER BY ends_at DESC, id DESC FETCH FIRST 1 ROWS ONLY""")
                .query(Row.as(row ->
                        new Stop(row.number("id"), row.time("stopped_at"), row.time("ends_at"), row.number("mails"))))
                .optional());
    }

    @Override
    public void forget(Instant before) {
        database.transaction(session -> {
            session.change("DELETE FROM automatic_mails WHERE sent_at < ?", before.toEpochMilli());
            return session.change("DELETE FROM acknowledgement_stops WHERE ends_at < ?", before.toEpochMilli());
        });
    }

    private static boolean claimed(Session session, String key) {
        return session.exists("SELECT COUNT(*) FROM acknowledgement_claims WHERE claim_key = ?", key);
    }

    private static String claimKey(Claim claim, long caseId) {
        return StoredText.key(claim.desk(), Long.toString(caseId), claim.peer().asString());
    }

    private static String contentKey(Claim claim) {
        return StoredText.key(claim.desk(), claim.peer().asString(), claim.content());
    }

    private static String domain(Claim claim) {
        return StoredText.fitted(claim.peer().domain(), StoredText.LONGEST_NAME);
    }
}
