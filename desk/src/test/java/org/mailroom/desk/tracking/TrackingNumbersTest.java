package org.mailroom.desk.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingNumbersTest {
    @ParameterizedTest(name = "H03 {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "UPS | My parcel 1Z5R89390357567127 is late",
                "UPS | 1z 5R8 939 03 5756 7127.",
                "USPS | 9400 1112 0108 0805 4830 16",
                "USPS | It is 9405803699300124287899",
                "USPS | RB123456785US",
                "Royal Mail | (RB 123 456 785 GB)",
                "FedEx | FedEx says 986578788855 is lost",
                "FedEx | 0414-4176-0228-964 by fedex",
                "DHL Express | DHL 3318810025",
                "DHL | 00340434292135100186",
                "DPD | 0081 827 0998 0000 0200 45 327 276 N"
            })
    void shouldFindNumbersWithRightCheckDigits(String carrier, String text) {
        assertThat(TrackingNumbers.in(text)).singleElement().satisfies(parcel -> {
            assertThat(parcel.carrier()).isEqualTo(carrier);
            assertThat(parcel.link()).startsWith("https://").endsWith(parcel.number());
            assertThat(parcel.number()).matches("[0-9A-Z]+");
        });
    }

    @ParameterizedTest(name = "H03 not: {0}")
    @ValueSource(
            strings = {
                "",
                "1Z5R89390357567128",
                "RB123456786US",
                "RB123456785XX",
                "986578788855",
                "3318810025",
                "FedEx 996578788855",
                "DHL 3318810034",
                "9400111201080805483017",
                "x1Z5R89390357567127x",
                "order 4711 of 2026-11-23, phone +49 30 5550100",
                "IBAN DE89 3704 0044 0532 0130 00"
            })
    void shouldNotFindOtherNumbers(String text) {
        assertThat(TrackingNumbers.in(text)).isEmpty();
    }

    @Test
    @DisplayName("H03 a parcel named twice is one, and their number is bounded")
    void shouldFindEachOnce() {
        assertThat(TrackingNumbers.in("1Z5R89390357567127, again: 1Z 5R8 939 03 5756 7127"))
                .hasSize(1);
        StringBuilder many = new StringBuilder();
        IntStream.range(0, 30_000)
                .forEach(i ->
                        many.append("RB").append(10_000_000 + i).append(i % 10).append("DE\n"));
        assertThat(TrackingNumbers.in(many.toString())).hasSize(10);
    }

    @Property(tries = 300)
    @Label("H03 any text is looked through")
    void shouldLookThroughAnyText(@ForAll String text) {
        assertThat(TrackingNumbers.in("dhl fedex " + text)).hasSizeLessThan(11);
    }
}
