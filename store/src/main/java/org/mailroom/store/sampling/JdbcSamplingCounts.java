package org.mailroom.store.sampling;

import java.util.Optional;
import org.mailroom.desk.sampling.SampledReply;
import org.mailroom.desk.sampling.SamplingCount;
import org.mailroom.desk.sampling.SamplingCounts;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;

/** Sampling counts on JDBC. The answer and the count change in one transaction. Thread-safe. */
public final class JdbcSamplingCounts implements SamplingCounts {
    private final Database database;

    public JdbcSamplingCounts(Database database) {
        this.database = database;
    }

    @Override
    public SamplingCount of(String desk, String agent) {
        return database.read(session -> session.sql("SELECT seen, chosen FROM sampling_counts WHERE agent_key = ?")
                .param(StoredText.key(desk, agent))
                .query(Row.as(row -> new SamplingCount(row.number("seen"), row.number("chosen"))))
                .optional()
                .orElse(SamplingCount.NONE));
    }

    @Override
    public Optional<Boolean> decided(SampledReply reply) {
        return database.read(session -> decided(session, reply));
    }

    @Override
    public boolean counted(SampledReply reply, boolean chosen) {
        return database.transaction(session -> decided(session, reply).orElseGet(() -> {
            remember(session, reply, chosen);
            count(session, reply, chosen ? 1 : 0);
            return chosen;
        }));
    }

    private static Optional<Boolean> decided(Session session, SampledReply reply) {
        return session.sql("SELECT chosen FROM sampling_answers WHERE answer_key = ?")
                .param(answerKey(reply))
                .query(Row.as(row -> row.number("chosen") == 1))
                .optional();
    }

    private static void remember(Session session, SampledReply reply, boolean chosen) {
        session.change(
                """
                INSERT INTO sampling_answers (answer_key, desk, agent, case_id, reply_no, chosen)
                VALUES (?, ?, ?, ?, ?, ?)""",
                answerKey(reply),
                StoredText.name(reply.desk()),
                StoredText.name(reply.agent()),
                reply.caseId(),
                reply.replyNo(),
                chosen ? 1 : 0);
    }

    private static void count(Session session, SampledReply reply, int chosen) {
        String key = StoredText.key(reply.desk(), reply.agent());
        boolean counted = session.change(
                "UPDATE sampling_counts SET seen = seen + 1, chosen = chosen + ? WHERE agent_key = ?", chosen, key);
        if (!counted) {
            session.change(
                    "INSERT INTO sampling_counts (agent_key, desk, agent, seen, chosen) VALUES (?, ?, ?, 1, ?)",
                    key,
                    StoredText.name(reply.desk()),
                    StoredText.name(reply.agent()),
                    chosen);
        }
    }

    private static String answerKey(SampledReply reply) {
        return StoredText.key(
                reply.desk(), reply.agent(), Long.toString(reply.caseId()), Integer.toString(reply.replyNo()));
    }
}
