package org.mailroom.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MachineCpuTest {
    @Test
    void idlingAndWaitingForDisksShouldNotBeBusy() {
        MachineCpu cpu = MachineCpu.of("cpu  100 20 30 9999 8888 4 6 50 0 0");

        assertThat(cpu).isEqualTo(new MachineCpu(Duration.ofMillis(1600), Duration.ofMillis(500)));
    }
}
