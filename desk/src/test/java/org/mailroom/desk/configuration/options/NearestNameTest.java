package org.mailroom.desk.configuration.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    private static final List<String> KNOWN = List.of("recall-window", "default-queue", "zone", "Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "recal-window,recall-window",
        "recall-widnow,recall-window",
        "recall_window,recall-window",
        "RECALL-WINDOW,recall-window",
        "zoen,zone",
        "defaultqueue,default-queue",
        "Berlin,Europe/Berlin"
    })
    void aSlipOfThePenShouldFindWhatWasMeant(String written, String meant) {
        assertThat(NearestName.of(written, KNOWN)).contains(meant);
    }

    @Test
    void nothingNearShouldFindNothing() {
        assertThat(NearestName.of("colour", KNOWN)).isEmpty();
        assertThat(NearestName.of("", KNOWN)).isEmpty();
        assertThat(NearestName.of("z".repeat(1_000_000), KNOWN)).isEmpty();
        assertThat(NearestName.of("+", List.of("/"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ab,ba,1", "abc,abc,0", "abc,abd,1", "abc,ab,1", "kitten,sitting,3", "ca,abc,3"})
    void distanceShouldCountEdits(String one, String other, int edits) {
        assertThat(NearestName.distance(one, other)).isEqualTo(edits);
    }

    @Property(tries = 300)
    void distanceShouldBeTheSameBothWaysAndNoLongerThanTheLongerName(
            @ForAll @StringLength(max = 20) String one, @ForAll @StringLength(max = 20) String other) {
        assertThat(NearestName.distance(one, other))
                .isEqualTo(NearestName.distance(other, one))
                .isBetween(0, 60);
    }
}
