package org.mailroom.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("B08 the day of return")
class ReturnDateTest {
    private static Recognition recognise(String text) {
        return Arrivals.recognise("""
                From: anna@example.org
                Date: Mon, 6 Jan 2025 10:00:00 +0000
                Auto-Submitted: auto-replied (vacation)
                Subject: Out of office

                """ + text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I am out of the office until January 15, 2025. | 2025-01-15",
                "I will be back on Wednesday, 15th of January. | 2025-01-15",
                "I am away from 6 January to 14 January and will return on 15 January. | 2025-01-15",
                "Out until 2025-01-15 | 2025-01-15",
                "Returning 1/20/2025. | 2025-01-20",
                "Ich bin bis zum 14.01.2025 im Urlaub und ab dem 15.01.2025 wieder erreichbar. | 2025-01-15",
                "Ich bin bis einschließlich Freitag, den 17. Januar abwesend. | 2025-01-17",
                "Je suis absent jusqu'au 15 janvier 2025. | 2025-01-15",
                "Je serai de retour le lundi 20 janvier. | 2025-01-20",
                "Estaré fuera de la oficina hasta el 15 de enero de 2025. | 2025-01-15",
                "Sono assente fino al 15 gennaio. | 2025-01-15",
                "Ik ben afwezig tot en met 15 januari 2025. | 2025-01-15",
                "Jag är ledig till och med 15 januari. | 2025-01-15",
                "Wracam 15 stycznia. | 2025-01-15",
                "Jestem poza biurem do 15.01.2025 | 2025-01-15",
                "Away, back on 3 March | 2025-03-03",
                "15.01.2025 tarihine kadar izindeyim. | 2025-01-15",
                "1月15日まで不在にしております。 | 2025-01-15",
                "我正在休假至2025年1月15日。 | 2025-01-15",
                "1월 15일까지 휴가입니다. | 2025-01-15",
                "Olen lomalla 15.1.2025 asti. | 2025-01-15",
                "Saya sedang cuti sampai 15 Januari 2025. | 2025-01-15",
                "Nisam u kancelariji do 15.01.2025. | 2025-01-15",
                "Ich kehre zurück am 12.01.2025. | 2025-01-12",
                "Estic de vacances fins al 15 de gener de 2025. | 2025-01-15",
                "Sunt în concediu până la 15 ianuarie. | 2025-01-15",
                "Λείπω μέχρι 15/01/2025. | 2025-01-15"
            })
    void theDayShouldBeRead(String text, LocalDate day) {
        assertThat(recognise(text).returnDate()).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am out of the office.",
                "I am away until further notice.",
                "I am out until 03/04/2025.",
                "Back on 31 February.",
                "I was away until 1 December 2019.",
                "Call me on 0171 2025 1501 until I return.",
                "until 99/99/9999 and bis 2025-13-45"
            })
    void whatIsNoSureDayShouldBeNone(String text) {
        assertThat(recognise(text).returnDate()).isEmpty();
    }

    @Test
    void aDayWithoutAYearShouldBeTheNextOne() {
        assertThat(recognise("Zurück am 2. Januar.").returnDate()).contains(LocalDate.of(2026, 1, 2));
    }
}
