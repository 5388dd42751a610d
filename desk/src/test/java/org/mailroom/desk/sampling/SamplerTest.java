package org.mailroom.desk.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplerTest {
    private static final Sampler SAMPLER = sampler("the key of the first site");

    @Test
    @DisplayName("E07 every reply is chosen at a rate of 1")
    void allShouldBeChosenAtTheFullRate() {
        for (int i = 0; i < 1000; i++) {
            assertThat(SAMPLER.decide(question(i, 1.0, new SamplingCount(1000, 1000)))
                            .chosen())
                    .isTrue();
        }
    }

    @Test
    void noneShouldBeChosenAtNoRate() {
        for (int i = 0; i < 1000; i++) {
            assertThat(SAMPLER.decide(question(i, 0.0, SamplingCount.NONE)).chosen())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @DisplayName("E08 the number chosen stays within a few of the rate, at every moment")
    @ValueSource(doubles = {0.01, 0.05, 0.2, 0.5, 0.9})
    void theCountShouldStayNearTheRate(double rate) {
        for (int agent = 0; agent < 10; agent++) {
            SamplingCount count = SamplingCount.NONE;
            for (int i = 0; i < 2000; i++) {
                SamplingQuestion question = new SamplingQuestion("acme", "agent " + agent, i, 1, rate, count);
                count = count.plus(SAMPLER.decide(question).chosen());
                assertThat(count.chosen() - rate * count.seen()).isBetween(-9.0, 9.0);
            }
        }
    }

    @Test
    @DisplayName("E08 the deviation is that of the deficit control, not that of a coin")
    void theDeviationShouldBeSmall() {
        double squares = 0;
        for (int agent = 0; agent < 150; agent++) {
            SamplingCount count = SamplingCount.NONE;
            for (int i = 0; i < 400; i++) {
                SamplingQuestion question = new SamplingQuestion("acme", "agent " + agent, i, 1, 0.05, count);
                count = count.plus(SAMPLER.decide(question).chosen());
            }
            squares += Math.pow(count.chosen() - 20.0, 2);
        }
        assertThat(Math.sqrt(squares / 150)).isBetween(0.5, 2.0);
    }

    @Test
    @DisplayName("E08 no reply is ever safe, and none is certain")
    void theChanceShouldStayWithinItsBounds() {
        for (double rate = 0.01; rate < 1.0; rate += 0.01) {
            for (long chosen = 0; chosen <= 500; chosen += 25) {
                double chance = Sampler.chance(rate, new SamplingCount(500, chosen));
                assertThat(chance).isBetween(rate / 2, Math.min(2 * rate, (1 + rate) / 2));
            }
        }
    }

    @Test
    @DisplayName("E08 what was chosen last says nothing about what is chosen next")
    void theDrawsShouldNotFollowEachOther() {
        int low = 0;
        int lowAfterLow = 0;
        double sum = 0;
        boolean lastLow = false;
        for (int i = 0; i < 20_000; i++) {
            double draw = SAMPLER.draw(new SampledReply("acme", "anna", i, 1));
            boolean isLow = draw < 0.5;
            low += isLow ? 1 : 0;
            lowAfterLow += isLow && lastLow ? 1 : 0;
            sum += draw;
            lastLow = isLow;
        }
        assertThat(sum / 20_000).isCloseTo(0.5, within(0.01));
        assertThat((double) lowAfterLow / low).isCloseTo(0.5, within(0.02));
    }

    @Test
    @DisplayName("E08 another key makes another choice")
    void theChoiceShouldDependOnTheKey() {
        Sampler other = sampler("the key of another site");
        int both = 0;
        for (int i = 0; i < 10_000; i++) {
            SamplingQuestion question = question(i, 0.1, SamplingCount.NONE);
            both += SAMPLER.decide(question).chosen() && other.decide(question).chosen() ? 1 : 0;
        }
        assertThat(both).isBetween(50, 160);
    }

    @Test
    void theSameQuestionShouldHaveTheSameAnswer() {
        for (int i = 0; i < 100; i++) {
            SamplingQuestion question = question(i, 0.3, new SamplingCount(10, 3));
            assertThat(SAMPLER.decide(question))
                    .isEqualTo(sampler("the key of the first site").decide(question));
        }
    }

    @Test
    void eachPartOfTheReplyShouldCount() {
        SampledReply reply = new SampledReply("acme", "anna", 1, 1);

        assertThat(SAMPLER.draw(reply))
                .isNotEqualTo(SAMPLER.draw(new SampledReply("acm", "eanna", 1, 1)))
                .isNotEqualTo(SAMPLER.draw(new SampledReply("acme", "anne", 1, 1)))
                .isNotEqualTo(SAMPLER.draw(new SampledReply("acme", "anna", 2, 1)))
                .isNotEqualTo(SAMPLER.draw(new SampledReply("acme", "anna", 1, 2)));
    }

    @Test
    void theWordsShouldSayWhy() {
        SamplingDecision decision = SAMPLER.decide(question(1, 0.05, new SamplingCount(80, 3)));

        assertThat(decision.words())
                .contains("5.00 % of the replies of anna are reviewed", "3 of 80 so far", "the chance was 7.50 %");
        assertThat(decision.words()).startsWith(decision.chosen() ? "sampled" : "not sampled");
    }

    @Test
    void shortKeysAndOddRatesShouldBeRefused() {
        assertThatThrownBy(() -> new Sampler(new byte[15])).hasMessageContaining("16 bytes");
        assertThatThrownBy(() -> question(1, Double.NaN, SamplingCount.NONE)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> question(1, 1.1, SamplingCount.NONE)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> new SamplingCount(1, 2)).hasMessageContaining("chosen 2 of 1");
    }

    private static SamplingQuestion question(long caseId, double rate, SamplingCount count) {
        return new SamplingQuestion("acme", "anna", caseId, 1, rate, count);
    }

    private static Sampler sampler(String key) {
        return new Sampler(key.getBytes(StandardCharsets.UTF_8));
    }
}
