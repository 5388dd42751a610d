package org.mailroom.desk.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailroom.desk.MovableClock;

class IdLocksTest {
    @ParameterizedTest
    @CsvSource({"8, 1", "8, 25", "64, 1", "64, 3", "256, 1", "256, 25", "256, 40"})
    @DisplayName("K01 what one second brings is spread over all locks")
    void identifiersOfOneTimeShouldBeSpread(int many, int millisBetween) {
        IdLocks locks = new IdLocks(many);
        Map<Object, Long> shares = identifiers(many * 4, millisBetween).stream()
                .map(locks::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(shares).hasSizeGreaterThan(many * 3 / 4);
        assertThat(Collections.max(shares.values())).isLessThan(16);
    }

    private static List<Long> identifiers(int count, int millisBetween) {
        MovableClock clock = MovableClock.at("2026-11-29T10:00:00Z");
        IdGenerator generator = new IdGenerator(clock, 7);
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(generator.next());
            clock.move(Duration.ofMillis(millisBetween));
        }
        return ids;
    }

    @Test
    void oneIdentifierShouldHaveOneLock() {
        IdLocks locks = new IdLocks(64);

        assertThat(locks.of(-1)).isSameAs(locks.of(-1));
        assertThat(locks.of(Long.MAX_VALUE)).isSameAs(locks.of(Long.MAX_VALUE));
        assertThat(new IdLocks(1).of(4711)).isNotNull();
    }
}
