package org.mailroom.desk.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SamplingTest {
    private final InMemorySamplingCounts counts = new InMemorySamplingCounts();
    private final Sampling sampling =
            new Sampling(new Sampler("a key for these tests".getBytes(StandardCharsets.UTF_8)), counts);

    @Test
    @DisplayName("E08 sending a recalled reply again does not draw again")
    void resendingShouldNotDrawAgain() {
        for (int i = 0; i < 200; i++) {
            SampledReply reply = new SampledReply("acme", "anna", i, 1);
            boolean first = sampling.decide(reply, 0.5).chosen();
            sampling.decide(new SampledReply("acme", "anna", 1000 + i, 1), 0.5);

            assertThat(sampling.decide(reply, 0.5).chosen()).isEqualTo(first);
        }
        assertThat(counts.of("acme", "anna").seen()).isEqualTo(400);
    }

    @Test
    @DisplayName("E08 five percent of many replies are chosen")
    void theShareShouldBeTheRate() {
        for (int i = 0; i < 2000; i++) {
            sampling.decide(new SampledReply("acme", "anna", i, 1), 0.05);
        }
        assertThat(counts.of("acme", "anna").seen()).isEqualTo(2000);
        assertThat(counts.of("acme", "anna").chosen()).isBetween(92L, 108L);
    }

    @Test
    @DisplayName("E07 a reply that was not sampled is reviewed once everything is")
    void theFullRateShouldComeBeforeAnEarlierAnswer() {
        SampledReply reply = new SampledReply("acme", "anna", 1, 1);
        counts.counted(reply, false);

        assertThat(sampling.decide(reply, 1.0).chosen()).isTrue();
        assertThat(counts.of("acme", "anna")).isEqualTo(new SamplingCount(1, 0));
    }

    @Test
    void peekingShouldChangeNothing() {
        SampledReply reply = new SampledReply("acme", "anna", 1, 1);
        SamplingDecision peeked = sampling.peek(reply, 0.5);

        assertThat(counts.of("acme", "anna")).isEqualTo(SamplingCount.NONE);
        assertThat(sampling.decide(reply, 0.5)).isEqualTo(peeked);
    }

    @Test
    void anEarlierAnswerShouldBeSaidInWords() {
        SampledReply reply = new SampledReply("acme", "anna", 1, 1);
        counts.counted(reply, true);

        assertThat(sampling.decide(reply, 0.01))
                .isEqualTo(new SamplingDecision(true, "sampled for review when it was sent before"));
    }
}
