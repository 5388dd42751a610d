package org.mailroom.store.experts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.experts.ExpertQuestion;
import org.mailroom.desk.experts.ExpertQuestions;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;
import org.springframework.jdbc.core.RowMapper;

/** Questions to experts on JDBC. Thread-safe. */
public final class JdbcExpertQuestions implements ExpertQuestions {
    private static final String OF_CASE = """
            SELECT q.* FROM interactions i JOIN expert_questions q ON q.interaction_id = i.id
            WHERE i.case_id = ?
            """;

    private static final RowMapper<ExpertQuestion> QUESTION = Row.as(row -> new ExpertQuestion(
            row.number("interaction_id"),
            row.text("desk"),
            row.text("asked_by"),
            row.list("experts").stream().map(EmailAddress::of).toList(),
            row.time("due_at"),
            row.optionalTime("asked_at"),
            row.optionalTime("answered_at")));

    private final Database database;

    public JdbcExpertQuestions(Database database) {
        this.database = database;
    }

    @Override
    public void add(ExpertQuestion question) {
        database.transaction(session ->
                !session.exists("SELECT COUNT(*) FROM expert_questions WHERE interaction_id = ?", question.id())
                        && session.change(
                                """
                        INSERT INTO expert_questions (interaction_id, desk, asked_by, experts, due_at, asked_at,
                            answered_at) VALUES (?, ?, ?, ?, ?, ?, ?)""",
                                question.id(),
                                StoredText.name(question.desk()),
                                StoredText.name(question.askedBy()),
                                StoredText.list(question.experts().stream()
                                        .map(EmailAddress::asString)
                                        .toList()),
                                question.dueAt().toEpochMilli(),
                                Session.time(question.askedAt()),
                                Session.time(question.answeredAt())));
    }

    @Override
    public Optional<ExpertQuestion> byId(long id) {
        return database.read(session -> session.sql("SELECT * FROM expert_questions WHERE interaction_id = ?")
                .param(id)
                .query(QUESTION)
                .optional());
    }

    @Override
    public Optional<ExpertQuestion> ofMail(long caseId, String messageId) {
        return database.read(session -> session.sql(OF_CASE + """
                         AND i.message_id = ? ORDER BY i.happened_at DESC, i.id DESC FETCH FIRST 1 ROWS ONLY""")
                .params(caseId, StoredText.of(messageId))
                .query(QUESTION)
                .optional());
    }

    @Override
    public List<ExpertQuestion> open(long caseId) {
        return database.read(session -> session.sql(OF_CASE + " AND q.answered_at IS NULL ORDER BY i.happened_at, i.id")
                .param(caseId)
                .query(QUESTION)
                .list());
    }

    @Override
    public void asked(long id, Instant at) {
        database.transaction(session -> session.change(
                "UPDATE expert_questions SET asked_at = ? WHERE interaction_id = ? AND asked_at IS NULL",
                at.toEpochMilli(),
                id));
    }

    @Override
    public boolean answered(long id, Instant at) {
        return database.transaction(session -> session.change(
                "UPDATE expert_questions SET answered_at = ? WHERE interaction_id = ? AND answered_at IS NULL",
                at.toEpochMilli(),
                id));
    }
}
