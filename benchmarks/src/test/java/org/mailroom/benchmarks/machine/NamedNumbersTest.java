package org.mailroom.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamedNumbersTest {
    @Test
    void numberShouldBeReadWithAUnitOrWithout() {
        NamedNumbers numbers =
                NamedNumbers.of(List.of("Name:\tjava", "VmRSS:\t  312044 kB", "write_bytes: 4096", "no name"));

        assertThat(numbers.get("VmRSS")).isEqualTo(312044);
        assertThat(numbers.get("write_bytes")).isEqualTo(4096);
        assertThat(numbers.get("Name")).isZero();
    }
}
