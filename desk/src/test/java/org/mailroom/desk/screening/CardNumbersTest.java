package org.mailroom.desk.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.configuration.ScreenAction;

class CardNumbersTest {
    private static final CardNumbers SCREEN = new CardNumbers(ScreenAction.REVIEW);

    @ParameterizedTest
    @DisplayName("E06 a card number is found however its digits are separated")
    @ValueSource(
            strings = {
                "4111111111111111",
                "I charged 4111111111111111 today.",
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "4111.1111.1111.1111",
                "4111_1111_1111_1111",
                "4111/1111/1111/1111",
                "4111, 1111, 1111, 1111",
                "4111\u00a01111\u00a01111\u00a01111",
                "4111\u20111111\u20111111\u20111111",
                "4111 \u2013 1111 \u2013 1111 \u2013 1111",
                "4111  1111  1111  1111",
                "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
                "41 11 11 11 11 11 11 11",
                "41111 11111 11111 1",
                "411111 1111111111",
                "41 1111-1111.1111 11",
                "4111\u00ad1111\u00ad1111\u00ad1111",
                "4111\u200b1111\u200b1111\u200b1111",
                "4\u200d1\ufeff1\u20601111111111111",
                "4111 1111\r\n1111 1111",
                "41111111\n11111111",
                "4111\n1111\n1111\n1111",
                "\uff14\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11",
                "\u0664\u0661\u0661\u0661 \u0661\u0661\u0661\u0661 \u0661\u0661\u0661\u0661 \u0661\u0661\u0661\u0661",
                "\ud835\udfd2\ud835\udfcf\ud835\udfcf\ud835\udfcf1111 1111 1111",
                "4\ufe0f\u20e31\ufe0f\u20e31\ufe0f\u20e31 1111 1111 1111",
                "\u2463\u2460\u2460\u2460 1111 1111 1111",
                "Kreditkarte4111111111111111",
                "no. 7: 4111 1111 1111 1111",
                "7 4111 1111 1111 1111",
                "4111 1111 1111 1111 12/27 123",
                "(4111111111111111)",
                "Visa 4111111111111111, CVV 123",
                "order number of the card is 4111111111111111",
                "https://shop.example/pay?card=4111111111111111",
                "+4111 1111 1111 1111"
            })
    void cardNumbersShouldWantAReview(String text) {
        assertThat(look(text)).as(text).singleElement().satisfies(finding -> {
            assertThat(finding.wanted()).isEqualTo(ScreenAction.REVIEW);
            assertThat(finding.words()).contains("a Visa card number: 4111 11** **** 1111 in the body");
        });
    }

    @ParameterizedTest
    @DisplayName("E06 the usual brands are known")
    @ValueSource(
            strings = {
                "Visa 4222222222222",
                "Visa 4012888888881881",
                "Visa 4000000000000000006",
                "Mastercard 5555555555554444",
                "Mastercard 5105 1051 0510 5100",
                "Mastercard 2223003122003222",
                "American Express 3782 822463 10005",
                "American Express 371449635398431",
                "Diners Club 30569309025904",
                "Diners Club 3852 000002 3237",
                "Discover 6011111111111117",
                "JCB 3530 1113 3330 0000",
                "UnionPay 6250941006528599",
                "Maestro 6759649826438453",
                "Maestro 6304000000000000",
                "RuPay 6069 8500 0000 0003",
                "Mir 2200770239097761",
                "Troy 9792 0303 9444 0796"
            })
    void brandsShouldBeNamed(String text) {
        String brand = text.replaceAll(" ?[0-9].*", "");

        assertThat(look("The card is " + text.substring(brand.length() + 1)))
                .as(text)
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).contains("a " + brand + " card number"))
                .satisfies(finding -> assertThat(finding.wanted()).isEqualTo(ScreenAction.REVIEW));
    }

    @ParameterizedTest
    @DisplayName("E06 numbers of other kinds are left alone")
    @ValueSource(
            strings = {
                "4111111111111112",
                "4111 1111 1111 1112",
                "94111111111111111",
                "41111111111111110000000",
                "Order 1000234567, invoice 2026-004711, customer 4711",
                "Call +49 151 23456789 or +44 20 7946 0958, fax 030 1234567-89",
                "Call +41 11 1111 1111 1.",
                "DE89 3704 0044 0532 0130 00",
                "DE89370400440532013000",
                "GB29 NWBK 6016 1331 9268 19",
                "550e8400-e29b-41d4-a716-446655440000",
                "00000000-4111-1111-1111-111100000000",
                "192.168.100.200 2026-11-23 14:05:06",
                "EAN 4006381333931",
                "Version 4.18.2, build 20261123140506",
                "1Z999AA10123456784",
                "Latitude 52.520006599999988",
                "SHA da39a3ee5e6b4b0d3255bfef95601890afd80709",
                "0.4111111111111112",
                "1736899200000",
                "12345678901234567890",
                "4111 1111",
                "4111 11** **** 1111",
                "2021 2022 2023 2024 2025",
                "tables 12.50 13.75 99.00 45.10"
            })
    void otherNumbersShouldNotBeFound(String text) {
        assertThat(look(text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("E06 what may as well be another number is noted, not held")
    @ValueSource(
            strings = {
                "Your order number is 4111111111111111.",
                "Bestellnummer: 4111111111111111",
                "Tracking no. 5555555555554444",
                "https://shop.example/item/4111111111111111?x=1",
                "x4111111111111111x"
            })
    void doubtfulNumbersShouldBeNoted(String text) {
        assertThat(look(text)).as(text).singleElement().satisfies(finding -> {
            assertThat(finding.wanted()).isEqualTo(ScreenAction.NOTE);
            assertThat(finding.words()).startsWith("perhaps a ");
        });
    }

    @Test
    @DisplayName("E06 a label does not hide a number written as cards are")
    void aNumberInFourGroupsShouldBeACardWhateverItsLabel() {
        assertThat(look("Order number 4111 1111 1111 1111"))
                .extracting(ScreenFinding::wanted)
                .containsExactly(ScreenAction.REVIEW);
    }

    @Test
    void eachNumberShouldBeFoundWithItsPlace() {
        assertThat(look("4111111111111111 and 5555 5555 5555 4444"))
                .extracting(finding -> finding.place().offset())
                .containsExactly(0, 21);
    }

    @Test
    void noFindingShouldShowTheWholeNumber() {
        String digits = look("4111 1111 1111 1111").get(0).words().replaceAll("[^0-9]", "");

        assertThat(digits).isEqualTo("4111111111");
    }

    @Test
    void masksShouldReplaceTheNumbersAlone() {
        assertThat(CardNumbers.masked("a 4111-1111-1111-1111 b 378282246310005 c 30569309025904."))
                .isEqualTo("a 4111 11** **** 1111 b 3782 82** ***0 005 c 3056 **** **59 04.");
    }

    @Test
    void aScreenThatIsOffShouldWantNothing() {
        TextPiece piece = new TextPiece(Place.of(Place.Part.BODY), "4111111111111111 order no. 4111111111111111");

        assertThat(new CardNumbers(ScreenAction.OFF).look(OutboundText.of(piece)))
                .allMatch(finding -> finding.wanted() == ScreenAction.OFF);
    }

    @Test
    void aFloodOfNumbersShouldEndInOneMoreFinding() {
        List<ScreenFinding> findings = look("4111111111111111;\n".repeat(10_000));

        assertThat(findings).hasSize(CardFinder.MOST + 1);
        assertThat(findings.get(CardFinder.MOST).words()).startsWith("more than 199 numbers");
    }

    @Test
    void aNumberBehindALongChainOfDigitsShouldBeFound() {
        String chain = "1234 ".repeat(5_000);

        assertThat(look(chain + "4111 1111 1111 1111 " + chain)).isNotEmpty();
    }

    private static List<ScreenFinding> look(String text) {
        return SCREEN.look(OutboundText.of(new TextPiece(Place.of(Place.Part.BODY), text)));
    }
}
