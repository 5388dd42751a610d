package org.mailroom.store.cases;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.FilingMark;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;
import org.springframework.jdbc.core.RowMapper;

/** The rows of interactions: mails in their cases. */
final class InteractionTable {
    static final RowMapper<Interaction> INTERACTION = Row.as(InteractionTable::read);

    private InteractionTable() {}

    static Optional<Interaction> byIdentity(Session session, String desk, MailIdentity identity) {
        return session.sql("SELECT * FROM interactions WHERE message_key = ? AND desk = ? AND digest = ?")
                .params(StoredText.key(identity.messageId()), StoredText.name(desk), StoredText.name(identity.digest()))
                .query(INTERACTION)
                .optional();
    }

    /** The mails with this Message-ID that the desk knows, earliest first. */
    static List<Interaction> sharing(Session session, String desk, String messageId) {
        return session.sql("""
                        SELECT * FROM interactions WHERE message_key = ? AND desk = ?
                        ORDER BY happened_at, id FETCH FIRST ? ROWS ONLY""")
                .params(StoredText.key(messageId), StoredText.name(desk), Cases.MOST_SHARING)
                .query(INTERACTION)
                .list();
    }

    /** Writes the mail as it can be kept, and answers that. */
    static Interaction insert(Session session, String desk, Interaction mail, long caseId) {
        MailIdentity identity = mail.identity();
        Interaction kept = new Interaction(
                mail.id(),
                caseId,
                mail.kind(),
                new MailIdentity(
                        StoredText.fitted(identity.messageId(), MailIdentity.LONGEST_MESSAGE_ID), identity.digest()),
                mail.from(),
                StoredText.fitted(mail.subject(), Case.LONGEST_SUBJECT),
                mail.at());
        session.change(
                """
                INSERT INTO interactions (id, case_id, desk, kind, message_id, message_key, digest, sender, subject,
                    happened_at, filing)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')""",
                kept.id(),
                kept.caseId(),
                StoredText.name(desk),
                kept.kind().name(),
                kept.identity().messageId(),
                StoredText.key(identity.messageId()),
                StoredText.name(identity.digest()),
                Session.text(kept.from().map(EmailAddress::asString)),
                kept.subject(),
                kept.at().toEpochMilli());
        return kept;
    }

    static FilingMark filing(Session session, long interactionId) {
        return session.sql("SELECT filing FROM interactions WHERE id = ?")
                .param(interactionId)
                .query(String.class)
                .optional()
                .map(FilingMark::valueOf)
                .orElseThrow(() -> new IllegalArgumentException("there is no interaction " + interactionId));
    }

    private static Interaction read(Row row) throws SQLException {
        return new Interaction(
                row.number("id"),
                row.number("case_id"),
                row.word("kind", Interaction.Kind.class),
                new MailIdentity(row.text("message_id"), row.text("digest")),
                row.optionalText("sender").map(EmailAddress::of),
                row.text("subject"),
                row.time("happened_at"));
    }
}
