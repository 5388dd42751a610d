package org.mailroom.desk.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

class DeadlineTest {
    /** A Monday, 11:00 in Berlin. */
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final DeskConfiguration desk = SampleDesk.support();

    @ParameterizedTest
    @DisplayName("D09 a time in plain words of several languages is understood")
    @CsvSource(
            delimiter = '|',
            value = {
                "by Friday 14:00      | 2026-11-27T14:00",
                "by Fri 2pm           | 2026-11-27T14:00",
                "bis Freitag          | 2026-11-27T17:00",
                "bis morgen 12 Uhr    | 2026-11-24T12:00",
                "bis zum 24.12. 9:00  | 2026-12-24T09:00",
                "Frist: 1.2.          | 2027-02-01T17:00",
                "d'ici vendredi 14h30 | 2026-11-27T14:30",
                "avant demain         | 2026-11-24T17:00",
                "antes del viernes    | 2026-11-27T17:00",
                "hasta mañana         | 2026-11-24T17:00",
                "entro venerdì        | 2026-11-27T17:00",
                "até amanhã           | 2026-11-24T17:00",
                "voor vrijdag 10:00   | 2026-11-27T10:00",
                "do piątek            | 2026-11-27T17:00",
                "senast fredag        | 2026-11-27T17:00",
                "by Monday            | 2026-11-23T17:00",
                "by Monday 10:00      | 2026-11-30T10:00",
                "by 2026-12-24 12:00  | 2026-12-24T12:00",
                "by Thu 2026-12-24    | 2026-12-24T17:00",
                "by 15:00             | 2026-11-23T15:00",
                "deadline in 3 days   | 2026-11-26T11:00",
                "+3d                  | 2026-11-26T11:00",
                "+3 d 9:00            | 2026-11-26T09:00",
                "+90min               | 2026-11-23T12:30",
                "+2w                  | 2026-12-07T11:00"
            })
    void timeShouldBeUnderstood(String text, String expected) {
        Deadline deadline = read("Fwd: Pump [" + text.strip() + "]", "Please look.");

        assertThat(deadline.refusal()).isEmpty();
        assertThat(deadline.at().atZone(ZoneId.of("Europe/Berlin")).toLocalDateTime())
                .hasToString(expected);
        assertThat(deadline.subject()).isEqualTo("Fwd: Pump");
        assertThat(read("Fwd: Pump", text.strip() + "\nPlease look.").at()).isEqualTo(deadline.at());
    }

    @ParameterizedTest
    @DisplayName("D09 a wrong time is refused with the reason")
    @ValueSource(
            strings = {
                "[by Fryday 14:00]",
                "[by Friday 25:00]",
                "[+3x]",
                "[+d3] +3q",
                "[bis 31.2.]",
                "[by Friday Monday]",
                "[by Mon 2026-12-24]",
                "[by yesterday]",
                "[by 2026-11-01]",
                "[by 2030-01-01]",
                "[+99999d]",
                "[+9999w]"
            })
    void wrongTimeShouldBeRefused(String subject) {
        assertThat(read("Fwd: Pump " + subject, "Please look.").refusal()).isPresent();
    }

    @ParameterizedTest
    @DisplayName("D09 what is no time is none, and the desk's own time holds")
    @CsvSource(
            delimiter = '|',
            value = {
                "Fwd: Pump                   | Please look.",
                "Fwd: Delivery by Friday     | Please look.",
                "Fwd: Pump [MR-261123-7KQ4T] | By the way, she is right.",
                "Fwd: [urgent] Pump          | Do you know?",
                "Fwd: C+ and C++             | "
            })
    void otherWordsShouldBeNoTime(String subject, String text) {
        Deadline deadline = read(subject, text == null ? "" : text);

        assertThat(deadline.refusal()).isEmpty();
        assertThat(deadline.written()).isFalse();
        assertThat(deadline.at()).isEqualTo(Instant.parse("2026-11-25T10:00:00Z"));
        assertThat(deadline.subject()).isEqualTo(subject.strip());
    }

    private Deadline read(String subject, String text) {
        String mail = "Subject: " + subject + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + text.replace("\n", "\r\n") + "\r\n";
        return Deadline.read(desk, MailMessage.read(RawMessage.of(mail.getBytes(StandardCharsets.UTF_8))), NOW);
    }
}
