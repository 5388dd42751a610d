package org.mailroom.store.hold;

import java.util.List;
import org.mailroom.desk.hold.QualityScore;
import org.mailroom.desk.hold.QualityScores;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;

/** Scores of replies on JDBC. Thread-safe. */
public final class JdbcQualityScores implements QualityScores {
    private final Database database;

    public JdbcQualityScores(Database database) {
        this.database = database;
    }

    @Override
    public void put(QualityScore score) {
        database.transaction(session -> {
            session.change("DELETE FROM quality_scores WHERE held_id = ?", score.heldId());
            return session.change(
                    """
                    INSERT INTO quality_scores (held_id, desk, agent, reviewer, met, criterion, scored_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)""",
                    score.heldId(),
                    StoredText.name(score.desk()),
                    StoredText.name(score.agent()),
                    StoredText.name(score.reviewer()),
                    score.met() ? 1 : 0,
                    Session.text(score.criterion().map(words -> StoredText.fitted(words, StoredText.LONGEST_NAME))),
                    score.at().toEpochMilli());
        });
    }

    @Override
    public List<Result> results(String desk) {
        return database.read(session -> session.sql("""
                        SELECT agent, SUM(met) AS good, COUNT(*) AS scored FROM quality_scores
                        WHERE desk = ? GROUP BY agent ORDER BY agent""")
                .param(StoredText.name(desk))
                .query((row, number) -> new Result(
                        row.getString("agent"), row.getInt("good"), row.getInt("scored") - row.getInt("good")))
                .list());
    }
}
