package org.mailroom.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

class RecogniserTest {

    @Test
    void aPersonsLetterShouldHaveNothingAgainstIt() {
        Recognition recognition =
                Arrivals.recognise("From: Anna <anna@example.org>\nTo: desk@acme.example\nSubject: help\n\nHello!");

        assertThat(recognition.kind()).isEqualTo(MailKind.PERSON);
        assertThat(recognition.findings()).isEmpty();
        assertThat(recognition.acknowledgeable()).isTrue();
        assertThat(recognition.words()).isEqualTo("nothing speaks against a person");
    }

    @Test
    void allFindingsShouldBeKeptInTheOrderOfTheTable() {
        Recognition recognition = new Recogniser().recognise(Arrivals.withNullSender("""
                        From: Mail Delivery System <mailer-daemon@example.org>
                        Auto-Submitted: auto-replied
                        Subject: Undelivered Mail Returned to Sender

                        <anna@example.net>: user unknown
                        """));

        assertThat(recognition.findings())
                .extracting(Finding::check)
                .containsExactly("null-sender", "system-sender", "auto-submitted", "bounce-wording");
        assertThat(recognition.kind()).isEqualTo(MailKind.BOUNCE);
        assertThat(recognition.words()).startsWith("the envelope sender is null, nobody is to be answered; ");
    }

    @Test
    void everyCheckShouldHaveItsOwnName() {
        List<String> names = new Recogniser().checks();

        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(25).startsWith("null-sender");
    }

    @Property(tries = 1500)
    void recognisingSoupShouldNeverThrow(@ForAll("soup") byte[] bytes) {
        Recognition recognition =
                new Recogniser().recognise(Arrivals.of(MailMessage.read(RawMessage.of(bytes)), Arrivals.OWN));

        assertThat(recognition.words()).doesNotContain("\r", "\n");
        assertThat(recognition.acknowledgeable())
                .isEqualTo(recognition.findings().isEmpty());
    }

    @Provide
    Arbitrary<byte[]> soup() {
        return Arbitraries.of(
                        "From: mailer-daemon@x.example\n",
                        "From: <>\n",
                        "From: anna@x.example\n",
                        "Return-Path: <>\n",
                        "Subject: failure notice\n",
                        "Subject: out of office\n",
                        "Auto-Submitted: auto-replied\n",
                        "List-Id: <",
                        "Content-Type: multipart/report; boundary=b\n",
                        "\n",
                        "--b\n",
                        "--b--",
                        "Content-Type: message/delivery-status\n",
                        "Final-Recipient: rfc822; a@b.example\n",
                        "Action: failed\n",
                        "Status: 5.1.1\n",
                        "Message-ID: <a@b>\n",
                        "Content-Type: message/rfc822\n",
                        "could not be delivered",
                        "the following recipients deliver:\n",
                        "until ",
                        "15.1.",
                        "2025",
                        "@",
                        "a@b.example",
                        "<",
                        ">",
                        "(",
                        "\"",
                        ":",
                        ";",
                        "back on 1/",
                        "31 feb",
                        "Precedence: bulk\n",
                        "X-Failed-Recipients: ",
                        "Authentication-Results: a; (",
                        " ",
                        "\t",
                        "\0",
                        "ä",
                        "Disposition: ",
                        "\r")
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces).getBytes(StandardCharsets.UTF_8));
    }
}
