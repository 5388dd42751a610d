package org.mailroom.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessStatTest {
    @Test
    void nameWithBlanksAndBracketsShouldNotShiftTheFields() {
        ProcessStat stat =
                ProcessStat.of("4711 (a) b (c) S 17 4711 4711 0 -1 4194560 1 2 3 4 120 30 5 6 20 0 1 0 99 1000 5");

        assertThat(stat).isEqualTo(new ProcessStat(17, Duration.ofMillis(1500), Duration.ofMillis(110)));
    }
}
