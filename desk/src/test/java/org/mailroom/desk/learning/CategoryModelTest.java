package org.mailroom.desk.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CategoryModelTest {
    @Test
    @DisplayName("C02 what was taught is known again, in every language it was taught in")
    void shouldKnowAgainWhatItWasTaught() {
        CategoryModel model = taught(100);

        assertThat(label(model, "My card was charged twice, I want a refund")).isEqualTo("Billing");
        assertThat(label(model, "Die Rücksendung meiner Schuhe")).isEqualTo("Returns");
        assertThat(label(model, "panne de l'écran")).isEqualTo("Technical");
    }

    @Test
    @DisplayName("C02 an answer names the words that decided")
    void shouldNameTheWordsThatDecided() {
        assertThat(taught(100).opinion("hello, my refund please").orElseThrow().words())
                .startsWith("refund");
    }

    @Test
    void shouldBeSurerOfWhatItKnows() {
        CategoryModel model = taught(200);

        assertThat(model.opinion("payment refund card charged").orElseThrow().confidence())
                .isGreaterThan(0.8);
        assertThat(model.opinion("hello").map(Opinion::confidence).orElse(0.0)).isLessThan(0.5);
    }

    @Test
    void shouldSayNothingOfWhatItNeverMet() {
        assertThat(taught(100).opinion("漢字")).isEmpty();
        assertThat(taught(100).opinion("")).isEmpty();
        assertThat(CategoryModel.empty(16).opinion("refund")).isEmpty();
    }

    @Test
    @DisplayName("C02 models of the same examples are the same")
    void shouldDependOnTheExamplesAlone() {
        assertThat(ModelBytes.write(taught(100))).isEqualTo(ModelBytes.write(taught(100)));
    }

    @Test
    void shouldGoOnAfterItWasRead() throws UnreadableModelException {
        CategoryModel read = ModelBytes.read(ModelBytes.write(taught(60)));
        teach(read, 60, 100);

        assertThat(ModelBytes.write(read)).isEqualTo(ModelBytes.write(taught(100)));
    }

    @Test
    @DisplayName("C02 a model cut short anywhere is refused in words")
    void shouldRefuseWhatIsCutShort() {
        byte[] whole = ModelBytes.write(taught(20));
        for (int length : new int[] {0, 3, 4, 20, 43, 44, whole.length / 2, whole.length - 1}) {
            assertThatThrownBy(() -> ModelBytes.read(Arrays.copyOf(whole, length)))
                    .isInstanceOf(UnreadableModelException.class)
                    .hasMessageContaining("cut short");
        }
    }

    @Test
    void shouldRefuseWhatIsDamaged() {
        byte[] bytes = ModelBytes.write(taught(20));
        bytes[bytes.length / 2]++;

        assertThatThrownBy(() -> ModelBytes.read(bytes)).hasMessageContaining("checksum");
        bytes[0]++;
        assertThatThrownBy(() -> ModelBytes.read(bytes)).hasMessageContaining("version");
    }

    @Test
    void shouldKeepToItsMemory() {
        for (int labels : new int[] {2, 20, 77, 150, 1_000}) {
            CategoryModel model = CategoryModel.empty(CategoryModel.bitsFor(labels, 10_000_000));
            for (int i = 0; i < labels; i++) {
                model.learn("label " + i, "text " + i);
            }
            assertThat(model.bytes()).as("%d labels", labels).isLessThanOrEqualTo(11_000_000);
        }
    }

    @Property(tries = 200)
    @Label("C02 any text can be learned and asked about")
    void shouldTakeAnyText(@ForAll String text, @ForAll String other) {
        CategoryModel model = CategoryModel.empty(10);
        model.learn("one", text);
        model.learn("two", other);

        assertThat(Arrays.stream(model.likelihoods(text)).sum()).isBetween(0.999, 1.001);
    }

    static CategoryModel taught(int lessons) {
        CategoryModel model = CategoryModel.empty(14);
        teach(model, 0, lessons);
        return model;
    }

    private static void teach(CategoryModel model, int from, int to) {
        for (int i = from; i < to; i++) {
            model.learn(Lessons.of(i).queue(), Lessons.of(i).text());
        }
    }

    private static String label(CategoryModel model, String text) {
        return model.opinion(text).orElseThrow().label();
    }
}
