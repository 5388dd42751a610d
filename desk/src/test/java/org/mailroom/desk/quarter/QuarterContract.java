package org.mailroom.desk.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Plays a time with the change of the clocks in it on a store, and compares everything that was told with what must have
 * been. Some days and cases by default; {@code -Dmailroom.quarter=200000} plays so many cases over a whole quarter.
 */
public abstract class QuarterContract {
    private static final int WHOLE = 10_000;
    private static final int SHOWN = 20;

    /** The stores, empty. */
    protected abstract QuarterStores stores();

    /** How many cases there are when nobody wants more. */
    protected abstract int few();

    @Test
    @DisplayName("F01 F03 F04 F05 every alarm and notice comes at its minute, none twice and none missing")
    void shouldTellEverythingAtItsMinute() throws ExecutionException, InterruptedException {
        int cases = Integer.getInteger("mailroom.quarter", few());
        QuarterTime time = cases < WHOLE
                ? QuarterTime.of(Instant.parse("2026-10-19T00:00:00Z"), 8)
                : QuarterTime.of(Instant.parse("2026-10-01T00:00:00Z"), 92);
        List<Fact> facts = new RandomFacts(time, Long.getLong("mailroom.quarter.seed", 42)).of(cases);

        long begin = System.nanoTime();
        List<String> wanted = new SlowOracle(time).told(facts, cases);
        long between = System.nanoTime();
        List<String> told = new QuarterRun(time, stores()).told(facts);
        List<String> differences = differences(wanted, told);
        if (cases >= WHOLE) {
            System.out.printf(
                    "%d cases, %d facts, %d told (%d late, %d to customers), differently at least %d;"
                            + " oracle %d s, desk %d s%n",
                    cases,
                    facts.size(),
                    told.size(),
                    told.stream().filter(line -> line.endsWith(" late")).count(),
                    told.stream().filter(line -> line.contains(" customer ")).count(),
                    differences.size(),
                    (between - begin) / 1_000_000_000,
                    (System.nanoTime() - between) / 1_000_000_000);
        }

        assertThat(differences).isEmpty();
        assertThat(told)
                .anyMatch(line -> line.endsWith(" late"))
                .anyMatch(line -> line.contains(" customer until "))
                .anyMatch(line -> line.contains(" solution "))
                .anyMatch(line -> line.contains(" next response "));
    }

    /** The first lines that only one of two sorted lists has, or has more often. */
    private static List<String> differences(List<String> wanted, List<String> told) {
        List<String> differences = new ArrayList<>();
        int i = 0;
        int j = 0;
        while ((i < wanted.size() || j < told.size()) && differences.size() < SHOWN) {
            int order = i == wanted.size()
                    ? 1
                    : j == told.size() ? -1 : wanted.get(i).compareTo(told.get(j));
            if (order < 0) {
                differences.add("missing: " + wanted.get(i));
            } else if (order > 0) {
                differences.add("too much: " + told.get(j));
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return differences;
    }
}
