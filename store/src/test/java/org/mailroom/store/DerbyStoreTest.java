package org.mailroom.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.derby.iapi.services.monitor.ModuleControl;
import org.apache.derby.iapi.services.monitor.Monitor;
import org.apache.derby.iapi.store.raw.data.DataFactory;
import org.apache.derby.shared.common.error.StandardException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.Race;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.desk.work.WorkState;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Tables;
import org.springframework.dao.DuplicateKeyException;

/** How the store opens, closes and comes back on embedded Derby. */
class DerbyStoreTest {
    private final MovableClock clock = MovableClock.at("2026-11-23T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void nothingShouldBeTouchedBeforeTheFirstUse() throws IOException {
        try (MailroomStore store = open("desk")) {
            assertThat(folder).isEmptyDirectory();
            store.workItems().nextDue();
            assertThat(folder.resolve("desk")).isDirectory();
        }
    }

    @Test
    void eightThreadsShouldOpenItOnce() throws Exception {
        try (MailroomStore store = open("desk")) {
            List<Integer> counts = Race.of(
                    8, i -> () -> store.workItems().list(WorkState.WAITING, 1).size());
            assertThat(counts).containsOnly(0);
        }
    }

    @Test
    void whatWasKeptShouldBeThereAfterClosingAndOpening() {
        Replies.Kept kept;
        try (MailroomStore store = open("desk")) {
            kept = Replies.hold(store, 1);
        }
        try (MailroomStore store = open("desk")) {
            assertThat(kept.problems(store)).isEmpty();
        }
    }

    @Test
    void aStoreThatWasClosedShouldSaySo() {
        MailroomStore store = open("desk");
        store.close();

        assertThat(store.available()).isFalse();
        assertThatThrownBy(() -> store.workItems().nextDue())
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("was closed");
        store.close();
    }

    @Test
    void closingOneDatabaseShouldLeaveAnotherInTheSameProcessOpen() {
        try (MailroomStore other = open("other")) {
            other.workItems().nextDue();
            try (MailroomStore store = open("desk")) {
                store.workItems().nextDue();
            }
            assertThat(other.available()).isTrue();
        }
    }

    @Test
    void aDatabaseThatCannotBeOpenedShouldSaySoAndRecoverByItself() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("desk"), "not a database");
        try (MailroomStore store = open("desk")) {
            assertThat(store.available()).isFalse();
            assertThatThrownBy(() -> store.ids().next())
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining(inTheWay.toString());

            Files.delete(inTheWay);
            assertThat(store.available()).isFalse();
            clock.move(Duration.ofSeconds(1));

            assertThat(store.available()).isTrue();
            assertThat(store.ids().next()).isPositive();
        }
    }

    @Test
    @DisplayName("A database that one of Derby's own threads left booted with its files closed is opened anew")
    void aDatabaseThatDerbyLeftHalfOpenShouldBeOpenedAnew() throws StandardException {
        try (MailroomStore store = open("desk")) {
            Replies.Kept kept = Replies.hold(store, 1);
            closeFilesOf(folder.resolve("desk"));

            assertThatThrownBy(() -> Replies.hold(store, 2)).isInstanceOf(StoreUnavailableException.class);
            assertThatThrownBy(() -> Replies.hold(store, 2)).isInstanceOf(StoreUnavailableException.class);
            clock.move(Duration.ofSeconds(1));

            assertThat(kept.problems(store)).isEmpty();
            assertThat(Replies.hold(store, 2).problems(store)).isEmpty();
        }
    }

    /** What Derby's thread for index statistics does when it cannot write the log. */
    private static void closeFilesOf(Path database) throws StandardException {
        Object booted = Monitor.findService("org.apache.derby.database.Database", database.toString());
        Object files = Monitor.findServiceModule(booted, DataFactory.class.getName());
        ((DataFactory) files).markCorrupt(StandardException.newException("XSLA0.D", "log1.dat"));
        ((ModuleControl) files).stop();
    }

    @Test
    void anIdentifierThatIsTakenForGoodShouldBeAMistake() {
        try (Database database = Databases.derby(folder.resolve("desk"))) {
            String twice = "INSERT INTO nodes (node_number, holder, lease_until) VALUES (1, 'me', 0)";

            assertThatThrownBy(() -> database.transaction(session -> {
                        session.change(twice);
                        return session.change(twice);
                    }))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThat(Tables.count(database, "nodes")).isZero();
        }
    }

    @Test
    void locksShouldBeWaitedForBriefly() {
        try (Database database = Databases.derby(folder.resolve("desk"))) {
            assertThat(property(database, "derby.locks.deadlockTimeout")).isEqualTo("2");
            assertThat(property(database, "derby.locks.waitTimeout")).isEqualTo("5");
        }
    }

    private static String property(Database database, String name) {
        return database.read(session -> session.sql("VALUES SYSCS_UTIL.SYSCS_GET_DATABASE_PROPERTY(?)")
                .param(name)
                .query(String.class)
                .single());
    }

    private MailroomStore open(String name) {
        return MailroomStore.open(Databases.derbyAt(folder.resolve(name)), clock);
    }
}
