package org.mailroom.mailets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.apache.mailet.base.test.FakeMail;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.MovableClock;

@DisplayName("K01 which mails a kill may have broken off")
class SpoolTimesTest {
    private static final Instant STARTED = Instant.parse("2026-11-23T10:00:00Z");

    private final MovableClock clock = MovableClock.at(STARTED.toString());
    private final SpoolTimes times = new SpoolTimes(clock);

    @Test
    void mailFromBeforeTheStartShouldBeOne() throws Exception {
        assertThat(times.broughtBefore(taken(STARTED.minusMillis(1)))).isTrue();
        assertThat(times.broughtBefore(taken(STARTED))).isFalse();
    }

    @Test
    void mailThatWaitedLongShouldBeOne() throws Exception {
        FakeMail mail = taken(STARTED);
        clock.move(SpoolTimes.YOUNG);
        assertThat(times.broughtBefore(mail)).isFalse();

        clock.move(Duration.ofMillis(1));
        assertThat(times.broughtBefore(mail)).isTrue();
    }

    @Test
    void mailOfUnknownAgeShouldBeOne() throws Exception {
        FakeMail mail = taken(STARTED);
        mail.setLastUpdated(null);

        assertThat(times.broughtBefore(mail)).isTrue();
    }

    private static FakeMail taken(Instant at) throws Exception {
        FakeMail mail = FakeMail.builder().name("Mail1").build();
        mail.setLastUpdated(Date.from(at));
        return mail;
    }
}
