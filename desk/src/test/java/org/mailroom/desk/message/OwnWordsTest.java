package org.mailroom.desk.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 6 Jan 2025 at 10:00, Desk <desk@example.org> wrote:",
                "On Mon, 6 Jan 2025 at 10:00, A Desk With A Long Name\n<desk@example.org> wrote:",
                "Am 06.01.2025 um 10:00 schrieb Desk:",
                "Le 6 janv. 2025 à 10:00, Desk <desk@example.org> a écrit :",
                "El lun, 6 ene 2025 a las 10:00, Desk (<desk@example.org>) escribió:",
                "Il giorno lun 6 gen 2025 Desk <desk@example.org> ha scritto:",
                "Op 6 jan. 2025 schreef Desk <desk@example.org>:",
                "W dniu 06.01.2025 o 10:00, Desk pisze:",
                "Den 6 jan. 2025 skrev Desk:",
                "2025年1月6日 Desk <desk@example.org> 写道："
            })
    void quotedLinesAndTheLineAboveThemShouldGo(String announcement) {
        assertThat(OwnWords.of("Thank you!\n\n" + announcement + "\n> Hello\n> there\n\nAnna"))
                .isEqualTo("Thank you!\n\n\nAnna");
    }

    @Test
    void answersBetweenQuotedLinesShouldStay() {
        assertThat(OwnWords.of("> first question\nyes\n> second question\nno")).isEqualTo("yes\nno");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----Original Message-----\nFrom: Desk",
                "-----Ursprüngliche Nachricht-----\nVon: Desk",
                "---------- Forwarded message ---------\nFrom: Desk",
                "From: Desk\nSent: Monday\nTo: Anna",
                "Von: Desk\nGesendet: Montag",
                "De : Desk\nEnvoyé : lundi",
                "差出人: Desk\n送信日時: 2025",
                "-- \nAnna Smith\nExample Inc"
            })
    void whatStandsBelowShouldGo(String below) {
        assertThat(OwnWords.of("My words.\n\n" + below + "\nmore")).isEqualTo("My words.");
    }

    @Test
    void ordinaryLinesShouldStay() {
        String text = "From: the shop I got nothing.\nDear team:\n--- see below ---\nOn 6 Jan I wrote:\nplease help";

        assertThat(OwnWords.of(text)).isEqualTo(text);
    }

    @Test
    void signedTextAndSectionsOfAFormShouldStay() {
        assertThat(OwnWords.of(
                        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nHelp\n-----BEGIN PGP SIGNATURE-----\nabc"))
                .endsWith("Help");
        assertThat(OwnWords.of("Form\n------ Customer ------\nAnna")).endsWith("Anna");
    }

    @Test
    void nothingButAQuoteShouldLeaveNothing() {
        assertThat(OwnWords.of("> all of it\n> is quoted")).isEmpty();
    }
}
