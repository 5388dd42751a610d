package org.mailroom.desk.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.cases.CaseRefusal;

class SnoozeTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-10-24T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-12-24 09:00, 2026-12-24T08:00:00Z",
        "2026-12-24T18:30, 2026-12-24T17:30:00Z",
        "2026-12-24, 2026-12-24T08:00:00Z",
        "+4h, 2026-10-24T14:00:00Z",
        "+2W, 2026-11-07T11:00:00Z"
    })
    @DisplayName("D14 a time is read on the desk's clock")
    void timeShouldBeRead(String written, String until) {
        assertThat(SnoozeTime.read(written, BERLIN, NOW)).isEqualTo(until);
    }

    @Test
    @DisplayName("D14 a day later is the same time of the day, also when the clocks change")
    void dayShouldBeTheSameTimeOfTheDay() {
        assertThat(SnoozeTime.read("+1d", BERLIN, NOW)).isEqualTo("2026-10-25T11:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "+d",
                "+3",
                "+3m",
                "+-3d",
                "+99999d",
                "+400d",
                "tomorrow",
                "2026-02-30",
                "2026-10-01",
                "+0d",
                "2026-12-24 9"
            })
    @DisplayName("D14 what is no time to come within a year is refused")
    void nonsenseShouldBeRefused(String written) {
        assertThatThrownBy(() -> SnoozeTime.read(written, BERLIN, NOW)).isInstanceOf(CaseRefusal.class);
    }
}
