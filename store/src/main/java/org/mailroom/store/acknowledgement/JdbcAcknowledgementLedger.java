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
    /** Of which nobody has had any mail. */
    private static final String NO_DOMAIN = "";

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

    /** One statement, for it is asked about every inquiry that may be acknowledged. */
    @Override
    public Usage usage(Claim claim) {
        long hour = claim.at().minus(Usage.HOUR).toEpochMilli();
        long day = claim.at().minus(Usage.DAY).toEpochMilli();
        String peer = claim.peer().asString();
        return database.read(session -> session.sql("""
                SELECT (SELECT COUNT(*) FROM acknowledgement_claims WHERE claim_key = ?) AS claimed,
                       (SELECT COUNT(*) FROM acknowledgement_claims WHERE content_key = ? AND claimed_at > ?) AS repeated,
                       (SELECT COUNT(*) FROM automatic_mails WHERE peer = ? AND sent_at > ?) AS of_hour,
                       (SELECT COUNT(*) FROM automatic_mails WHERE peer = ? AND sent_at > ?) AS of_day,
                       (SELECT COUNT(*) FROM automatic_mails WHERE peer = ? AND sent_at > ? AND kind = ?) AS told,
                       (SELECT COUNT(*) FROM automatic_mails WHERE domain_name = ? AND sent_at > ?) AS of_domain
                FROM (VALUES (1)) AS single (item)""")
                .params(
                        claim.caseId().map(caseId -> claimKey(claim, caseId)).orElse("none"),
                        contentKey(claim),
                        day,
                        peer,
                        hour,
                        peer,
                        day,
                        peer,
                        day,
                        AutomaticMail.LAST_ACKNOWLEDGEMENT.name(),
                        claim.domainLimited() ? domain(claim) : NO_DOMAIN,
                        hour)
                .query(Row.as(row -> new Usage(
                        row.number("claimed") > 0,
                        row.number("repeated") > 0,
                        (int) row.number("of_hour"),
                        (int) row.number("of_day"),
                        row.number("told") > 0,
                        (int) row.number("of_domain"))))
                .single());
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
