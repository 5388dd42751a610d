package org.mailroom.store.routing;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.routing.Workload;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;

/** The rows of agents to whom cases are given. */
final class DutyTable {
    private DutyTable() {}

    /** What is known of a desk's agents; their open cases aside. */
    static List<Workload> of(Session session, String desk) {
        return session.sql("SELECT * FROM duties WHERE desk = ?")
                .param(StoredText.name(desk))
                .query(Row.as(DutyTable::read))
                .list();
    }

    static Optional<Workload> of(Session session, String desk, String agent) {
        return session.sql("SELECT * FROM duties WHERE agent_key = ?")
                .param(StoredText.key(desk, agent))
                .query(Row.as(DutyTable::read))
                .optional();
    }

    /** Counts a case that is given to the agent. Answers false when another was given since the workload was read. */
    static boolean given(Session session, String desk, Workload read, Instant at) {
        return session.change(
                        "UPDATE duties SET version = version + 1, given_at = ? WHERE agent_key = ? AND version = ?",
                        at.toEpochMilli(),
                        StoredText.key(desk, read.agent()),
                        read.version())
                || (read.version() == 0 && begin(session, desk, read.agent(), 1, Optional.of(at), Optional.empty()));
    }

    /** Notes since when the agent is away, or that he is back. Answers whether that is new. */
    static boolean away(Session session, String desk, String agent, Optional<Instant> since) {
        String before = since.isPresent() ? "away_since IS NULL" : "away_since IS NOT NULL";
        boolean changed = session.change(
                "UPDATE duties SET away_since = ?, handed_back = 0 WHERE agent_key = ? AND " + before,
                Session.time(since),
                StoredText.key(desk, agent));
        return changed || (since.isPresent() && begin(session, desk, agent, 0, Optional.empty(), since));
    }

    static void handedBack(Session session, String desk, String agent, boolean done) {
        if (of(session, desk, agent).isEmpty()) {
            begin(session, desk, agent, 0, Optional.empty(), Optional.empty());
        }
        session.change(
                "UPDATE duties SET handed_back = ? WHERE agent_key = ?", done ? 1 : 0, StoredText.key(desk, agent));
    }

    /** Writes the first row of an agent. Answers false when there is one. */
    private static boolean begin(
            Session session, String desk, String agent, long version, Optional<Instant> given, Optional<Instant> away) {
        if (of(session, desk, agent).isPresent()) {
            return false;
        }
        return session.change(
                """
                INSERT INTO duties (agent_key, desk, agent, version, given_at, away_since, handed_back)
                VALUES (?, ?, ?, ?, ?, ?, 0)""",
                StoredText.key(desk, agent),
                StoredText.name(desk),
                StoredText.name(agent),
                version,
                Session.time(given),
                Session.time(away));
    }

    private static Workload read(Row row) throws SQLException {
        return new Workload(
                row.text("agent"),
                Map.of(),
                row.optionalTime("given_at"),
                row.number("version"),
                row.optionalTime("away_since"),
                row.number("handed_back") == 1);
    }
}
