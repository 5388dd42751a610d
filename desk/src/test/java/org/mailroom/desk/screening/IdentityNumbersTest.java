package org.mailroom.desk.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.configuration.ScreenKind;

/** Numbers that their issuers, or descriptions of their rules, print as examples. */
class IdentityNumbersTest {
    private static final IdentityNumbers IDENTITIES = new IdentityNumbers(ScreenAction.REVIEW, "MR");

    @Test
    @DisplayName("E06 the number of a case is nobody's number of birth, and that number alone is somebody's")
    void caseNumbersShouldNotBeFound() {
        assertThat(look("About your parcel [MR-261129-03258]")).isEmpty();
        assertThat(look("re: mr-261129-03258")).isEmpty();
        assertThat(look("About 261129-03258, your parcel")).hasSize(1);
        assertThat(look("About XR-261129-03258, your parcel")).hasSize(1);
        assertThat(new NumberMask(EnumSet.of(ScreenKind.IDENTITY_NUMBERS), "mr")
                        .find("[MR-261129-03258] and 261129-03258", false).stream())
                .allMatch(at -> at > 17)
                .isNotEmpty();
    }

    @ParameterizedTest
    @DisplayName("E06 numbers that prove themselves are found without a word beside them")
    @CsvSource(
            delimiter = '|',
            value = {
                "15070649C103 | German pension",
                "65 170839 J 003 | German pension",
                "2 55 08 14 168 025 38 | French social",
                "255081416802538 | French social",
                "RSSMRA85T10A562S | Italian fiscal",
                "rssmra85t10a562s | Italian fiscal",
                "MRT MTT 25D09 F205Z | Italian fiscal",
                "85.07.30-033.28 | Belgian",
                "85073003328 | Belgian",
                "170730 033 84 | Belgian",
                "811218-9876 | Swedish",
                "19811218-9876 | Swedish",
                "198112189876 | Swedish",
                "131052-308T | Finnish",
                "756.9217.0769.85 | Swiss",
                "7569217076985 | Swiss",
                "710319/2745 | Czech",
                "1630615123457 | Romanian",
                "529.982.247-25 | CPF",
                "11.222.333/0001-81 | CNPJ",
                "12.ABC.345/01DE-35 | CNPJ",
                "BOXW310820HNERXN09 | CURP",
                "11010519491231002X | Chinese",
                "360426199101010071 | Chinese",
                "7503305044089 | South African",
                "971013-9019902 | South Korean",
            })
    void evidentNumbersShouldBeFound(String number, String kind) {
        assertThat(look("It is " + number + ", isn't it?"))
                .as(number)
                .singleElement()
                .satisfies(finding -> assertThat(finding.words())
                        .contains(kind)
                        .contains("***")
                        .endsWith(" in the body")
                        .doesNotContain(number));
    }

    @ParameterizedTest
    @DisplayName("E06 numbers that prove little are found beside a word that speaks of them, and only there")
    @CsvSource(
            delimiter = '|',
            value = {
                "Ihre Steuer-ID: | 86095742719 | German tax",
                "Ihre steuerliche Identifikationsnummer (Steuer-ID) lautet | 65 929 970 489 | German tax",
                "Personalausweisnummer | T220001293 | German identity card",
                "N° de sécurité sociale : | 2550814168025 | French social",
                "su DNI | 12345678Z | Spanish",
                "NIE: | X1234567L | Spanish",
                "numer PESEL | 44051401458 | PESEL",
                "NIP | 123-456-32-18 | NIP",
                "nr dowodu | ABA 300000 | Polish identity card",
                "uw BSN is | 111222333 | Dutch",
                "burgerservicenummer | 123456782 | Dutch",
                "ditt personnummer | 8112189876 | Swedish",
                "CPR-nr. | 211062-5629 | Danish",
                "your National Insurance number | AB 12 34 56 C | National Insurance",
                "NI number: | AB123456C | National Insurance",
                "NHS no. | 943 476 5919 | NHS",
                "sort code | 20-05-57 | sort code",
                "PPS No: | 6433435F | Irish",
                "PPSN | 6433435FT | Irish",
                "SSN | 536-90-4399 | US social",
                "social security number | 536904399 | US social",
                "routing number | 021000021 | routing",
                "social insurance number | 130 692 544 | Canadian",
                "CPF | 52998224725 | CPF",
                "CNPJ nº | 11222333000181 | CNPJ",
                "Aadhaar | 9999 4105 7058 | Aadhaar",
                "PAN: | ABCPE1234F | PAN",
                "o NIF | 123456789 | Portuguese",
                "SVNR | 1237 010180 | Austrian",
                "T.C. kimlik no | 10000000146 | Turkish",
                "TFN | 123 456 782 | tax file",
                "Medicare card | 2428 77813 2 | Medicare",
                "OIB | 33392005961 | Croatian",
                "isikukood | 36805280109 | Estonian",
                "asmens kodas | 33309240064 | Lithuanian",
                "NRIC | S1234567D | Singaporean",
                "RUT | 12.531.909-2 | Chilean",
                "CUIT | 20-05536168-2 | Argentinian",
            })
    void doubtfulNumbersShouldNeedAWord(String word, String number, String kind) {
        assertThat(look(word + " " + number + "."))
                .as(number)
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).contains(kind));
        assertThat(look("It reads " + number + " there.")).as(number).isEmpty();
        assertThat(look(word + " is on file. The order number is " + number + "."))
                .as(number)
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("E06 numbers of parcels, orders, telephones, accounts and files are none of persons")
    @ValueSource(
            strings = {
                "Order number 85073003328 was sent.",
                "Tracking number: 7569217076985",
                "Call +46 811218-9876 or 0811218-98-76.",
                "https://acme.example/item/7569217076985?ref=85073003328",
                "sha256 7569217076985abc85073003328",
                "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
                "Rechnung Nr. 85073003328 vom 12.05.2026",
                "JD014600006228974316, 1Z999AA10123456784, RR123456785DE",
                "It costs 85073003328,50 or 85073003328.50.",
                "anna85073003328@example.org",
                "BSN and so on: see order number 111222333.",
                "Invoice 2026-04-12-0001, 12/05/2026 10:15, room 101, 3.14159265358979",
                "We will sort this out; the account is 20 05 57.",
            })
    void otherNumbersShouldNotBeFound(String text) {
        assertThat(look(text)).as(text).isEmpty();
    }

    @Test
    @DisplayName("E06 a word that is too far from the number says nothing about it")
    void wordsFarAwayShouldNotCount() {
        String far = " and so on and so forth, with many more words between the one and the other ";

        assertThat(look("BSN" + far + "111222333")).isEmpty();
        assertThat(look("111222333" + far + "BSN")).isEmpty();
        assertThat(look("111222333 (BSN)")).hasSize(1);
    }

    @Test
    @DisplayName("E06 digits of other scripts and invisible characters hide no number")
    void disguisedDigitsShouldBeFound() {
        assertThat(look("７５６.９２１７.０７６９.８５")).hasSize(1);
        assertThat(look("756.92\u200b17.0769.85")).hasSize(1);
    }

    @Test
    void everyNumberOfAListShouldBeFound() {
        assertThat(look("7569217076985\n85073003328\n198112189876, 811218-9876; RSSMRA85T10A562S"))
                .hasSize(5);
    }

    private static List<ScreenFinding> look(String text) {
        return IDENTITIES.look(OutboundText.of(new TextPiece(Place.of(Place.Part.BODY), text)));
    }
}
