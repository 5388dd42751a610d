package org.mailroom.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.escalation.AlarmDesk;
import org.mailroom.desk.escalation.ClockDesk;
import org.mailroom.desk.escalation.ClockedCases;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.quarter.AlarmedDesks;
import org.mailroom.desk.story.Tellers;
import org.mailroom.store.cases.JdbcCases;
import org.mailroom.store.database.Database;
import org.mailroom.store.service.JdbcServiceClocks;
import org.mailroom.store.story.JdbcStoryBook;
import org.postgresql.PGConnection;

/**
 * Measures what a look for alarms costs beside many open and closed cases. The open ones have a first response and a
 * solution to be alarmed later, one case a second, so that each look has about ten that are due.
 */
final class TickCost {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int LOOKS = 300;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long CLOSED_FROM = 1_000_000_000L;

    private static final String CASE_COLUMNS =
            "ID,DESK,CASE_NUMBER,CUSTOMER,SUBJECT,STATE,QUEUE,PRIORITY,TAGS,OPENED_AT,OPENED_BY,RESPONSE_DUE";
    private static final String CLOCK_COLUMNS =
            "CASE_ID,KIND,DESK,SERVICE_LEVEL,PROMISED,BUSINESS_TIME,STARTED_AT,SPENT,"
                    + "RUNNING_SINCE,DUE_AT,STOPPED_AT,ALARMED,WAKE_AT,VERSION";

    private final StoreOptions options;
    private final MovableClock clock = new MovableClock(NOW);

    TickCost(StoreOptions options) {
        this.options = options;
    }

    /** Measures, and prints what it found. */
    void measure(int open) throws SQLException, IOException {
        try (Database tables = new Database(options, clock)) {
            tables.available();
        }
        look(open, 0, open + " open cases");
        look(open, open, open + " open, " + open + " closed cases");
        plan();
    }

    /** A database that is opened after it was filled: what others write meanwhile it need not see. */
    private void look(int open, int closed, String beside) throws SQLException, IOException {
        fill(open, closed);
        try (Database database = new Database(options, clock)) {
            look(database, beside);
        }
    }

    private void look(Database database, String beside) {
        AlarmDesk alarms = alarms(database);
        while (!alarms.tick().isEmpty()) {
            clock.move(Duration.ZERO);
        }
        List<Double> idle = new ArrayList<>();
        List<Double> busy = new ArrayList<>();
        List<Double> ofProcessor = new ArrayList<>();
        int told = 0;
        for (int i = 0; i < LOOKS; i++) {
            clock.move(PAUSE);
            long used = THREADS.getCurrentThreadCpuTime();
            long begin = System.nanoTime();
            int due = alarms.tick().size();
            busy.add((System.nanoTime() - begin) / 1e6);
            ofProcessor.add((THREADS.getCurrentThreadCpuTime() - used) / 1e6);
            begin = System.nanoTime();
            told += due;
            assertThat(alarms.tick()).isEmpty();
            idle.add((System.nanoTime() - begin) / 1e6);
        }
        System.out.printf(
                "%s: a look that finds nothing %s; one that finds %.1f %s, of which the processor's %s%n",
                beside, words(idle), (double) told / LOOKS, words(busy), words(ofProcessor));
    }

    private static String words(List<Double> times) {
        times.sort(null);
        return "%.1f ms (90 %% %.1f, most %.1f)"
                .formatted(times.get(times.size() / 2), times.get(times.size() * 9 / 10), times.get(times.size() - 1));
    }

    private AlarmDesk alarms(Database database) {
        IdGenerator ids = new IdGenerator(clock, 1);
        Tellers tellers = new Tellers(new JdbcStoryBook(database), ids, clock);
        JdbcServiceClocks clocks = new JdbcServiceClocks(database);
        ClockDesk keeper = new ClockDesk(
                new JdbcCases(database),
                clocks,
                () -> SampleDesk.configuration(AlarmedDesks.aroundTheClock()),
                tellers,
                ids,
                clock);
        return new AlarmDesk(
                new ClockedCases(new JdbcCases(database), keeper),
                clocks,
                keeper,
                id -> Optional.empty(),
                () -> SampleDesk.configuration(AlarmedDesks.aroundTheClock()),
                tellers,
                ids,
                clock);
    }

    /** Writes all cases anew, from files, which is the quickest way. */
    private void fill(int open, int closed) throws SQLException, IOException {
        long begin = System.nanoTime();
        Path cases = Files.createTempFile("cases", ".csv");
        Path clocks = Files.createTempFile("clocks", ".csv");
        try (Writer oneCase = Files.newBufferedWriter(cases);
                Writer oneClock = Files.newBufferedWriter(clocks)) {
            for (int i = 0; i < open; i++) {
                write(oneCase, oneClock, i, i, true);
            }
            for (int i = 0; i < closed; i++) {
                write(oneCase, oneClock, CLOSED_FROM + i, i, false);
            }
        }
        try (Connection connection = connect()) {
            load(connection, "CASES", CASE_COLUMNS, cases);
            load(connection, "SERVICE_CLOCKS", CLOCK_COLUMNS, clocks);
        }
        Files.delete(cases);
        Files.delete(clocks);
        System.out.printf(
                "%d open and %d closed cases written in %d s%n",
                open, closed, (System.nanoTime() - begin) / 1_000_000_000);
    }

    private static void load(Connection connection, String table, String columns, Path file)
            throws SQLException, IOException {
        if (connection instanceof PGConnection server) {
            try (Statement statement = connection.createStatement();
                    Reader rows = Files.newBufferedReader(file)) {
                statement.execute("TRUNCATE " + table);
                server.getCopyAPI().copyIn("COPY " + table + " (" + columns + ") FROM STDIN WITH (FORMAT csv)", rows);
                statement.execute("ANALYZE " + table);
            }
        } else {
            try (CallableStatement statement = connection.prepareCall(
                    "CALL SYSCS_UTIL.SYSCS_IMPORT_DATA(NULL, ?, ?, NULL, ?, NULL, NULL, NULL, 1)")) {
                statement.setString(1, table);
                statement.setString(2, columns);
                statement.setString(3, file.toString());
                statement.execute();
            }
        }
    }

    private static void write(Writer oneCase, Writer oneClock, long id, int i, boolean open) throws IOException {
        long due = NOW.plusSeconds(60 + i).toEpochMilli();
        long opened = due - AlarmedDesks.PROMISE.toMillis();
        oneCase.write("%d,support,MR-%06d-%05d%s,c%d@customer.example,Where is it?,%s,General,NORMAL,x,%d,%d,%d%n"
                .formatted(
                        id, i / 100_000, i % 100_000, open ? "" : "C", id, open ? "OPEN" : "CLOSED", opened, id, due));
        clock(oneClock, id, "FIRST_RESPONSE", AlarmedDesks.PROMISE, opened, open);
        clock(oneClock, id, "SOLUTION", AlarmedDesks.SOLUTION, opened, open);
    }

    private static void clock(Writer one, long id, String kind, Duration promised, long opened, boolean open)
            throws IOException {
        long due = opened + promised.toMillis();
        one.write("%d,%s,support,standard,%d,0,%d,0,%s,%d,%s,0,%s,0%n"
                .formatted(
                        id,
                        kind,
                        promised.toMillis(),
                        opened,
                        open ? opened : "",
                        due,
                        open ? "" : opened + 1,
                        open ? due : ""));
    }

    private void plan() throws SQLException {
        if (options.url().startsWith("jdbc:postgresql")) {
            try (Connection connection = connect();
                    PreparedStatement explain =
                            connection.prepareStatement("EXPLAIN SELECT * FROM service_clocks WHERE wake_at <= "
                                    + NOW.toEpochMilli() + " ORDER BY wake_at, case_id FETCH FIRST 200 ROWS ONLY");
                    ResultSet rows = explain.executeQuery()) {
                while (rows.next()) {
                    System.out.println(rows.getString(1));
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        options.user().ifPresent(user -> properties.setProperty("user", user));
        return DriverManager.getConnection(options.url(), properties);
    }
}
