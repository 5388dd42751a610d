package org.mailroom.desk.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link QualityScores} does. */
public abstract class QualityScoresContract {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    /** The scores to test, none there when a test begins. */
    protected abstract QualityScores scores();

    @Test
    @DisplayName("E14 scores are counted by agent; the last one of a reply counts")
    void scoresShouldBeCountedByAgent() {
        scores().put(score(1, "support", "Anna", true));
        scores().put(score(2, "support", "Anna", false));
        scores().put(score(2, "support", "Anna", true));
        scores().put(score(3, "support", "Ben", false));
        scores().put(score(4, "billing", "Ben", true));

        assertThat(scores().results("support"))
                .containsExactly(new QualityScores.Result("Anna", 2, 0), new QualityScores.Result("Ben", 0, 1));
        assertThat(scores().results("nowhere")).isEmpty();
    }

    private static QualityScore score(long id, String desk, String agent, boolean met) {
        return new QualityScore(
                id, desk, agent, "Sue", met, Optional.of("tone · 調子").filter(c -> !met), NOON);
    }
}
