package org.mailroom.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.configuration.RetrySettings;

class WorkDeskTest {
    private static final int ALL = 3 * WorkDesk.MOST_UNDER_WAY;

    private final MovableClock clock = MovableClock.at("2026-11-23T10:00:00Z");
    private final InMemoryWorkItems items = new InMemoryWorkItems();
    private final WorkDesk work = new WorkDesk(
            items,
            UnitOfWork.EACH_BY_ITSELF,
            () -> new RetrySettings(Duration.ofSeconds(5), Duration.ofMinutes(1), 2),
            clock,
            "node-1");

    @BeforeEach
    void fill() {
        for (int id = 1; id <= ALL; id++) {
            items.add(WorkItem.due(id, WorkKind.FILE, "support", id, "", clock.instant()), Optional.empty());
        }
    }

    @Test
    void noMoreShouldBeClaimedThanMayBeUnderWay() {
        assertThat(claimed()).hasSize(WorkDesk.MOST_UNDER_WAY);
    }

    @Test
    void whatWasDoneOrFailedShouldMakeRoom() {
        List<WorkItem> claimed = claimed();
        claimed.subList(0, WorkDesk.BATCH / 2).forEach(work::done);
        assertThat(work.claimDue()).isEmpty();

        claimed.subList(WorkDesk.BATCH / 2, WorkDesk.BATCH)
                .forEach(item -> work.failed(item, new IllegalStateException("no room")));

        assertThat(work.claimDue()).hasSize(WorkDesk.BATCH);
    }

    private List<WorkItem> claimed() {
        List<WorkItem> claimed = new ArrayList<>();
        List<WorkItem> some = work.claimDue();
        while (!some.isEmpty()) {
            claimed.addAll(some);
            some = work.claimDue();
        }
        return claimed;
    }
}
