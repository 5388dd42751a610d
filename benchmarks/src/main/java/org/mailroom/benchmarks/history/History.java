package org.mailroom.benchmarks.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailroom.benchmarks.hosts.TemporaryFolder;
import org.mailroom.store.MailroomStore;
import org.mailroom.store.StoreOptions;

/**
 * Fills a new store that nobody has open with old cases. The store itself makes the tables; the rows go in by the database's
 * own bulk load, which makes a million cases a matter of minutes.
 */
public final class History {
    private static final String DERBY = "jdbc:derby:";

    private final StoreOptions store;

    public History(StoreOptions store) {
        this.store = store;
    }

    /** Which database a store has that is reached by this URL. */
    public static StoreOptions at(String url, @Nullable String user) {
        return new StoreOptions(url, Optional.ofNullable(user), Optional.empty(), 10);
    }

    /** Writes so many cases. */
    public void fill(int cases) throws IOException {
        fill(cases, HistoryTables.all(), List.of());
    }

    /** Writes so many cases, all of them open and in this queue, where nobody has taken them. */
    public void fillWithWaiting(int cases, String queue) throws IOException {
        fill(
                cases,
                HistoryTables.all(),
                List.of("UPDATE cases SET state = 'OPEN', agent = NULL, closed_at = NULL, queue = '" + queue + "'"));
    }

    /** Writes so many cases, each with a reply of 10 KB that is held and due at this moment. */
    public void fillWithHeld(int cases, Instant due) throws IOException {
        List<HistoryTable> tables = new ArrayList<>(HistoryTables.all());
        tables.addAll(HeldTables.all(due));
        fill(cases, tables, List.of());
    }

    private void fill(int cases, List<HistoryTable> tables, List<String> changes) throws IOException {
        try (MailroomStore made = MailroomStore.open(store, InstantSource.system())) {
            if (!made.available()) {
                throw new IOException("the store cannot be opened: " + store);
            }
        }
        try (TemporaryFolder folder = TemporaryFolder.create();
                BulkLoad load = store.url().startsWith(DERBY) ? DerbyLoad.open(store) : PostgresqlLoad.open(store)) {
            Instant now = Instant.now();
            for (HistoryTable table : tables) {
                Path rows = folder.path().resolve(table.name());
                write(table, rows, load.lines(), cases, now);
                load.load(table, rows);
                Files.delete(rows);
            }
            for (String change : changes) {
                load.run(change);
            }
        } catch (SQLException e) {
            throw new IOException("the store cannot be filled", e);
        }
    }

    private static void write(HistoryTable table, Path file, CsvLine lines, int cases, Instant now) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
            for (int number = 0; number < cases; number++) {
                for (Object[] row : table.rows().apply(new OldCase(number, cases, now))) {
                    out.write(lines.of(row));
                }
            }
        }
    }
}
