package org.mailroom.store.acknowledgement;

import java.time.Instant;
import java.util.Optional;
import org.mailroom.desk.acknowledgement.AcknowledgementLedger;
import org.mailroom.desk.acknowledgement.AutomaticMail;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.store.database.Database;
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
    public boolean claim(String desk, long caseId, EmailAddress peer, Instant at, WorkItem order, byte[] mail) {
        String key = key(desk, caseId, peer);
        return database.transaction(session -> {
            if (claimed(session, key)) {
                return false;
            }
            session.change("""
                    INSERT INTO acknowledgement_claims (claim_key, desk, case_id, peer, claimed_at)
                    VALUES (?, ?, ?, ?, ?)""", key, StoredText.name(desk), caseId, peer.asString(), at.toEpochMilli());
            session.change(
                    "INSERT INTO automatic_mails (peer, sent_at, desk, kind) VALUES (?, ?, ?, ?)",
                    peer.asString(),
                    at.toEpochMilli(),
                    StoredText.name(desk),
                    AutomaticMail.ACKNOWLEDGEMENT.name());
            return WorkTable.add(session, order, Optional.of(mail));
        });
    }

    @Override
    public boolean claimed(String desk, long caseId, EmailAddress peer) {
        return database.read(session -> claimed(session, key(desk, caseId, peer)));
    }

    @Override
    public int automaticMailsTo(EmailAddress peer, Instant since) {
        return database.read(
                session -> session.sql("SELECT COUNT(*) FROM automatic_mails WHERE peer = ? AND sent_at > ?")
                        .params(peer.asString(), since.toEpochMilli())
                        .query(Integer.class)
                        .single());
    }

    private static boolean claimed(Session session, String key) {
        return session.exists("SELECT COUNT(*) FROM acknowledgement_claims WHERE claim_key = ?", key);
    }

    private static String key(String desk, long caseId, EmailAddress peer) {
        return StoredText.key(desk, Long.toString(caseId), peer.asString());
    }
}
