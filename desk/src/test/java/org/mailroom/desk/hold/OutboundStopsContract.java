package org.mailroom.desk.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.ids.TestIds;

/** What every implementation of {@link OutboundStops} does. */
public abstract class OutboundStopsContract {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    /** The stops to test; none holds when a test begins. */
    protected abstract OutboundStops stops();

    @Test
    @DisplayName("E17 a stop holds for its desk until it is ended; the first is the one that counts")
    void stopShouldHoldUntilItIsEnded() {
        OutboundStop first = stop("support", "wrong prices · 障害");
        OutboundStop other = stop("billing", "x");

        assertThat(stops().begin(first)).isTrue();
        assertThat(stops().begin(stop("support", "again"))).isFalse();
        assertThat(stops().begin(other)).isTrue();
        assertThat(stops().current()).containsExactlyInAnyOrder(first, other);

        assertThat(stops().end("support", NOON, "sue")).contains(first);
        assertThat(stops().end("support", NOON, "sue")).isEmpty();
        assertThat(stops().current()).containsExactly(other);
        assertThat(stops().begin(stop("support", "once more"))).isTrue();
    }

    private static OutboundStop stop(String desk, String reason) {
        return new OutboundStop(TestIds.next(), desk, reason, NOON, "sue");
    }
}
