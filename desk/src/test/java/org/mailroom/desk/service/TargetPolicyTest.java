package org.mailroom.desk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.ServiceLevelSettings;

class TargetPolicyTest {
    private static final Instant FRIDAY_AFTERNOON = Instant.parse("2026-11-20T15:00:00Z");

    @Test
    @DisplayName("A03 the target is a moment on the desk's calendar, not a number of hours")
    void shouldCountBusinessHoursOfTheDesksFirstServiceLevel() {
        Target target = TargetPolicy.target(DeskSample.acme(), TargetFacts.of("General"), FRIDAY_AFTERNOON)
                .orElseThrow();

        assertThat(target.firstResponseDue()).isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
        assertThat(target.words())
                .isEqualTo("service level \"standard\" promises a first response within 4 h of business time:"
                        + " due Mon 23 Nov 2026 12:00 CET");
    }

    @Test
    @DisplayName("A03 the queue's own service level decides")
    void shouldTakeTheServiceLevelOfTheQueue() {
        Target target = TargetPolicy.target(DeskSample.acme(), TargetFacts.of("Outages"), FRIDAY_AFTERNOON)
                .orElseThrow();

        assertThat(target.firstResponseDue()).isEqualTo(FRIDAY_AFTERNOON.plus(Duration.ofMinutes(90)));
        assertThat(target.words())
                .contains("\"urgent\"", "1 h 30 min around the clock", "due Fri 20 Nov 2026 17:30 CET");
    }

    @Test
    void shouldTakeTheFirstServiceLevelForAnUnknownQueue() {
        assertThat(TargetPolicy.target(DeskSample.acme(), TargetFacts.of("No such queue"), FRIDAY_AFTERNOON))
                .isEqualTo(TargetPolicy.target(DeskSample.acme(), TargetFacts.of("General"), FRIDAY_AFTERNOON));
    }

    @Test
    void shouldPromiseNothingWithoutServiceLevels() {
        DeskConfiguration silent = DeskSample.desk(Calendars.never(), List.of(), DeskSample.ACKNOWLEDGEMENT);

        assertThat(TargetPolicy.target(silent, TargetFacts.of("General"), FRIDAY_AFTERNOON))
                .isEmpty();
    }

    @Test
    void shouldCountAroundTheClockWhenThereAreNoBusinessHours() {
        DeskConfiguration closed = DeskSample.desk(
                Calendars.never(),
                List.of(new ServiceLevelSettings("standard", Duration.ofHours(4), true)),
                DeskSample.ACKNOWLEDGEMENT);

        Target target = TargetPolicy.target(closed, TargetFacts.of("General"), FRIDAY_AFTERNOON)
                .orElseThrow();

        assertThat(target.firstResponseDue()).isEqualTo(FRIDAY_AFTERNOON.plus(Duration.ofHours(4)));
        assertThat(target.words()).contains("no business hours");
    }
}
