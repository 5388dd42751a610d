package org.mailroom.store.hold;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;
import org.mailroom.store.database.WakeIndex;
import org.springframework.jdbc.core.RowMapper;

/** The rows of held replies and their bytes. */
final class HeldTable {
    static final RowMapper<HeldReply> REPLY = Row.as(HeldTable::read);

    private static final int LONGEST_SOURCE = 500;
    static final int LONGEST_SUBJECT = 1000;

    private HeldTable() {}

    /** Whether this very submission is known, or the same mail of its author is on its way or gone. */
    static boolean knows(Session session, HeldReply reply) {
        return session.exists("SELECT COUNT(*) FROM held WHERE source_key = ?", sourceKey(reply))
                || session.exists("SELECT COUNT(*) FROM held WHERE twin_key = ?", twinKey(reply));
    }

    /** When replies of this state are to be looked at. */
    static WakeIndex wakes(HeldState state) {
        return new WakeIndex("held", "state = '" + state.name() + "'");
    }

    /** Notes when a reply leaves, if it only waits for its time. */
    static void wakes(Session session, HeldReply reply) {
        if (reply.state() == HeldState.HELD) {
            session.wakes(wakes(HeldState.HELD), reply.releaseAt().toEpochMilli());
        }
    }

    static void insert(Session session, HeldReply reply, byte[] content) {
        wakes(session, reply);
        session.change(
                """
                INSERT INTO held (id, desk, case_id, agent, source, source_key, message_id, digest, twin_key, state,
                    release_at, sender, recipients, subject, reasons, held_at, decided_by, token, wake_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                reply.id(),
                StoredText.name(reply.desk()),
                reply.caseId(),
                StoredText.name(reply.agent()),
                StoredText.fitted(reply.source(), LONGEST_SOURCE),
                sourceKey(reply),
                StoredText.fitted(reply.identity().messageId(), MailIdentity.LONGEST_MESSAGE_ID),
                StoredText.name(reply.identity().digest()),
                Session.text(Optional.of(reply)
                        .filter(r -> r.state().onItsWayOrGone())
                        .map(HeldTable::twinKey)),
                reply.state().name(),
                reply.releaseAt().toEpochMilli(),
                reply.sender().asString(),
                StoredText.list(
                        reply.recipients().stream().map(EmailAddress::asString).toList()),
                StoredText.fitted(reply.subject(), LONGEST_SUBJECT),
                StoredText.list(reply.reasons()),
                reply.heldAt().toEpochMilli(),
                Session.text(reply.decidedBy().map(StoredText::name)),
                reply.token(),
                Session.time(Optional.of(reply.releaseAt()).filter(at -> reply.state() == HeldState.HELD)));
        session.change("INSERT INTO held_bytes (held_id, content) VALUES (?, ?)", reply.id(), content);
    }

    static Optional<HeldReply> byId(Session session, long id) {
        return session.sql("SELECT * FROM held WHERE id = ?")
                .param(id)
                .query(REPLY)
                .optional();
    }

    private static String sourceKey(HeldReply reply) {
        return StoredText.key(reply.source());
    }

    static String twinKey(HeldReply reply) {
        return StoredText.key(
                reply.desk(),
                reply.agent(),
                reply.identity().messageId(),
                reply.identity().digest());
    }

    private static HeldReply read(Row row) throws SQLException {
        List<EmailAddress> recipients =
                row.list("recipients").stream().map(EmailAddress::of).toList();
        return new HeldReply(
                row.number("id"),
                row.text("desk"),
                row.number("case_id"),
                row.text("agent"),
                row.text("source"),
                new MailIdentity(row.text("message_id"), row.text("digest")),
                row.word("state", HeldState.class),
                row.time("release_at"),
                row.address("sender"),
                recipients,
                row.text("subject"),
                row.list("reasons"),
                row.time("held_at"),
                row.optionalText("decided_by"),
                row.number("token"));
    }
}
