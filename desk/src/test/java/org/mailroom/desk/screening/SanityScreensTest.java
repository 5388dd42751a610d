package org.mailroom.desk.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.configuration.ScreenAction;

class SanityScreensTest {
    private static final Placeholders PLACEHOLDERS = new Placeholders(ScreenAction.REVIEW);
    private static final MissingAttachment ATTACHMENT = new MissingAttachment(ScreenAction.NOTE);
    private static final IbanNumbers IBANS = new IbanNumbers(ScreenAction.NOTE);

    @ParameterizedTest
    @DisplayName("E15 holes of a template that nobody filled are found")
    @ValueSource(
            strings = {
                "Dear ${name},",
                "Dear ${customer.name},",
                "Dear {{ name }},",
                "Dear {{#name}},",
                "Dear {{{name}}},",
                "Dear %%FIRST_NAME%%,",
                "Dear \u00abVorname\u00bb,",
                "Dear [NAME],",
                "Dear [Customer Name],",
                "Dear [insert name here],",
                "Sehr geehrte(r) [Nachname],",
                "Bonjour [Pr\u00e9nom],",
                "[FIRST-NAME]",
                "Dear {customer.name},",
                "Liebe {Vorname},"
            })
    void unfilledPlaceholdersShouldBeFound(String text) {
        assertThat(PLACEHOLDERS.look(body(text))).as(text).singleElement().satisfies(finding -> {
            assertThat(finding.words()).startsWith("the placeholder ").endsWith(" in the body was not filled in");
            assertThat(finding.wanted()).isEqualTo(ScreenAction.REVIEW);
        });
    }

    @ParameterizedTest
    @DisplayName("E15 brackets that are no holes are left alone")
    @ValueSource(
            strings = {
                "It costs $5 {so}.",
                "[#MR-2026-000123] Re: your order",
                "[EXTERNAL] [1] [sic] [...] []",
                "${} {{}} %%%% ${",
                "Il a dit \u00ab Bonjour, comment allez-vous ? \u00bb",
                "100%% of 50%%",
                "\u00abMerci\u00bb",
                "see [the page about changing the name of an address in our shop]",
                "[name",
                "{\"name\": \"Anna\"} and {} and { color: red } and {id}"
            })
    void otherBracketsShouldNotBeFound(String text) {
        assertThat(PLACEHOLDERS.look(body(text))).as(text).isEmpty();
    }

    @Test
    void placeholdersInQuotesAndAttachmentsShouldNotCount() {
        OutboundText text = OutboundText.of(
                new TextPiece(Place.of(Place.Part.BODY).inQuote(), "Dear ${name}"),
                new TextPiece(Place.attachment("a.txt"), "Dear ${name}"));

        assertThat(PLACEHOLDERS.look(text)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("E15 an attachment that is spoken of and missing is noted")
    @ValueSource(
            strings = {
                "Please find attached the invoice.",
                "I have attached the form.",
                "Die Rechnung finden Sie im Anhang.",
                "Anbei das Formular.",
                "Vous trouverez ci-joint la facture.",
                "La facture est en pi\u00e8ce jointe.",
                "Adjuntamos la factura.",
                "La fattura \u00e8 in allegato.",
                "Faktura w za\u0142\u0105czniku.",
                "Fakturan bifogas inte, men formul\u00e4ret \u00e4r bifogat."
            })
    void missingAttachmentsShouldBeNoted(String text) {
        assertThat(ATTACHMENT.look(body(text))).as(text).singleElement().satisfies(finding -> {
            assertThat(finding.words()).endsWith("stands in the body, but nothing is attached");
            assertThat(finding.wanted()).isEqualTo(ScreenAction.NOTE);
        });
    }

    @Test
    @DisplayName("E15 nothing is said where something is attached, or only the customer spoke of it")
    void attachmentsThatAreThereShouldNotBeMissed() {
        TextPiece piece = new TextPiece(Place.of(Place.Part.BODY), "Please find attached");

        assertThat(ATTACHMENT.look(new OutboundText(
                        java.util.Optional.empty(), List.of(piece), List.of(), 1, false, Addressing.UNKNOWN)))
                .isEmpty();
        assertThat(ATTACHMENT.look(OutboundText.of(new TextPiece(piece.place().inQuote(), piece.text()))))
                .isEmpty();
        assertThat(ATTACHMENT.look(body("The handle is attached to the door."))).hasSize(1);
        assertThat(ATTACHMENT.look(body("Thank you for your attachment to our brand.")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013000",
                "de89 3704 0044 0532 0130 00",
                "GB29 NWBK 6016 1331 9268 19",
                "FR14-2004-1010-0505-0001-3M02-606",
                "NO9386011117947",
                "MT84MALT011000012345MTLCAST001S"
            })
    void bankAccountsShouldBeFoundAndMasked(String text) {
        assertThat(IBANS.look(body("Pay to " + text + ".")))
                .as(text)
                .singleElement()
                .satisfies(finding -> assertThat(finding.words())
                        .startsWith("a bank account number: " + text.substring(0, 2) + "** … ")
                        .hasSizeLessThan(60));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013001",
                "DE8937040044053201300",
                "XX89370400440532013000",
                "IBAN 2 days from today",
                "XDE89370400440532013000",
                "DE89370400440532013000X",
                "DE89 3704, 0044 0532 0130 00"
            })
    void otherTextShouldBeNoBankAccount(String text) {
        assertThat(IBANS.look(body(text))).as(text).isEmpty();
    }

    private static OutboundText body(String text) {
        return OutboundText.of(new TextPiece(Place.of(Place.Part.BODY), text));
    }
}
