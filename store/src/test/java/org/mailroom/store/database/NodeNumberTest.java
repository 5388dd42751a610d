package org.mailroom.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.Race;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.store.StoreOptions;

class NodeNumberTest {
    private static Database database;

    private final MovableClock clock = MovableClock.at("2026-11-23T12:00:00Z");

    @BeforeAll
    static void open(@TempDir Path folder) {
        StoreOptions options =
                new StoreOptions("jdbc:derby:" + folder.resolve("desk"), Optional.empty(), Optional.empty(), 10);
        database = new Database(options, MovableClock.at("2026-11-23T12:00:00Z"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        Tables.empty(database);
    }

    @Test
    void nodesShouldHaveDifferentNumbers() {
        assertThat(List.of(node().current(), node().current(), node().current()))
                .containsExactly(0, 1, 2);
    }

    @Test
    void eightNodesThatStartAtOnceShouldHaveDifferentNumbers() throws Exception {
        List<Integer> numbers = Race.of(8, i -> {
            NodeNumber node = node();
            return node::current;
        });

        assertThat(numbers).doesNotHaveDuplicates().hasSize(8);
    }

    @Test
    void aNodeShouldKeepItsNumberWhileItIsUsed() {
        NodeNumber node = node();
        int number = node.current();
        for (int i = 0; i < 20; i++) {
            clock.move(Duration.ofMinutes(3));
            assertThat(node.current()).isEqualTo(number);
        }
        assertThat(node().current()).isNotEqualTo(number);
    }

    @Test
    void aLeaseThatRanOutShouldNotBeUsedAgain() {
        NodeNumber node = node();
        int number = node.current();
        clock.move(NodeNumber.LEASE);

        assertThat(node.current()).isNotEqualTo(number);
    }

    @Test
    void aNumberThatAnotherTookShouldBeGivenUp() {
        NodeNumber node = node();
        int number = node.current();
        database.transaction(
                session -> session.change("UPDATE nodes SET holder = 'another' WHERE node_number = ?", number));
        clock.move(Duration.ofMinutes(3));

        assertThat(node.current()).isNotEqualTo(number);
    }

    @Test
    void aNumberShouldOutliveTheDatabaseUntilItsLeaseEnds(@TempDir Path folder) {
        StoreOptions options =
                new StoreOptions("jdbc:derby:" + folder.resolve("gone"), Optional.empty(), Optional.empty(), 2);
        Database gone = new Database(options, clock);
        int number = gone.nodeNumber();
        gone.close();
        clock.move(NodeNumber.LEASE.minusMillis(1));
        assertThat(gone.nodeNumber()).isEqualTo(number);
        clock.move(Duration.ofMillis(1));

        assertThatThrownBy(gone::nodeNumber).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void theLongestRestedNumberShouldBeTakenWhenAllWereUsed() {
        List<Object[]> used = IntStream.range(0, IdGenerator.NODES)
                .mapToObj(n -> new Object[] {n, clock.millis() + (n == 77 ? -1 : 1)})
                .toList();
        database.transaction(session -> session.changeEach(
                "INSERT INTO nodes (node_number, holder, lease_until) VALUES (?, 'another', ?)", used));

        assertThat(node().current()).isEqualTo(77);
        assertThatThrownBy(() -> node().current())
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("all 1024 node numbers are taken");
        clock.move(Duration.ofMillis(1));
        assertThat(node().current()).isZero();
    }

    @Test
    void askingWhetherTheDatabaseTakesWritesShouldWriteOne() {
        NodeNumber node = node();
        int number = node.current();
        clock.move(Duration.ofSeconds(1));

        node.renew();

        assertThat(leaseEnd(number)).isEqualTo(clock.millis() + NodeNumber.LEASE.toMillis());
        assertThat(node.current()).isEqualTo(number);
    }

    @Test
    void aLeaseTakenWithinWorkThatIsTakenBackShouldStay() {
        NodeNumber node = node();
        database.together(() -> "the database's own number");

        assertThatThrownBy(() -> database.together(() -> {
                    node.current();
                    throw new IllegalStateException("in the end");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(leaseEnd(node.current())).isEqualTo(clock.millis() + NodeNumber.LEASE.toMillis());
    }

    private static long leaseEnd(int number) {
        return database.read(session -> session.sql("SELECT lease_until FROM nodes WHERE node_number = ?")
                .param(number)
                .query(Long.class)
                .single());
    }

    private NodeNumber node() {
        return new NodeNumber(database, clock);
    }
}
