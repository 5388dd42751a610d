package org.mailroom.desk.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.Race;
import org.mailroom.desk.ids.TestIds;
import org.mailroom.desk.work.NewWork;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;

/** What every implementation of {@link ReportRuns} does. */
public abstract class ReportRunsContract {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** The runs to test; there are none when a test begins. */
    protected abstract ReportRuns runs();

    /** Where the mails are. */
    protected abstract WorkItems work();

    @Test
    @DisplayName("F07 of several nodes that send a report at once one does")
    void shouldBeSentOnce() throws Exception {
        assertThat(runs().known("support", "daily", DAY)).isFalse();

        List<Boolean> won = Race.of(4, runner -> () -> runs().begin("support", "daily", DAY, NOON, List.of(mail())));

        assertThat(won).containsOnlyOnce(true);
        assertThat(work().list(WorkState.WAITING, 10)).hasSize(1);
        assertThat(runs().known("support", "daily", DAY)).isTrue();
        assertThat(runs().known("support", "weekly", DAY)).isFalse();
        assertThat(runs().known("other", "daily", DAY)).isFalse();
    }

    private static NewWork mail() {
        return new NewWork(
                WorkItem.due(TestIds.next(), WorkKind.NOTIFY, "support", 0, "sue@acme.example", NOON),
                Optional.of(new byte[] {1}));
    }
}
