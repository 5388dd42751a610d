package org.mailroom.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {
    private static final long MILLI = 1_000_000;

    @Test
    void percentileShouldBeTheOneOfTheNearestRank() {
        Latencies latencies = new Latencies();
        for (int millis = 2000; millis > 0; millis--) {
            latencies.add(millis * MILLI);
        }

        assertThat(latencies.millisAt(0.5)).isEqualTo(1000);
        assertThat(latencies.millisAt(0.99)).isEqualTo(1980);
        assertThat(latencies.millisAt(1)).isEqualTo(2000);
    }

    @Test
    void percentileOfOneShouldBeThatOne() {
        Latencies latencies = new Latencies();
        latencies.add(7 * MILLI);

        assertThat(latencies.millisAt(0.01)).isEqualTo(7);
        assertThat(latencies.millisAt(0.99)).isEqualTo(7);
    }

    @Test
    void thereShouldBeNoPercentileOfNone() {
        assertThat(new Latencies().millisAt(0.5)).isNaN();
    }

    @Test
    void lessThanNothingShouldCountAsNothing() {
        Latencies latencies = new Latencies();
        latencies.add(-MILLI);

        assertThat(latencies.millisAt(0.5)).isZero();
    }
}
