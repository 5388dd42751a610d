package org.mailroom.desk.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

class CustomersClockTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-24T08:30:00Z");

    @ParameterizedTest(name = "A03 {0} shows {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 24 Nov 2026 16:30:00 +0800           | UTC+08:00",
                "Tue, 24 Nov 2026 16:30:00 +0800 (CST)     | UTC+08:00",
                "Tue, 24 Nov 2026 03:30:00 -0500           | UTC-05:00",
                "Tue, 24 Nov 2026 14:15:00 +0545           | UTC+05:45",
                "Mon, 23 Nov 2026 22:30:00 +1400           | UTC+14:00"
            })
    void shouldBelieveAPlausibleOffset(String date, String zone) {
        assertThat(clock(date)).contains(ZoneId.of(zone));
    }

    @ParameterizedTest(name = "A03 \"{0}\" says nothing")
    @ValueSource(
            strings = {
                "Tue, 24 Nov 2026 09:30:00 +0100",
                "Tue, 24 Nov 2026 08:30:00 +0000",
                "Tue, 24 Nov 2026 08:30:00 -0000",
                "Tue, 24 Nov 2026 08:30:00 GMT",
                "Tue, 24 Nov 2026 03:30:00 EST",
                "Sun, 22 Nov 2026 16:30:00 +0800",
                "Thu, 26 Nov 2026 16:30:00 +0800",
                "Tue, 24 Nov 2026 16:30:00 +0807",
                "Tue, 24 Nov 2026 16:30:00 +1415",
                "Tue, 24 Nov 2026 16:30:00 +9900",
                "yesterday",
                "+0800"
            })
    void shouldNotGuess(String date) {
        assertThat(clock(date)).isEmpty();
    }

    private static Optional<ZoneId> clock(String date) {
        String mail = "Date: " + date + "\nSubject: hello\n\nhello\n";
        return CustomersClock.of(MailMessage.read(RawMessage.of(mail.getBytes(StandardCharsets.UTF_8))), BERLIN, NOW);
    }
}
