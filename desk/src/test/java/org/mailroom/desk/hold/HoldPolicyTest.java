package org.mailroom.desk.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.sampling.SamplingDecision;

@DisplayName("E05 E06 E15 what was found decides, the strongest first")
class HoldPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final SamplingDecision NOT_SAMPLED = new SamplingDecision(false, "not sampled");
    private static final SamplingDecision SAMPLED = new SamplingDecision(true, "sampled");

    @ParameterizedTest
    @CsvSource({
        "NOTE, HELD",
        "WARN, HELD",
        "MASK, HELD",
        "REVIEW, REVIEW",
        "RETURN, RETURNED",
        "BLOCK, BLOCKED",
    })
    void findingShouldLeadToWhatTheDeskWants(ScreenAction action, HeldState state) {
        assertThat(decide(NOT_SAMPLED, concern(ScreenAction.NOTE), concern(action))
                        .state())
                .isEqualTo(state);
    }

    @Test
    void strongestShouldDecideAndStandFirst() {
        HoldDecision decision = decide(
                SAMPLED, concern(ScreenAction.REVIEW), concern(ScreenAction.BLOCK), concern(ScreenAction.RETURN));

        assertThat(decision.state()).isEqualTo(HeldState.BLOCKED);
        assertThat(decision.reasons()).containsExactly("a BLOCK", "a RETURN", "a REVIEW");
    }

    @Test
    void sampleShouldSendToReviewWhatOnlyWarns() {
        HoldDecision decision = decide(SAMPLED, concern(ScreenAction.WARN));

        assertThat(decision.state()).isEqualTo(HeldState.REVIEW);
        assertThat(decision.reasons()).containsExactly("sampled");
        assertThat(decision.warnings()).containsExactly("a WARN");
    }

    @ParameterizedTest
    @EnumSource(ScreenAction.class)
    void concernShouldSurviveBeingWritten(ScreenAction action) {
        assertThat(Concern.read(concern(action).write())).isEqualTo(concern(action));
    }

    @Test
    void unreadableConcernShouldWantAReview() {
        assertThat(Concern.read("whatever: else").action()).isEqualTo(ScreenAction.REVIEW);
    }

    private static HoldDecision decide(SamplingDecision sampling, Concern... concerns) {
        return HoldPolicy.decide(SampleDesk.support(), List.of(concerns), sampling, NOW);
    }

    private static Concern concern(ScreenAction action) {
        return new Concern(action, "a " + action);
    }
}
