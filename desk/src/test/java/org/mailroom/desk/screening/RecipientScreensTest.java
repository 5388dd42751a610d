package org.mailroom.desk.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Mailbox;

class RecipientScreensTest {
    private static final WrongRecipient WRONG = new WrongRecipient(ScreenAction.REVIEW);
    private static final EmailAddress CARLA = EmailAddress.of("carla@customer.example");

    @ParameterizedTest
    @DisplayName("E15 a greeting for somebody else than the addressee is found")
    @CsvSource(
            delimiter = '|',
            value = {
                "Dear Mr Miller,|Carla Jones <carla@customer.example>",
                "Sehr geehrter Herr Müller,|Carla Jones <carla@customer.example>",
                "Guten Tag Frau Schmidt,|Carla Jones <carla@customer.example>",
                "Bonjour Madame Dupont,|Carla Jones <carla@customer.example>",
                "Hola Sr. García:|carla.jones@customer.example",
                "Hi Peter|Carla Jones <carla@customer.example>",
                "Gentile Dott. Rossi,|Carla Jones <carla@customer.example>",
            })
    void greetingsForOthersShouldBeFound(String greeting, String addressee) {
        assertThat(WRONG.look(reply(greeting + "\n\nthank you for your mail.", mailbox(addressee))))
                .as(greeting)
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).startsWith("the greeting is for "));
    }

    @ParameterizedTest
    @DisplayName("E15 a greeting that may be for the addressee is left alone")
    @CsvSource(
            delimiter = '|',
            value = {
                "Dear Ms Jones,|Carla Jones <carla@customer.example>",
                "Dear Carla,|Carla Jones <carla@customer.example>",
                "Dear Karla,|Carla Jones <carla@customer.example>",
                "Liebe Frau Müller,|Anna Müller <anna@customer.example>",
                "Hi Chris,|Christopher Jones <c@customer.example>",
                "Dear Mr Smith,|csmith.private@customer.example",
                "Dear customer,|Carla Jones <carla@customer.example>",
                "Dear Sir or Madam,|Carla Jones <carla@customer.example>",
                "Sehr geehrte Damen und Herren,|Carla Jones <carla@customer.example>",
                "Dear Mr Miller,|info@customer.example",
                "Dear Mr Miller,|cj4711@customer.example",
                "Thank you Peter for writing.|Carla Jones <carla@customer.example>",
                "Hello,|Carla Jones <carla@customer.example>",
                "Szanowny Panie,|Carla Jones <carla@customer.example>",
            })
    void greetingsForTheAddresseeShouldNotBeFound(String greeting, String addressee) {
        assertThat(WRONG.look(reply(greeting + "\n\nthank you for your mail.", mailbox(addressee))))
                .as(greeting)
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("E15 a domain that looks like the customer's is found")
    @CsvSource({
        "carla@custorner.example,looks like",
        "carla@customer.examp1e,looks like",
        "carla@custmoer.example,looks like",
        "carla@cust0mer.example,looks like",
        "carla@customers.example,looks like",
        "eve@elsewhere.example,had no part",
    })
    void strangersShouldBeFound(String recipient, String words) {
        assertThat(WRONG.look(reply("Hello,", List.of(EmailAddress.of(recipient)), List.of(CARLA), Map.of())))
                .as(recipient)
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).startsWith(recipient + " " + words));
    }

    @Test
    @DisplayName("E15 people of the case and their colleagues are no strangers")
    void peopleOfTheCaseShouldNotBeFound() {
        for (String recipient : List.of("carla@customer.example", "CARLA@customer.example", "carl@customer.example")) {
            assertThat(WRONG.look(reply("Hello,", List.of(EmailAddress.of(recipient)), List.of(CARLA), Map.of())))
                    .as(recipient)
                    .isEmpty();
        }
        assertThat(WRONG.look(reply("Hello,", List.of(CARLA), List.of(), Map.of())))
                .isEmpty();
    }

    @Test
    @DisplayName("E15 the customer of another case is found, with its number")
    void customersOfOtherCasesShouldBeFound() {
        EmailAddress eve = EmailAddress.of("eve@customer.example");

        assertThat(WRONG.look(reply("Hello,", List.of(eve), List.of(CARLA), Map.of(eve, "MR-2026-000123"))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.words())
                        .isEqualTo("eve@customer.example is a customer of case MR-2026-000123, not of this one"));
    }

    @Test
    @DisplayName("E15 recipients and domains the desk may not write to are found")
    void forbiddenRecipientsShouldBeFound() {
        ForbiddenRecipients forbidden =
                new ForbiddenRecipients(ScreenAction.REVIEW, List.of("@rival.example", "eve@customer.example"));

        assertThat(forbidden.look(to("Bob@Rival.example", "EVE@customer.example", "carla@customer.example")))
                .extracting(ScreenFinding::words)
                .containsExactly(
                        "the desk may not write to bob@rival.example",
                        "the desk may not write to eve@customer.example");
        assertThat(forbidden.look(to("bob@notrival.example"))).isEmpty();
    }

    @Test
    @DisplayName("E15 secure delivery is asked for by words and domains, and given by encryption")
    void secureDeliveryShouldBeAskedFor() {
        SecureDelivery secure = new SecureDelivery(
                ScreenAction.REVIEW, List.of("medical report", "diagnos*"), List.of("clinic.example"));
        OutboundText toClinic = to("dr@clinic.example");

        assertThat(secure.look(toClinic)).hasSize(1);
        assertThat(secure.look(reply("Your Medical  Report and the diagnosis", mailbox("carla@customer.example"))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.words())
                        .isEqualTo("\"medical report\" in the body asks for secure delivery"));
        assertThat(secure.look(new OutboundText(
                        toClinic.language(), toClinic.pieces(), List.of(), 0, true, toClinic.addressing())))
                .isEmpty();
        assertThat(secure.look(to("carla@customer.example"))).isEmpty();
    }

    private static OutboundText to(String... recipients) {
        return reply("Hello", Arrays.stream(recipients).map(EmailAddress::of).toList(), List.of(), Map.of());
    }

    private static OutboundText reply(String text, Mailbox to) {
        Addressing addressing = new Addressing(List.of(to.address()), List.of(to), List.of(), Map.of());
        return OutboundText.of(new TextPiece(Place.of(Place.Part.BODY), text)).to(addressing);
    }

    private static OutboundText reply(
            String text,
            List<EmailAddress> recipients,
            List<EmailAddress> people,
            Map<EmailAddress, String> otherCases) {
        return OutboundText.of(new TextPiece(Place.of(Place.Part.BODY), text))
                .to(new Addressing(recipients, List.of(), people, otherCases));
    }

    private static Mailbox mailbox(String text) {
        int angle = text.indexOf('<');
        return angle < 0
                ? Mailbox.of(EmailAddress.of(text))
                : Mailbox.named(
                        text.substring(0, angle).strip(),
                        EmailAddress.of(text.substring(angle + 1, text.length() - 1)));
    }
}
