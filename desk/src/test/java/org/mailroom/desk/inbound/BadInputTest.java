package org.mailroom.desk.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.acknowledgement.AcknowledgementWriter;
import org.mailroom.desk.cases.JoinPlan.Destination;
import org.mailroom.desk.intake.MailKind;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;

@DisplayName("A17 bad input on the whole way: stored as it came, in a case, and answered as a person would")
class BadInputTest {
    private static final String HEAD = """
            From: Jane Doe <jane@customer.example>
            To: support@acme.example
            Message-ID: <bad.1@customer.example>
            """.replace("\n", "\r\n");

    private final WholeWay way = new WholeWay();

    private WholeWay.Outcome take(String text) {
        return checked(RawMessage.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What holds for every mail: nothing of it is lost, and an acknowledgement is small and of one piece. */
    private WholeWay.Outcome checked(RawMessage raw) {
        WholeWay.Outcome outcome = way.of(raw);

        assertThat(outcome.filed().bodyBytes()).isEqualTo(raw.bodyBytes());
        assertThat(outcome.filed().withoutFields(name -> name.startsWith("X-Mailroom-")))
                .isEqualTo(raw);
        outcome.acknowledgement().ifPresent(ack -> {
            MailMessage read = MailMessage.read(ack);
            assertThat(ack.size()).isLessThan(AcknowledgementWriter.LARGEST);
            assertThat(read.to()).extracting(Mailbox::address).containsExactly(WholeWay.JANE);
            assertThat(read.fields("Bcc")).isEmpty();
        });
        return outcome;
    }

    private static void assertAnswered(WholeWay.Outcome outcome) {
        assertThat(outcome.recognition().kind())
                .as(outcome.recognition().words())
                .isEqualTo(MailKind.PERSON);
        assertThat(outcome.theCase()).isPresent();
        assertThat(outcome.acknowledgement()).isPresent();
    }

    @Test
    void tenThousandPartsInOneAnotherShouldOpenACaseAndSayThatNotAllWasRead() {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int i = 0; i < 10_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b").append(i);
            mail.append("\r\n\r\n--b").append(i).append("\r\n");
        }
        WholeWay.Outcome outcome = take(mail + "\r\nWhere is my order?\r\n");

        assertAnswered(outcome);
        assertThat(outcome.message().partsUnread()).isTrue();
    }

    @Test
    void aFieldOfAMegabyteShouldBeCutAndTheRestBeRead() {
        WholeWay.Outcome outcome =
                take("X-Long: " + "a".repeat(1 << 20) + "\r\n" + HEAD + "Subject: Help\r\n\r\nPlease help.\r\n");

        assertAnswered(outcome);
        assertThat(outcome.theCase().orElseThrow().subject()).isEqualTo("Help");
        assertThat(outcome.message().truncated()).isTrue();
    }

    @Test
    void aHeaderWithMoreFieldsThanAreReadShouldNotBeAnswered() {
        WholeWay.Outcome outcome =
                take(HEAD + "X-Bomb: 1\r\n".repeat(100_000) + "Auto-Submitted: auto-replied\r\n\r\nx");

        assertThat(outcome.theCase()).isPresent();
        assertThat(outcome.acknowledgement()).isEmpty();
        assertThat(outcome.recognition().words()).contains("more fields than are read");
    }

    @Test
    @DisplayName("B01 a hundred thousand References: the nearest decide")
    void aHundredThousandReferencesShouldStillFindTheCase() {
        long first =
                take(HEAD + "Subject: one\r\n\r\nx").theCase().orElseThrow().id();
        StringBuilder references = new StringBuilder("References:");
        for (int i = 0; i < 100_000; i++) {
            references.append("\r\n <").append(i).append("@elsewhere.example>");
        }
        WholeWay.Outcome outcome = take("From: jane@customer.example\r\n" + references
                + "\r\n <bad.1@customer.example>\r\nMessage-ID: <2@customer.example>\r\nSubject: two\r\n\r\nagain");

        assertThat(outcome.theCase().orElseThrow().id()).isEqualTo(first);
        assertThat(outcome.message().references())
                .hasSize(MailMessage.MAX_REFERENCES)
                .endsWith("bad.1@customer.example");
    }

    @Test
    @DisplayName("B01 mails that refer to each other in a circle are one case")
    void cyclicReferencesShouldEnd() {
        String mail = "From: jane@customer.example\r\nMessage-ID: <%s@c>\r\nReferences: <%s@c> <%s@c>\r\n\r\nx";
        long a = take(mail.formatted("a", "b", "a")).theCase().orElseThrow().id();
        long b = take(mail.formatted("b", "c", "b")).theCase().orElseThrow().id();
        long c = take(mail.formatted("c", "a", "c")).theCase().orElseThrow().id();

        assertThat(List.of(b, c)).containsOnly(a);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon, 01 Jan 0000 00:00:00 +0000",
                "Mon, 01 Jan 99999 00:00:00 +0000",
                "Mon, 32 Foo 2026 99:99:99 +9999",
                "99999999999999999999",
                "-1",
                ""
            })
    void aDateThatIsNoneShouldNotMatter(String date) {
        assertAnswered(take(HEAD + "Date: " + date + "\r\nSubject: Help\r\n\r\nPlease help.\r\n"));
        assertThat(take("From: jane@customer.example\r\nAuto-Submitted: auto-replied\r\nDate: " + date
                                + "\r\n\r\nI am out of the office until 15 January.")
                        .recognition()
                        .kind())
                .isEqualTo(MailKind.OUT_OF_OFFICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: jane",
                "From: <jane>",
                "From: \"Jane\" <@>",
                "From: Jane Doe",
                "From: undisclosed-recipients:;",
                "From: Friends: jane@customer.example, joe@customer.example;",
                "From: =?utf-8?q?=00=0D=0ABcc:_x=40y?= <jane@customer.example>",
                "From: \"a\0b\" <jane@customer.example>",
                "From: jane@customer.example\rBcc: victim@x.example",
                "X-From: none"
            })
    void anAuthorThatIsNoAddressShouldLeaveTheEnvelopesSender(String from) {
        assertAnswered(take(from + "\r\nSubject: Help\r\n\r\nPlease help.\r\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "joe@xn--bcher-kva.example,true",
        "jörg@bücher.example,false",
        "用户@例子.广告,false",
        "иван@почта.рф,false",
        "joe@bücher.example,true"
    })
    @DisplayName("A17 an address in another script is a customer's; it is answered if mail of ours can reach it")
    void anInternationalAddressShouldBeACustomers(String address, boolean answered) {
        EmailAddress sender = EmailAddress.of(address);
        WholeWay.Outcome outcome = way.of(
                RawMessage.of(("From: " + address + "\r\nSubject: Hilfe\r\n\r\nBitte helfen Sie.\r\n")
                        .getBytes(StandardCharsets.UTF_8)),
                Envelope.of(sender, List.of(EmailAddress.of("support@acme.example"))));

        assertThat(outcome.recognition().kind()).isEqualTo(MailKind.PERSON);
        assertThat(outcome.theCase().orElseThrow().customer()).isEqualTo(sender);
        assertThat(outcome.acknowledgement().isPresent()).isEqualTo(answered);
        assertThat(outcome.recognition().words().contains("needs SMTPUTF8")).isNotEqualTo(answered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\r", "\n", "\r\r\n", "\n\r", "\u000b", "\u001b[2J"})
    void controlsShouldLeaveNoTraceInSubjectAndAnswer(String control) {
        WholeWay.Outcome outcome =
                take(HEAD + "Subject: Help" + control + " me\r\n\r\nPl" + control + "ease help.\r\n");

        assertAnswered(outcome);
        assertThat(outcome.theCase().orElseThrow().subject())
                .startsWith("Help")
                .matches(text -> text.chars().noneMatch(Character::isISOControl));
    }

    @Test
    void eightBitHeadersShouldBeReadAsTheyWereMeant() throws Exception {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        mail.write((HEAD + "Subject: ").getBytes(StandardCharsets.US_ASCII));
        mail.write("Größe".getBytes(StandardCharsets.ISO_8859_1));
        mail.write("\r\n\r\nHilfe\r\n".getBytes(StandardCharsets.US_ASCII));
        WholeWay.Outcome outcome = checked(RawMessage.of(mail.toByteArray()));

        assertAnswered(outcome);
        assertThat(outcome.theCase().orElseThrow().subject()).isEqualTo("Größe");
    }

    @Test
    void aSubjectOfFiftyKilobytesShouldBeCutForPeople() {
        for (String letter : List.of("a", "ä", "日", "a ")) {
            WholeWay.Outcome outcome = take("From: jane@customer.example\r\nSubject: "
                    + letter.repeat(50 * 1024 / letter.length()) + "\r\n\r\nPlease help.\r\n");

            assertAnswered(outcome);
            assertThat(outcome.theCase().orElseThrow().subject().length()).isLessThanOrEqualTo(MailMessage.MAX_SUBJECT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\r\n", "\0", "From", ":", "\r", "Subject", "--\r\n", "Content-Type: multipart/mixed\r\n\r\n"
            })
    void whatIsHardlyAMailShouldStillLieInACase(String bytes) {
        WholeWay.Outcome outcome = take(bytes);

        assertThat(outcome.plan().destination()).isEqualTo(Destination.NEW_CASE);
        assertThat(outcome.acknowledgement()).isPresent();
    }
}
