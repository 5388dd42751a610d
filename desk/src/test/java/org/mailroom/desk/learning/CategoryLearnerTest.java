package org.mailroom.desk.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.Outage;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.SampleDesk;

class CategoryLearnerTest {
    private static final String REFUND = "payment refund card charged";

    private final MovableClock clock = MovableClock.at("2026-11-23T10:00:00Z");
    private final InMemoryCategoryModels models = new InMemoryCategoryModels();
    private final DeskConfiguration desk = SampleDesk.support();
    private final CategoryLearner learner = new CategoryLearner(models, clock);

    @Test
    @DisplayName("C02 nothing is decided before enough examples were learned")
    void shouldDecideNothingBeforeEnoughExamples() {
        teach(learner, 0, 49);

        assertThat(learner.ask(desk, REFUND).opinion()).isEmpty();
        assertThat(learner.ask(desk, REFUND).reason()).contains("before 50 examples, there are 49");
    }

    @Test
    @DisplayName("C02 after enough examples it is sure of what it knows and says why")
    void shouldBeSureOfWhatItKnows() {
        teach(learner, 0, 200);
        LearnedAnswer answer = learner.ask(desk, REFUND);

        assertThat(answer.sure()).isTrue();
        assertThat(answer.opinion().orElseThrow().label()).isEqualTo("Billing");
        assertThat(answer.reason()).contains("learned: Billing").contains("refund");
    }

    @Test
    @DisplayName("C02 below the threshold it is not sure")
    void shouldNotBeSureBelowTheThreshold() {
        teach(learner, 0, 200);
        LearnedAnswer answer = learner.ask(desk, "hello");

        assertThat(answer.sure()).isFalse();
        assertThat(answer.reason()).contains("less than the desk's threshold of 60%");
    }

    @Test
    void shouldLearnTheSameOfOneCaseOnce() {
        assertThat(learner.teach(desk, "case 1", "Billing", REFUND, "anna")).isTrue();
        assertThat(learner.teach(desk, "case 1", "Billing", REFUND, "ben")).isFalse();
        assertThat(learner.teach(desk, "case 1", "Returns", REFUND, "ben")).isTrue();
        assertThat(learner.status(desk).examples()).isEqualTo(1);
    }

    @Test
    void shouldNotLearnQueuesThatTheDeskHasNot() {
        assertThat(learner.teach(desk, "case 1", "Triage", REFUND, "anna")).isFalse();
    }

    @Test
    @DisplayName("C02 another node knows what was taught here")
    void shouldLearnWhatWasTaughtOnAnotherNode() {
        CategoryLearner other = new CategoryLearner(models, clock);
        other.ask(desk, REFUND);
        teach(learner, 0, 200);
        clock.move(Duration.ofSeconds(6));

        assertThat(other.ask(desk, REFUND)).isEqualTo(learner.ask(desk, REFUND));
    }

    @Test
    @DisplayName("C02 what was learned survives a restart, and so does what came after the last kept model")
    void shouldKnowEverythingAfterARestart() {
        teach(learner, 0, 120);
        learner.ask(desk, REFUND);
        teach(learner, 120, 130);
        CategoryLearner restarted = new CategoryLearner(models, clock);

        assertThat(models.snapshot(desk.id())).isPresent();
        assertThat(restarted.status(desk).last()).isEqualTo(130);
        assertThat(restarted.ask(desk, REFUND)).isEqualTo(learner.ask(desk, REFUND));
    }

    @Test
    @DisplayName("C02 a kept model cut short is refused in words and made anew of the examples")
    void shouldMakeACutModelAnew() {
        teach(learner, 0, 120);
        LearnedAnswer before = learner.ask(desk, REFUND);
        byte[] content = models.snapshot(desk.id()).orElseThrow().content();
        models.dropSnapshot(desk.id());
        models.save(desk.id(), new ModelSnapshot(0, 120, Arrays.copyOf(content, content.length / 2)));
        CategoryLearner restarted = new CategoryLearner(models, clock);

        assertThat(restarted.ask(desk, REFUND)).isEqualTo(before);
        assertThat(restarted.status(desk).notes())
                .singleElement()
                .asString()
                .contains("is cut short")
                .contains("made anew");
    }

    @Test
    @DisplayName("C02 learning can be reset, on every node")
    void shouldForgetEverythingByAReset() {
        teach(learner, 0, 120);
        CategoryLearner other = new CategoryLearner(models, clock);
        other.ask(desk, REFUND);
        learner.reset(desk);
        clock.move(Duration.ofSeconds(6));

        assertThat(learner.ask(desk, REFUND).reason()).contains("there are 0");
        assertThat(other.ask(desk, REFUND).reason()).contains("there are 0");
    }

    @Test
    void shouldForgetWhatWasCorrectedWhenItIsMadeAnew() {
        teach(learner, 0, 60);
        learner.teach(desk, "case x", "Returns", "zebra", "anna");
        learner.teach(desk, "case x", "Billing", "zebra", "anna");
        learner.rebuild(desk);
        CategoryLearner fresh = new CategoryLearner(new InMemoryCategoryModels(), clock);
        teach(fresh, 0, 60);
        fresh.teach(desk, "case x", "Billing", "zebra", "anna");

        assertThat(learner.ask(desk, "zebra")).isEqualTo(fresh.ask(desk, "zebra"));
    }

    @Test
    void shouldSayWhatItKnows() {
        teach(learner, 0, 100);

        assertThat(learner.words(desk, "Billing", 5)).contains("invoice");
        assertThat(learner.status(desk).queues()).containsEntry("Billing", 25L);
        assertThat(learner.status(desk).share()).isGreaterThan(0.6);
    }

    @Test
    void shouldGoOnWithWhatItKnowsWhileTheStoreIsDown() {
        Outage outage = new Outage();
        CategoryLearner there = new CategoryLearner(outage.before(CategoryModels.class, models), clock);
        teach(there, 0, 200);
        LearnedAnswer before = there.ask(desk, REFUND);
        clock.move(Duration.ofSeconds(60));
        outage.begin();

        assertThat(there.ask(desk, REFUND)).isEqualTo(before);
    }

    private void teach(CategoryLearner taught, int from, int to) {
        for (int i = from; i < to; i++) {
            taught.teach(desk, "case " + i, Lessons.of(i).queue(), Lessons.of(i).text(), "anna");
        }
    }
}
