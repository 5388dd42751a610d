package org.mailroom.server.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @Test
    void defaultPortsShouldBeTheWellKnownOnesMovedUp() {
        assertThat(Ports.from(Ports.DEFAULT_BASE)).isEqualTo(new Ports(2525, 2587, 2465, 2143, 2993, 2080));
    }

    @Test
    void theOutsideWorldShouldListenBesideSmtp() {
        assertThat(Ports.from(2000).outside()).isEqualTo(2526);
    }

    @Test
    void theHighestBaseShouldKeepEveryPortInRange() {
        assertThat(Ports.from(64_542).imaps()).isEqualTo(65_535);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 64_543, Integer.MAX_VALUE})
    void aBaseThatLeavesTheRangeShouldBeRefused(int base) {
        assertThatThrownBy(() -> Ports.from(base))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not " + base);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65_536})
    void aPortOutOfRangeShouldBeRefused(int port) {
        assertThatThrownBy(() -> new Ports(2525, 2587, 2465, 2143, 2993, port)).hasMessageContaining("not " + port);
    }
}
