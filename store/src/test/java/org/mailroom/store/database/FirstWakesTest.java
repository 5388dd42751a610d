package org.mailroom.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FirstWakesTest {
    private static final WakeIndex INDEX = WakeIndex.of("work_items");
    private static final long BEGINNING = Long.MIN_VALUE;

    private final FirstWakes wakes = new FirstWakes();
    private final TreeSet<Long> entries = new TreeSet<>();
    private final List<Long> looks = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void aLookShouldBeginWhereTheFirstEntryLay() {
        write(5);
        write(7);

        assertThat(first()).contains(5L);
        entries.remove(5L);
        assertThat(first()).contains(7L);
        assertThat(first()).contains(7L);

        assertThat(looks).containsExactly(BEGINNING, 5L, 7L);
    }

    @Test
    void whatWasWrittenEarlierShouldBeFound() {
        write(7);
        first();

        write(9);
        assertThat(first()).contains(7L);
        write(2);
        assertThat(first()).contains(2L);

        assertThat(looks).containsExactly(BEGINNING, 7L, 2L);
    }

    @Test
    void anEmptyIndexShouldBeLookedAtFromWhereSomethingComes() {
        assertThat(first()).isEmpty();
        assertThat(first()).isEmpty();
        write(3);

        assertThat(first()).contains(3L);
        assertThat(looks).containsExactly(BEGINNING, Long.MAX_VALUE, 3L);
    }

    @Test
    void whatIsWrittenDuringALookShouldBeFoundByTheNext() {
        write(7);
        wakes.first(INDEX, now, from -> {
            write(2);
            return Optional.of(7L);
        });

        assertThat(first()).contains(2L);
    }

    @Test
    void whatIsWrittenDuringTwoLooksShouldBeFoundByTheNext() {
        write(7);
        wakes.first(INDEX, now, outer -> {
            wakes.first(INDEX, now, inner -> {
                write(2);
                return Optional.of(7L);
            });
            return Optional.of(7L);
        });

        assertThat(first()).contains(2L);
    }

    @Test
    void whatIsForgottenDuringALookShouldBeLookedForFromTheBeginning() {
        write(7);
        first();
        wakes.first(INDEX, now, from -> {
            wakes.forget();
            return Optional.of(7L);
        });
        first();

        assertThat(looks).containsExactly(BEGINNING, BEGINNING);
    }

    @Test
    void aLookThatFailsShouldBeMadeAgainFromTheBeginning() {
        write(7);
        first();
        assertThatThrownBy(() -> wakes.first(INDEX, now, from -> {
                    throw new IllegalStateException("the database is down");
                }))
                .hasMessage("the database is down");
        first();

        assertThat(looks).containsExactly(BEGINNING, BEGINNING);
    }

    @Test
    void nowAndThenALookShouldBeginAtTheBeginning() {
        write(7);
        first();
        now = now.plus(FirstWakes.TRUSTED).minusMillis(1);
        first();
        now = now.plusMillis(1);
        first();
        now = now.minus(Duration.ofDays(1));
        first();

        assertThat(looks).containsExactly(BEGINNING, 7L, BEGINNING, BEGINNING);
    }

    @Test
    void eachIndexShouldHaveAFirstEntryOfItsOwn() {
        write(7);
        first();
        wakes.written(WakeIndex.of("service_clocks"), 2);
        first();

        assertThat(looks).containsExactly(BEGINNING, 7L);
    }

    private Optional<Long> first() {
        return wakes.first(INDEX, now, from -> {
            looks.add(from);
            return Optional.ofNullable(entries.ceiling(from));
        });
    }

    private void write(long at) {
        entries.add(at);
        wakes.written(INDEX, at);
    }
}
