package org.mailroom.desk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailroom.desk.configuration.CalendarSettings;
import org.mailroom.desk.configuration.MailroomConfigurationReader;

/**
 * A year of a desk in Munich with a break at noon, short Fridays, a night shift from Saturday to Sunday, a day of its own
 * hours and a closure between the years. The table was made without this code, by going through the year minute by minute.
 */
class GoldenYearTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final String CONFIGURATION = """
            version: 1
            desks:
              support:
                display-name: Acme Support
                account: support@acme.example
                zone: Europe/Berlin
                calendar:
                  hours:
                    monday-thursday: [09:00-12:00, 13:00-17:00]
                    friday: 09:00-15:00
                    saturday: 22:00-06:00
                  public-holidays: [de/by]
                  holidays: [2026-08-15]
                  closures:
                    - {from: 2026-12-24, to: 2027-01-03, words: {en: Works holiday}}
                  special-days:
                    2026-07-31: {hours: 09:00-12:00}
                queues: {General: {}}
                default-queue: General
                screening: {card-numbers: note}
                review:
                  account: review@acme.example
            """;
    private static final CalendarSettings MUNICH = new MailroomConfigurationReader(Map.of())
            .read("mailroom.yaml", CONFIGURATION)
            .orThrow()
            .deskById("support")
            .orElseThrow()
            .calendar();

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    @DisplayName("F02 the due times of a year are those of the table, and the time until them is what was promised")
    void shouldAgreeWithTheTable(String row) {
        String[] fields = row.split(",", 4);
        BusinessCalendar calendar = new BusinessCalendar(MUNICH, BERLIN);
        Instant start =
                LocalDateTime.parse(fields[0].replace(' ', 'T')).atZone(BERLIN).toInstant();
        Duration promised = Duration.ofMinutes(Long.parseLong(fields[1]));
        Instant due = Instant.parse(fields[2]);

        assertThat(calendar.add(start, promised)).isEqualTo(due);
        assertThat(calendar.between(start, due)).isEqualTo(promised);
    }

    static Stream<String> rows() {
        try (InputStream table = GoldenYearTest.class.getResourceAsStream("/golden-year-2026.csv")) {
            String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            List<String> rows = text.lines().skip(1).toList();
            assertThat(rows).hasSize(60);
            return rows.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
