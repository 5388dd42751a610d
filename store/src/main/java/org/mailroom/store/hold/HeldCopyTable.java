package org.mailroom.store.hold;

import java.sql.SQLException;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.hold.HeldCopy;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;
import org.springframework.jdbc.core.RowMapper;

/** The rows of the copies of held replies that people see. */
final class HeldCopyTable {
    static final RowMapper<HeldCopy> COPY = Row.as(HeldCopyTable::read);

    private HeldCopyTable() {}

    /** Writes the copy, in place of another one at its place, and that it is no longer about to be shown. */
    static boolean put(Session session, HeldCopy copy) {
        if (copy.role() == HeldCopy.Role.OUTBOX) {
            session.change(
                    "UPDATE held SET showing_mailbox = NULL, showing_uid = NULL WHERE id = ? AND showing_uid IS NOT NULL",
                    copy.heldId());
        }
        return write(session, copy);
    }

    private static boolean write(Session session, HeldCopy copy) {
        String mailbox = StoredText.name(copy.place().mailbox());
        long uid = copy.place().uid();
        String role = copy.role().name();
        return session.change(
                        "UPDATE held_copies SET held_id = ?, copy_role = ? WHERE mailbox = ? AND uid = ?",
                        copy.heldId(),
                        role,
                        mailbox,
                        uid)
                || session.change(
                        "INSERT INTO held_copies (held_id, copy_role, mailbox, uid) VALUES (?, ?, ?, ?)",
                        copy.heldId(),
                        role,
                        mailbox,
                        uid);
    }

    private static HeldCopy read(Row row) throws SQLException {
        return new HeldCopy(
                row.number("held_id"),
                new FolderPlace(row.text("mailbox"), row.number("uid")),
                row.word("copy_role", HeldCopy.Role.class));
    }
}
