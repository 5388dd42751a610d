package org.mailroom.desk.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.MovableClock;

class IdGeneratorTest {
    private final MovableClock clock = MovableClock.at("2026-11-23T10:00:00Z");

    @Test
    void idsShouldRiseWhileTheClockStandsStill() {
        IdGenerator ids = new IdGenerator(clock, 3);
        long last = 0;
        for (int i = 0; i < 10_000; i++) {
            long id = ids.next();
            assertThat(id).isGreaterThan(last);
            last = id;
        }
    }

    @Test
    void idsShouldRiseWhenTheClockIsSetBack() {
        IdGenerator ids = new IdGenerator(clock, 3);
        long before = ids.next();
        clock.move(Duration.ofHours(-1));

        assertThat(ids.next()).isGreaterThan(before);
    }

    @Test
    void nodesShouldNeverMakeTheSameId() {
        IdGenerator one = new IdGenerator(clock, 0);
        IdGenerator other = new IdGenerator(clock, IdGenerator.NODES - 1);
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 5_000; i++) {
            assertThat(seen.add(one.next())).isTrue();
            assertThat(seen.add(other.next())).isTrue();
        }
    }

    @Test
    void nodeShouldLieInItsBounds() {
        assertThatThrownBy(() -> new IdGenerator(clock, IdGenerator.NODES)).hasMessageContaining("between 0 and 1023");
    }

    @Test
    void nodeShouldBeAskedForEachId() {
        int[] node = {1};
        IdGenerator ids = new IdGenerator(clock, () -> node[0]);
        long before = ids.next();
        node[0] = 2;

        assertThat(nodeOf(before)).isEqualTo(1);
        assertThat(nodeOf(ids.next())).isEqualTo(2);
        node[0] = -1;
        assertThatThrownBy(ids::next).hasMessageContaining("between 0 and 1023");
    }

    private static long nodeOf(long id) {
        return id >>> 12 & (IdGenerator.NODES - 1);
    }
}
