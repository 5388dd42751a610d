package org.mailroom.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.store.database.Database;
import org.mailroom.store.work.JdbcWorkItems;

/** What is due is found although looks remember where the first entry lay. */
class DerbyWakesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Database database;
    private JdbcWorkItems work;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Databases.derby(folder.resolve("desk"));
        work = new JdbcWorkItems(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatAnotherTookAndGaveBackInAFailureShouldBeFound() {
        add(1, NOON);
        assertThatThrownBy(() -> database.transaction(session -> {
                    session.change(
                            "UPDATE work_items SET wake_at = ? WHERE id = 1",
                            NOON.plusSeconds(60).toEpochMilli());
                    assertThat(claim()).isEmpty();
                    throw new IllegalStateException("the claim fails");
                }))
                .hasMessage("the claim fails");

        assertThat(claim()).extracting(WorkItem::id).containsExactly(1L);
    }

    private void add(long id, Instant due) {
        work.add(WorkItem.due(id, WorkKind.FILE, "acme", 7, "", due), Optional.empty());
    }

    /** In a thread of its own, as another route would. */
    private List<WorkItem> claim() {
        return CompletableFuture.supplyAsync(() -> work.claimDue("node-1", NOON, Duration.ofMinutes(5), 10))
                .join();
    }
}
