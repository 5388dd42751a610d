package org.mailroom.desk.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.Race;

/** What every {@link SamplingCounts} keeps to. */
public abstract class SamplingCountsContract {
    private static final SampledReply FIRST = new SampledReply("acme", "anna", 4711, 1);
    private static final SampledReply SECOND = new SampledReply("acme", "anna", 4711, 2);

    /** A store, empty at first; the same one throughout a test. */
    protected abstract SamplingCounts counts();

    @Test
    void countShouldBeNoneAtFirst() {
        assertThat(counts().of("acme", "anna")).isEqualTo(SamplingCount.NONE);
    }

    @Test
    void repliesShouldBeCountedWithTheirAnswers() {
        SamplingCounts counts = counts();
        counts.counted(FIRST, true);
        counts.counted(SECOND, false);

        assertThat(counts.of("acme", "anna")).isEqualTo(new SamplingCount(2, 1));
    }

    @Test
    void theFirstAnswerShouldHold() {
        SamplingCounts counts = counts();

        assertThat(counts.counted(FIRST, true)).isTrue();
        assertThat(counts.counted(FIRST, false)).isTrue();
        assertThat(counts.counted(SECOND, false)).isFalse();
        assertThat(counts.counted(SECOND, true)).isFalse();
        assertThat(counts.of("acme", "anna")).isEqualTo(new SamplingCount(2, 1));
    }

    @Test
    void anAnswerShouldBeRemembered() {
        SamplingCounts counts = counts();
        counts.counted(FIRST, true);
        counts.counted(SECOND, false);

        assertThat(counts.decided(FIRST)).contains(true);
        assertThat(counts.decided(SECOND)).contains(false);
        assertThat(counts.decided(new SampledReply("acme", "anna", 4712, 1))).isEmpty();
    }

    @Test
    void agentsAndDesksShouldBeCountedApart() {
        SamplingCounts counts = counts();
        counts.counted(FIRST, true);
        counts.counted(new SampledReply("acme", "ben", 4711, 1), false);
        counts.counted(new SampledReply("other", "anna", 4711, 1), false);

        assertThat(counts.of("acme", "anna")).isEqualTo(new SamplingCount(1, 1));
        assertThat(counts.of("acme", "ben")).isEqualTo(new SamplingCount(1, 0));
        assertThat(counts.of("other", "anna")).isEqualTo(new SamplingCount(1, 0));
    }

    @Test
    void repliesThatComeTogetherShouldAllBeCounted() throws Exception {
        SamplingCounts counts = counts();
        Race.of(8, runner -> () -> counts.counted(new SampledReply("acme", "anna", runner, 1), runner < 3));

        assertThat(counts.of("acme", "anna")).isEqualTo(new SamplingCount(8, 3));
    }

    @Test
    void ofAnswersThatRaceForAReplyOneShouldHold() throws Exception {
        SamplingCounts counts = counts();
        List<Boolean> answers = Race.of(8, runner -> () -> counts.counted(FIRST, runner % 2 == 0));

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(counts.decided(FIRST)).contains(answers.get(0));
        assertThat(counts.of("acme", "anna")).isEqualTo(SamplingCount.NONE.plus(answers.get(0)));
    }
}
