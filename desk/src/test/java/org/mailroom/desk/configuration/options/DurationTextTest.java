package org.mailroom.desk.configuration.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({
        "500ms,PT0.5S",
        "30s,PT30S",
        "2m,PT2M",
        "4h,PT4H",
        "1d,PT24H",
        "1h30m,PT1H30M",
        "0s,PT0S",
        "999999999d,PT23999999976H"
    })
    void parseShouldUnderstandEveryUnit(String text, Duration duration) {
        assertThat(DurationText.parse(text)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "m",
                "-1s",
                "+1s",
                "1.5h",
                "1 h",
                "1H",
                "1w",
                "1m ",
                "PT1H",
                "9999999999d",
                "1s1s1s1s1s1s",
                "٣s"
            })
    void parseShouldRefuseWhatIsNoDuration(String text) {
        assertThat(DurationText.parse(text)).isEmpty();
    }

    @Property
    void whatIsWrittenShouldBeReadAgain(@ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long millis) {
        Duration duration = Duration.ofMillis(millis);

        assertThat(DurationText.parse(DurationText.of(duration))).contains(duration);
    }
}
