package org.mailroom.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.Race;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.desk.work.WorkState;
import org.mailroom.store.postgresql.PostgresqlServer;

/** How the store meets a PostgreSQL that is down, comes back, or refuses it. */
@Timeout(180)
class PostgresqlStoreTest {
    private final MovableClock clock = MovableClock.at("2026-11-23T12:00:00Z");

    @Test
    void aServerThatStartsLaterShouldBeFoundByItself() {
        try (PostgresqlServer server = PostgresqlServer.create();
                MailroomStore store = open(server.options("postgres"))) {
            assertThat(store.available()).isFalse();
            assertThatThrownBy(() -> store.ids().next())
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("jdbc:postgresql://127.0.0.1")
                    .hasMessageContaining("refused");

            server.start();
            clock.move(Duration.ofSeconds(1));

            assertThat(store.available()).isTrue();
            assertThat(store.ids().next()).isPositive();
            assertThat(Replies.hold(store, 1).problems(store)).isEmpty();
        }
    }

    @Test
    void aServerThatGoesAndComesBackShouldBeFoundByItself() throws Exception {
        try (PostgresqlServer server = started();
                MailroomStore store = open(server.newDatabase())) {
            Replies.Kept before = Replies.hold(store, 1);

            server.stop();

            assertThat(store.available()).isFalse();
            assertThatThrownBy(() -> Replies.hold(store, 2)).isInstanceOf(StoreUnavailableException.class);
            assertThat(failures(store)).containsOnly(StoreUnavailableException.class);

            server.start();

            assertThat(store.available()).isTrue();
            assertThat(before.problems(store)).isEmpty();
            assertThat(Replies.hold(store, 2).problems(store)).isEmpty();
        }
    }

    @Test
    void aDatabaseThatIsNotThereShouldBeNamed() {
        try (MailroomStore store = open(PostgresqlServer.shared().options("nowhere"))) {
            assertThatThrownBy(() -> store.workItems().nextDue())
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("database \"nowhere\" does not exist");
        }
    }

    @Test
    void moreThreadsThanConnectionsShouldTakeTurns() throws Exception {
        StoreOptions some = PostgresqlServer.shared().newDatabase();
        try (MailroomStore store = open(new StoreOptions(some.url(), some.user(), some.password(), 1))) {
            List<Integer> answers = Race.of(
                    8, i -> () -> store.workItems().list(WorkState.WAITING, 1).size());
            assertThat(answers).containsOnly(0);
        }
    }

    @Test
    void twoNodesShouldShareADatabaseWithDifferentNumbers() {
        StoreOptions options = PostgresqlServer.shared().newDatabase();
        try (MailroomStore one = open(options);
                MailroomStore two = open(options)) {
            assertThat(one.ids().next()).isNotEqualTo(two.ids().next());
            assertThat(Replies.hold(one, 1).problems(two)).isEmpty();
        }
    }

    @Test
    void twoNodesThatStartAtOnceShouldMakeTheTablesOnce() throws Exception {
        StoreOptions options = PostgresqlServer.shared().newDatabase();

        List<Boolean> available = Race.of(4, i -> () -> {
            try (MailroomStore store = open(options)) {
                return store.available();
            }
        });

        assertThat(available).containsOnly(true);
    }

    private static List<Class<?>> failures(MailroomStore store) throws Exception {
        return Race.<Class<?>>of(4, i -> () -> {
            try {
                return Replies.hold(store, i).getClass();
            } catch (RuntimeException e) {
                return e.getClass();
            }
        });
    }

    private static PostgresqlServer started() {
        PostgresqlServer server = PostgresqlServer.create();
        server.start();
        return server;
    }

    private MailroomStore open(StoreOptions options) {
        return MailroomStore.open(options, clock);
    }
}
