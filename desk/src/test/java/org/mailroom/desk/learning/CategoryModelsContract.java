package org.mailroom.desk.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.Race;

/** What every {@link CategoryModels} keeps to. */
public abstract class CategoryModelsContract {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    /** A store, empty at first; the same one throughout a test. */
    protected abstract CategoryModels models();

    @Test
    void nothingShouldBeKnownAtFirst() {
        assertThat(models().position("acme")).isEqualTo(LearningPosition.NONE);
        assertThat(models().examplesAfter("acme", 0, 10)).isEmpty();
        assertThat(models().snapshot("acme")).isEmpty();
    }

    @Test
    void examplesShouldBeNumberedInTheirOrder() {
        CategoryModels models = models();
        models.teach("acme", example("case 1", "Billing"));
        models.teach("acme", example("case 2", "Returns"));

        assertThat(models.examplesAfter("acme", 0, 10))
                .containsExactly(
                        new NumberedExample(1, example("case 1", "Billing")),
                        new NumberedExample(2, example("case 2", "Returns")));
        assertThat(models.examplesAfter("acme", 1, 10)).hasSize(1);
        assertThat(models.examplesAfter("acme", 0, 1)).hasSize(1);
    }

    @Test
    void theSameExampleShouldBeKeptOnce() {
        CategoryModels models = models();

        assertThat(models.teach("acme", example("case 1", "Billing"))).isTrue();
        assertThat(models.teach("acme", example("case 1", "Billing"))).isFalse();
        assertThat(models.count("acme")).isEqualTo(1);
        assertThat(models.position("acme").last()).isEqualTo(1);
    }

    @Test
    @DisplayName("C02 a correction takes the earlier example back")
    void aCorrectionShouldTakeTheEarlierBack() {
        CategoryModels models = models();
        models.teach("acme", example("case 1", "Billing"));
        models.teach("acme", example("case 1", "Returns"));

        assertThat(models.examplesAfter("acme", 0, 10))
                .containsExactly(new NumberedExample(2, example("case 1", "Returns")));
    }

    @Test
    void desksShouldLearnApart() {
        CategoryModels models = models();
        models.teach("acme", example("case 1", "Billing"));

        assertThat(models.count("other")).isZero();
        assertThat(models.teach("other", example("case 1", "Billing"))).isTrue();
    }

    @Test
    void aLaterModelShouldReplaceAnEarlierOneOnly() {
        CategoryModels models = models();

        assertThat(models.save("acme", new ModelSnapshot(0, 10, new byte[] {1})))
                .isTrue();
        assertThat(models.save("acme", new ModelSnapshot(0, 10, new byte[] {2})))
                .isFalse();
        assertThat(models.save("acme", new ModelSnapshot(0, 9, new byte[] {3}))).isFalse();
        assertThat(models.save("acme", new ModelSnapshot(0, 11, new byte[] {4})))
                .isTrue();
        assertThat(models.snapshot("acme").orElseThrow().content()).containsExactly(4);
    }

    @Test
    void aModelOfAnotherEraShouldNotBeKept() {
        CategoryModels models = models();
        models.teach("acme", example("case 1", "Billing"));
        models.reset("acme");

        assertThat(models.save("acme", new ModelSnapshot(0, 10, new byte[] {1})))
                .isFalse();
    }

    @Test
    void aResetShouldForgetEverythingAndCountOn() {
        CategoryModels models = models();
        models.teach("acme", example("case 1", "Billing"));
        models.save("acme", new ModelSnapshot(0, 1, new byte[] {1}));
        models.reset("acme");

        assertThat(models.count("acme")).isZero();
        assertThat(models.snapshot("acme")).isEmpty();
        assertThat(models.position("acme").era()).isEqualTo(1);
        assertThat(models.position("acme").last()).isPositive();
        assertThat(models.teach("acme", example("case 1", "Billing"))).isTrue();
    }

    @Test
    void aDroppedModelShouldBeGone() {
        CategoryModels models = models();
        models.save("acme", new ModelSnapshot(0, 1, new byte[] {1}));
        models.dropSnapshot("acme");

        assertThat(models.snapshot("acme")).isEmpty();
    }

    @Test
    void theLastExamplesShouldBeKept() {
        CategoryModels models = models();
        for (int i = 0; i < 5; i++) {
            models.teach("acme", example("case " + i, "Billing"));
        }
        models.keepLast("acme", 2);
        models.keepLast("acme", 10);

        assertThat(models.examplesAfter("acme", 0, 10))
                .extracting(NumberedExample::number)
                .containsExactly(4L, 5L);
    }

    @Test
    void examplesThatComeTogetherShouldAllBeKept() throws Exception {
        CategoryModels models = models();
        List<Boolean> taught = Race.of(8, runner -> () -> models.teach("acme", example("case " + runner, "Billing")));

        assertThat(taught).containsOnly(true);
        assertThat(models.examplesAfter("acme", 0, 10))
                .extracting(NumberedExample::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 8).boxed().toList());
    }

    private static Example example(String source, String label) {
        return new Example(source, label, "the text of " + source + " – Rücksendung", "anna", NOW);
    }
}
