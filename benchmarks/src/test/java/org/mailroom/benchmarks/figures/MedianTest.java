package org.mailroom.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {
    @Test
    void middleOfAnOddNumberShouldBeOneOfThem() {
        assertThat(Median.of(List.of(9.0, 1.0, 2.0))).isEqualTo(new Median(1, 2, 9));
    }

    @Test
    void middleOfAnEvenNumberShouldLieBetweenTwo() {
        assertThat(Median.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(new Median(1, 3, 9));
    }
}
