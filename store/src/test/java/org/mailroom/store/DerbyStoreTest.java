package org.mailroom.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.Race;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.desk.work.WorkState;
import org.mailroom.store.database.Database;

/** How the store opens, closes and comes back on embedded Derby. */
class DerbyStoreTest {
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

            assertThat(store.available()).isTrue();
            assertThat(store.ids().next()).isPositive();
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
        return MailroomStore.open(Databases.derbyAt(folder.resolve(name)), MovableClock.at("2026-11-23T12:00:00Z"));
    }
}
