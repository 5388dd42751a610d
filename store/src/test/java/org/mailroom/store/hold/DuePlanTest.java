package org.mailroom.store.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.store.Replies;
import org.mailroom.store.StoreOptions;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Session;

/** How Derby looks for replies that are due, which it decides when there are none yet. */
class DuePlanTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final int HELD = 500;

    @Test
    void aLookForWhatIsDueShouldReadNoMoreThanIsWanted(@TempDir Path folder) {
        try (Database database = new Database(
                new StoreOptions("jdbc:derby:" + folder.resolve("desk"), Optional.empty(), Optional.empty(), 10),
                () -> NOON)) {
            JdbcHeldReplies replies = new JdbcHeldReplies(database);
            replies.claimDue("node-1", NOON, Duration.ofMinutes(1), 10, Set.of());
            for (int number = 1; number <= HELD; number++) {
                replies.hold(Replies.reply(number), Replies.content(number), List.of());
            }
            database.transaction(
                    session -> session.change("UPDATE held SET state = 'DELIVERED', wake_at = NULL WHERE id > 20"));
            database.transaction(
                    session -> session.change("CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('APP', 'HELD', NULL)"));

            assertThat(plan(database, session -> session.firstDue(HeldTable.wakes(HeldState.HELD), NOON)))
                    .doesNotContain("Sort ResultSet")
                    .contains("HELD_WAKE");
            assertThat(plan(database, session -> HeldLeases.candidates(session, HeldState.HELD, NOON, 10, Set.of())))
                    .doesNotContain("Sort ResultSet");
        }
    }

    private static String plan(Database database, Consumer<Session> look) {
        return database.transaction(session -> {
            session.change("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)");
            look.accept(session);
            return session.sql("VALUES SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()")
                    .query(String.class)
                    .single();
        });
    }
}
