package org.mailroom.store.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.StoreUnavailableException;

class OpeningPauseTest {
    private final MovableClock clock = MovableClock.at("2026-11-23T12:00:00Z");
    private final OpeningPause pause = new OpeningPause(clock);

    @Test
    void thereShouldBeNoPauseBeforeAFailure() {
        assertThatCode(pause::check).doesNotThrowAnyException();
    }

    @Test
    void aPauseShouldAnswerAsTheFailureDidUntilItEnds() {
        pause.begin(new StoreUnavailableException("the disk is full"));

        clock.move(OpeningPause.LENGTH.minusMillis(1));
        assertThatThrownBy(pause::check)
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("the disk is full");
        clock.move(Duration.ofMillis(1));
        assertThatCode(pause::check).doesNotThrowAnyException();
    }

    @Test
    void aClockThatIsSetBackShouldEndThePause() {
        pause.begin(new StoreUnavailableException("the disk is full"));
        clock.move(Duration.ofHours(-1));

        assertThatCode(pause::check).doesNotThrowAnyException();
    }
}
