package org.mailroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void workloadsShouldBeToldFromOptions() {
        Words words = Words.of(List.of("w2", "rounds=3", "W6"));

        assertThat(words.workloads()).containsExactly("W2", "W6");
        assertThat(words.options().rounds()).isEqualTo(3);
    }

    @Test
    void allShouldBeMeasuredWhenNoneIsNamed() {
        assertThat(Words.of(List.of("mails=10")).workloads()).hasSize(9);
    }

    @Test
    void whatIsNeitherShouldBeRefused() {
        assertThatThrownBy(() -> Words.of(List.of("W10"))).hasMessageContaining("W10");
    }
}
