package org.mailroom.desk.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {
    @Test
    @DisplayName("F02 a country's holidays are those that its law names, the moving feasts among them")
    void shouldKnowTheHolidaysOfACountry() {
        assertThat(of2026("de"))
                .containsExactly(
                        "2026-01-01",
                        "2026-04-03",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-05-14",
                        "2026-05-25",
                        "2026-10-03",
                        "2026-12-25",
                        "2026-12-26");
    }

    @Test
    @DisplayName("F02 a region has its country's holidays and its own")
    void shouldAddTheHolidaysOfARegion() {
        assertThat(of2026("de/by")).containsAll(of2026("de")).contains("2026-01-06", "2026-06-04", "2026-11-01");
        assertThat(of2026("de/be")).contains("2026-03-08").doesNotContain("2026-01-06");
    }

    @Test
    @DisplayName("F02 a holiday that is moved from a weekend counts on both days")
    void shouldCountAMovedHolidayOnBothDays() {
        assertThat(of2026("us")).contains("2026-07-03", "2026-07-04", "2026-11-26");
        assertThat(of2026("gb")).contains("2026-12-25", "2026-12-26", "2026-12-28");
    }

    @Test
    @DisplayName("F02 orthodox Easter is a feast of its own")
    void shouldKnowFeastsOfOtherCalendars() {
        assertThat(of2026("gr")).contains("2026-04-10", "2026-04-13");
        assertThat(of2026("tr")).contains("2026-03-20", "2026-05-27");
    }

    @Test
    @DisplayName("F02 every country and region that is offered can be used")
    void everyOfferedPlaceShouldHaveHolidaysInEveryYear() {
        Set<String> countries = PublicHolidays.countries();

        assertThat(countries).hasSizeGreaterThan(70).contains("de", "fr", "us", "jp");
        for (String country : countries) {
            int places = PublicHolidays.of(country).size();
            for (String region : PublicHolidays.regions(country)) {
                assertThat(PublicHolidays.of(region)).as(region).hasSizeGreaterThanOrEqualTo(places);
            }
        }
    }

    @Test
    @DisplayName("F02 a place that does not exist has no holidays to be taken for granted")
    void shouldRefuseAnUnknownPlace() {
        for (String place : List.of("xx", "de/xx", "de/by/xx", "../de", "", "DE")) {
            assertThat(PublicHolidays.known(place)).as(place).isFalse();
            assertThatThrownBy(() -> PublicHolidays.of(place))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(place);
        }
    }

    private static List<String> of2026(String place) {
        return PublicHolidays.of(place).stream()
                .filter(date -> date.getYear() == 2026)
                .map(LocalDate::toString)
                .toList();
    }
}
