package org.mailroom.store.hold;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.HeldVersion;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;

/** Held replies that were edited, and what they were before. */
final class HeldVersions {
    private HeldVersions() {}

    /** Puts the edited mail in place of what is held, and keeps that. */
    static boolean replace(
            Session session, HeldReply edited, byte[] content, Set<HeldState> from, String editor, Instant now) {
        boolean taken = session.exists(
                "SELECT COUNT(*) FROM held WHERE twin_key = ? AND id <> ?", HeldTable.twinKey(edited), edited.id());
        if (taken || from.stream().noneMatch(state -> update(session, edited, state))) {
            return false;
        }
        keep(session, edited.id(), editor, now);
        session.change("UPDATE held_bytes SET content = ? WHERE held_id = ?", content, edited.id());
        rename(session, edited.id(), "REPLACED", "OUTBOX");
        rename(session, edited.id(), "REPLACED", "COLLISION");
        rename(session, edited.id(), "MISPLACED", "REVIEW");
        return true;
    }

    static List<HeldVersion> of(Session session, long id) {
        return session.sql("SELECT * FROM held_versions WHERE held_id = ? ORDER BY version_no")
                .param(id)
                .query((answer, row) -> new HeldVersion(
                        answer.getLong("held_id"),
                        answer.getInt("version_no"),
                        answer.getString("editor"),
                        Instant.ofEpochMilli(answer.getLong("replaced_at")),
                        answer.getBytes("content")))
                .list();
    }

    private static boolean update(Session session, HeldReply edited, HeldState from) {
        HeldTable.wakes(session, edited);
        Optional<HeldReply> goes =
                Optional.of(edited).filter(reply -> reply.state().onItsWayOrGone());
        return session.change(
                """
                UPDATE held SET message_id = ?, digest = ?, twin_key = ?, state = ?, release_at = ?, recipients = ?,
                    subject = ?, reasons = ?, decided_by = ?, wake_at = ?
                WHERE id = ? AND state = ? AND showing_uid IS NULL""",
                StoredText.fitted(edited.identity().messageId(), MailIdentity.LONGEST_MESSAGE_ID),
                StoredText.name(edited.identity().digest()),
                Session.text(goes.map(HeldTable::twinKey)),
                edited.state().name(),
                edited.releaseAt().toEpochMilli(),
                StoredText.list(
                        edited.recipients().stream().map(EmailAddress::asString).toList()),
                StoredText.fitted(edited.subject(), HeldTable.LONGEST_SUBJECT),
                StoredText.list(edited.reasons()),
                Session.text(edited.decidedBy().map(StoredText::name)),
                Session.time(Optional.of(edited.releaseAt()).filter(at -> edited.state() == HeldState.HELD)),
                edited.id(),
                from.name());
    }

    private static void keep(Session session, long id, String editor, Instant now) {
        byte[] before = session.sql("SELECT content FROM held_bytes WHERE held_id = ?")
                .param(id)
                .query((answer, row) -> answer.getBytes("content"))
                .single();
        int number = session.sql("SELECT COUNT(*) FROM held_versions WHERE held_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        session.change(
                "INSERT INTO held_versions (held_id, version_no, editor, replaced_at, content) VALUES (?, ?, ?, ?, ?)",
                id,
                number,
                StoredText.name(editor),
                now.toEpochMilli(),
                before);
    }

    private static void rename(Session session, long id, String to, String from) {
        session.change("UPDATE held_copies SET copy_role = ? WHERE held_id = ? AND copy_role = ?", to, id, from);
    }
}
