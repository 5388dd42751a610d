package org.mailroom.desk.bursts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.Race;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;

/** What every implementation of {@link Bursts} does. */
public abstract class BurstsContract {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    /** The bursts to test; there are none when a test begins. */
    protected abstract Bursts bursts();

    /** Where they add their work. */
    protected abstract WorkItems work();

    @Test
    @DisplayName("I03 a burst is begun with its warning, once for a topic while it goes on")
    void aBurstShouldBeginOnce() {
        Burst login = burst(1, "support", "login", "portal");
        assertThat(bursts().begin(login, item(11), new byte[] {1, 2})).isTrue();
        assertThat(bursts().begin(burst(2, "support", "login"), item(12), new byte[] {3}))
                .isFalse();
        assertThat(bursts().begin(burst(3, "sales", "login"), item(13), new byte[] {4}))
                .isTrue();

        assertThat(bursts().current()).containsExactly(login, burst(3, "sales", "login"));
        assertThat(work().content(11)).contains(new byte[] {1, 2});
        assertThat(work().content(12)).isEmpty();

        assertThat(bursts().end(1, NOON.plusSeconds(9))).isTrue();
        assertThat(bursts().end(1, NOON.plusSeconds(9))).isFalse();
        assertThat(bursts().current()).extracting(Burst::id).containsExactly(3L);
        assertThat(bursts().begin(burst(4, "support", "login"), item(14), new byte[] {5}))
                .isTrue();
    }

    @Test
    @DisplayName("I03 counts of several nodes add up")
    void countsShouldAddUp() throws Exception {
        bursts().count("support", counts -> counts);
        Race.of(
                4,
                runner -> () -> bursts().count("support", counts -> {
                    counts.add(NOON, Set.of("login"));
                    return counts;
                }));

        assertThat(bursts().count("support", counts -> counts).lately("login", NOON.plus(Duration.ofMinutes(20))))
                .isEqualTo(4);
        assertThat(bursts().count("sales", counts -> counts).lately("login", NOON))
                .isZero();
    }

    private static Burst burst(long id, String desk, String... topics) {
        return new Burst(id, desk, List.of(topics), "$Incident-1124-login", NOON, 12);
    }

    private static WorkItem item(long id) {
        return WorkItem.due(id, WorkKind.WARN_OWNER, "support", 7, "", NOON);
    }
}
