package org.mailroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void wordsShouldReplaceTheStandardValues() {
        Options options = Options.of(List.of("rounds=3", "--database=postgresql", "java=-Xint -Xmx2g"));

        assertThat(options.rounds()).isEqualTo(3);
        assertThat(options.mails()).isEqualTo(500);
        assertThat(options.postgresql()).isTrue();
        assertThat(options.javaOptions()).containsExactly("-Xint", "-Xmx2g");
    }

    @Test
    void whatIsNotUnderstoodShouldBeRefused() {
        assertThatThrownBy(() -> Options.of(List.of("round=3"))).hasMessageContaining("round");
        assertThatThrownBy(() -> Options.of(List.of("mails"))).hasMessageContaining("mails");
        assertThatThrownBy(() -> Options.of(List.of("rounds=0"))).hasMessageContaining("rounds");
    }
}
