package org.mailroom.desk.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentWordsTest {

    @ParameterizedTest(name = "A03 {0} in {1}: {3}")
    @DisplayName("A03 the expected time of an answer as the customer would write it")
    @CsvSource(
            delimiter = '|',
            value = {
                "de    | Europe/Berlin    | 2026-11-24T10:30:00Z | Dienstag, 24. November 2026, 11:30 Uhr (MEZ)",
                "de    | Europe/Berlin    | 2026-07-01T07:05:00Z | Mittwoch, 1. Juli 2026, 09:05 Uhr (MESZ)",
                "en    | Europe/Berlin    | 2026-11-24T10:30:00Z | Tuesday, 24 November 2026, 11:30 (CET)",
                "en    | America/New_York | 2026-07-01T16:00:00Z | Wednesday, 1 July 2026, 12:00 (EDT)",
                "fr    | Europe/Paris     | 2026-11-24T10:30:00Z | mardi 24 novembre 2026 à 11 h 30 (CET)",
                "fr    | Europe/Paris     | 2026-12-01T08:00:00Z | mardi 1er décembre 2026 à 09 h 00 (CET)",
                "it    | Europe/Rome      | 2026-11-24T10:30:00Z | martedì 24 novembre 2026, 11:30 (CET)",
                "sv    | Europe/Stockholm | 2026-11-24T10:30:00Z | tisdag 24 november 2026, 11:30 (CET)",
                "es    | Europe/Madrid    | 2026-11-24T10:30:00Z | martes, 24 de noviembre de 2026, 11:30 (CET)",
                "nl    | Europe/Amsterdam | 2026-11-24T10:30:00Z | dinsdag 24 november 2026, 11:30 (CET)",
                "pl    | Europe/Warsaw    | 2026-11-24T10:30:00Z | wtorek, 24 listopada 2026, 11:30 (CET)",
                "pt    | Europe/Lisbon    | 2026-11-24T10:30:00Z | terça-feira, 24 de novembro de 2026, 10:30 (WET)",
                "en    | UTC+08:00        | 2026-11-24T10:30:00Z | Tuesday, 24 November 2026, 18:30 (UTC+08:00)"
            })
    void shouldReadAsPeopleWrite(String language, String zone, Instant moment, String words) {
        assertThat(new MomentWords(Locale.forLanguageTag(language), ZoneId.of(zone)).of(moment))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"en-US", "ar", "th", "ja", "he", "und"})
    void shouldWriteTheYearOfTheCommonCalendarInAnyLanguage(String language) {
        assertThat(new MomentWords(Locale.forLanguageTag(language), ZoneId.of("Asia/Tokyo"))
                        .of(Instant.parse("2026-11-24T10:30:00Z")))
                .contains("2026");
    }
}
