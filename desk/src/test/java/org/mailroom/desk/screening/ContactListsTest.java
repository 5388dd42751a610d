package org.mailroom.desk.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.ScreenAction;

class ContactListsTest {
    private static final ContactLists LISTS = new ContactLists(ScreenAction.REVIEW, 5);

    @Test
    @DisplayName("E06 more addresses than an answer has are a list of people")
    void manyAddressesShouldBeFound() {
        assertThat(look(addresses(5))).isEmpty();
        assertThat(look(addresses(6)))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.words()).isEqualTo("more than 5 e-mail addresses up to the body"));
        assertThat(look(addresses(3) + addresses(3).toUpperCase(java.util.Locale.ROOT)))
                .isEmpty();
    }

    @Test
    @DisplayName("E06 more telephone numbers than an answer has are a list of people")
    void manyTelephonesShouldBeFound() {
        assertThat(look(telephones("+49 (0)30 1234 56", 6))).hasSize(1);
        assertThat(look(telephones("030/123456-", 6))).hasSize(1);
        assertThat(look(telephones("030/123456-", 5))).isEmpty();
    }

    @Test
    @DisplayName("E06 prices, dates, times and order numbers are no telephone numbers")
    void otherNumbersShouldBeNoTelephones() {
        assertThat(look(telephones("4711-2026-0815-", 30))).isEmpty();
        assertThat(look(telephones("2026-05-1", 9))).isEmpty();
        assertThat(look("@@@@ a@b @ x@y. " + "@".repeat(100))).isEmpty();
    }

    @Test
    void peopleShouldBeCountedOverTheWholeMail() {
        OutboundText text = OutboundText.of(
                new TextPiece(Place.of(Place.Part.BODY), addresses(4)),
                new TextPiece(Place.attachment("a.csv"), addresses(4).replace("example", "test")));

        assertThat(LISTS.look(text))
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).endsWith("the attachment \"a.csv\""));
    }

    private static String addresses(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "Person " + i + " <person" + i + "@acme.example>")
                .collect(Collectors.joining(", "));
    }

    private static String telephones(String beginning, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "Person " + beginning + i)
                .collect(Collectors.joining("\n"));
    }

    private static List<ScreenFinding> look(String text) {
        return LISTS.look(OutboundText.of(new TextPiece(Place.of(Place.Part.BODY), text)));
    }
}
