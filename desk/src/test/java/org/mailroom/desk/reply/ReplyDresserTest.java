package org.mailroom.desk.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.CollisionAction;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.OutboxSettings;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.message.ContentPart;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mails;
import org.mailroom.desk.message.RawMessage;

@DisplayName("D05 answering as the desk")
class ReplyDresserTest {
    private static final EmailAddress CUSTOMER = EmailAddress.of("carla@customer.example");
    private static final String INQUIRY = "CAF8-q1@mail.customer.example";

    private final DeskConfiguration desk = SampleDesk.with(
            new OutboxSettings(Duration.ofMinutes(2), Optional.empty(), CollisionAction.PARK, 100),
            SampleDesk.support().review(),
            SampleDesk.support().screening());
    private final Person anna = desk.agentNamed("Anna").orElseThrow();
    private final InMemoryCases cases = new InMemoryCases();
    private final Case theCase = openCase();
    private final ReplyDresser dresser = new ReplyDresser(
            new ReplyTokens(new KeyRing(List.of("a secret of the site".getBytes(StandardCharsets.UTF_8)))));

    @ParameterizedTest
    @DisplayName("nothing in what the usual programs write tells of the agent, and the body stays byte for byte")
    @ValueSource(strings = {"thunderbird", "outlook", "apple", "k9", "mutt", "roundcube"})
    void nothingShouldTellOfTheAgent(String program) {
        MailMessage written = Mails.read(Clients.mail(program));

        RawMessage dressed = dressed(written);

        assertThat(new String(dressed.headerBytes(), StandardCharsets.UTF_8).toLowerCase(java.util.Locale.ROOT))
                .contains("from: \"acme customer service\" <support@acme.example>")
                .contains("<" + INQUIRY.toLowerCase(java.util.Locale.ROOT) + ">")
                .contains("message-id: <")
                .contains("subject: re: ")
                .contains("date: ")
                .doesNotContain("anna")
                .doesNotContain("laptop")
                .doesNotContain("192.168")
                .doesNotContain("\nx-m")
                .doesNotContain("user-agent", "x-mailer", "autocrypt", "dkim", "organization", "sender", "received")
                .doesNotContain("resent", "list-", "return-path", "notification", "thread-", "accept-language", "bcc");
        assertThat(dressed.bodyBytes()).isEqualTo(written.raw().bodyBytes());
        MailMessage read = MailMessage.read(dressed);
        assertThat(read.root().toString()).isEqualTo(written.root().toString());
        assertThat(read.messageId()).hasValueSatisfying(id -> assertThat(id).endsWith("@acme.example"));
        assertThat(read.date()).isEqualTo(written.date());
        assertThat(read.subject()).startsWith(written.subject());
    }

    @Test
    @DisplayName("a field that nobody has heard of does not leave")
    void unknownFieldShouldNotLeave() {
        RawMessage dressed = dressed(Mails.read("Subject: Hi\nX-Brand-New: 1\nBrand-New: 2\nX-Priority: 1\n\nHello\n"));

        assertThat(text(dressed)).contains("X-Priority: 1").doesNotContain("Brand-New");
    }

    @ParameterizedTest
    @DisplayName("a Message-ID that names a machine or the agent is one of the desk's, always the same; another stays")
    @CsvSource({
        "a1@annas-laptop.local, false",
        "a1@AM6PR04MB.eurprd04.prod.outlook.example, false",
        "anna.77@acme.example, false",
        "a1@[192.168.1.7], false",
        "7f3e2d@acme.example, true"
    })
    void messageIdShouldBeOfTheDesk(String id, boolean stays) {
        MailMessage mail = Mails.read("Message-ID: <" + id + ">\nSubject: Hi\n\nHello\n");

        String named = MailMessage.read(named(mail)).messageId().orElseThrow();

        assertThat(named).endsWith("@acme.example").doesNotContain("anna", "laptop");
        assertThat(named.equals(id)).isEqualTo(stays);
        assertThat(MailMessage.read(named(mail)).messageId()).hasValue(named);
        assertThat(MailMessage.read(named(MailMessage.read(named(mail)))).messageId())
                .hasValue(named);
    }

    @Test
    @DisplayName("references to the agent's own mails are those under which they left; the customer's stay")
    void referencesShouldBeWhatTheCustomerKnows() {
        MailMessage first = Mails.read("Message-ID: <a1@annas-laptop.local>\nSubject: Hi\n\nHello\n");
        MailMessage second =
                Mails.read("Message-ID: <a2@annas-laptop.local>\nIn-Reply-To: <a1@annas-laptop.local>\nReferences: <"
                        + INQUIRY + ">\n <old@elsewhere.example> <a1@annas-laptop.local>\n\nHello\n");

        String left = MailMessage.read(named(first)).messageId().orElseThrow();
        MailMessage named = MailMessage.read(named(second));

        assertThat(named.inReplyTo()).containsExactly(left);
        assertThat(named.references()).containsExactly(INQUIRY, "old@elsewhere.example", left);
    }

    @Test
    @DisplayName("what the desk knows of is referred to as it is, though it came from a host like the agent's")
    void knownReferenceShouldStay() {
        MailMessage mail =
                Mails.read("Message-ID: <a1@mail.customer.example>\nIn-Reply-To: <" + INQUIRY + ">\n\nHello\n");

        assertThat(MailMessage.read(named(mail)).inReplyTo()).containsExactly(INQUIRY);
    }

    @ParameterizedTest
    @DisplayName("a private address or login in the line above a quote becomes the desk's address")
    @ValueSource(
            strings = {
                "On Mon, 23 Nov 2026 at 10:00, Anna <anna@acme.example> wrote:",
                "On Mon, 23 Nov 2026 at 10:00, Anna Agent\n<Anna@ACME.example> wrote:",
                "Am 23.11.26 um 10:00 schrieb anna@acme.example:",
                "Le lun. 23 nov. 2026, Anna/support@acme.example a écrit :",
                "-----Original Message-----\nFrom: Anna [mailto:anna@acme.example]\nSent: Monday",
                "Von: Anna <anna@acme.example>\nGesendet: Montag",
            })
    void quoteHeaderShouldNameTheDesk(String line) {
        RawMessage dressed = dressed(Mails.read("Subject: Re\n\nYes.\n\n" + line + "\n> It is.\n"));

        MailMessage read = MailMessage.read(dressed);
        assertThat(read.plainText())
                .contains("support@acme.example")
                .doesNotContainIgnoringCase("anna@")
                .doesNotContain("/support")
                .contains("> It is.");
    }

    @Test
    @DisplayName("the same in HTML; other parts, and what the agent wrote himself, stay byte for byte")
    void htmlQuoteHeaderShouldNameTheDesk() {
        String mail = """
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                Grüße.   Ask ben@acme.example for it
                --b
                Content-Type: text/html; charset=utf-8

                <p>Yes</p><div>On Monday, Anna &lt;<a href="mailto:anna@acme.example">anna@acme.example</a>&gt; wrote:</div>
                --b--
                """;

        RawMessage dressed = dressed(Mails.read(mail));

        assertThat(text(dressed))
                .doesNotContain("anna@acme.example")
                .contains("Content-Transfer-Encoding: 8bit\r\n\r\nGrüße.   Ask ben@acme.example for it\r\n--b");
        assertThat(MailMessage.read(dressed).textParts().get(1).text().orElseThrow())
                .contains("&lt;<a href=\"mailto:support@acme.example\">support@acme.example</a>&gt; wrote:");
    }

    @Test
    @DisplayName("a colleague's visiting card does not leave, another's does")
    void visitingCardShouldNotLeave() {
        String mail = """
                Content-Type: multipart/mixed; boundary=b

                --b

                Here is our supplier.
                --b
                Content-Type: text/vcard; name=anna.vcf
                Content-Disposition: attachment; filename=anna.vcf

                BEGIN:VCARD
                FN:Anna Agent
                item1.EMAIL;type=INTERNET:anna@acme.example
                END:VCARD

                --b
                Content-Type: text/vcard; name=supplier.vcf

                BEGIN:VCARD
                FN:Sam
                EMAIL:sam@supplier.example
                END:VCARD

                --b--
                """;

        RawMessage dressed = dressed(Mails.read(mail));

        assertThat(MailMessage.read(dressed).root().children())
                .extracting(ContentPart::mimeType)
                .containsExactly("text/plain", "text/vcard");
        assertThat(text(dressed))
                .contains(
                        "\r\n\r\n--b\r\n\r\nHere is our supplier.\r\n--b\r\nContent-Type: text/vcard; name=supplier.vcf")
                .endsWith("END:VCARD\r\n\r\n--b--\r\n")
                .doesNotContain("anna");
    }

    @Test
    @DisplayName("what the desk wrote into a mail that is attached does not leave; the rest of that mail does")
    void attachedMailShouldTellNothingOfTheDesk() {
        RawMessage dressed = dressed(Mails.read("""
                Content-Type: multipart/mixed; boundary="b"

                --b

                See his mail.
                --b
                Content-Type: message/rfc822

                From: carla@customer.example
                X-Mailroom-Customer-Record: limit 5000
                Subject: pump

                It leaks.
                --b--
                """));

        assertThat(text(dressed)).doesNotContain("Customer-Record").contains("Subject: pump\r\n\r\nIt leaks.");
    }

    @Test
    @DisplayName("a boundary that names a host or a person is changed everywhere, any other stays")
    void boundaryShouldNotNameAHost() {
        String mail = """
                Content-Type: multipart/mixed; boundary="1234=:pc12.office.acme"

                --1234=:pc12.office.acme
                Content-Type: multipart/alternative; boundary="----=_Part_0_123.456"

                ------=_Part_0_123.456

                Hello
                ------=_Part_0_123.456--
                --1234=:pc12.office.acme
                Content-Type: image/png

                x
                --1234=:pc12.office.acme--
                """;

        RawMessage dressed = dressed(Mails.read(mail));

        assertThat(text(dressed)).doesNotContain("pc12").contains("\r\n------=_Part_0_123.456\r\n");
        assertThat(MailMessage.read(dressed).root().toString())
                .isEqualTo(Mails.read(mail).root().toString());
    }

    @Test
    @DisplayName("what is signed stays as it is, while the header around it is cleaned like any other")
    void signedMailShouldStayWhole() {
        MailMessage mail = Mails.read("""
                User-Agent: Private Mail 7
                X-Originating-IP: [192.0.2.7]
                Autocrypt: addr=anna@acme.example; keydata=abc
                Content-Type: multipart/signed; boundary="x@pc12.office.acme"; protocol="application/pgp-signature"

                --x@pc12.office.acme

                On Monday, Anna <anna@acme.example> wrote:
                --x@pc12.office.acme
                Content-Type: application/pgp-signature

                x
                --x@pc12.office.acme--
                """);

        RawMessage dressed = dressed(mail);
        assertThat(dressed.bodyBytes()).isEqualTo(mail.raw().bodyBytes());
        assertThat(dressed.fields().stream().map(HeaderField::name))
                .doesNotContain("User-Agent", "X-Originating-IP", "Autocrypt")
                .contains("Content-Type");
    }

    @Test
    @DisplayName("hidden recipients show nowhere; where all are hidden the mail says so")
    void hiddenRecipientsShouldNotShow() {
        RawMessage dressed =
                dressed(Mails.read("To: ben@acme.example\nBcc: carla@customer.example\nSubject: Hi\n\nHello\n"));

        assertThat(text(dressed))
                .contains("To: undisclosed-recipients:;")
                .doesNotContain("ben@")
                .doesNotContain("Bcc")
                .doesNotContain("carla@");
    }

    private RawMessage dressed(MailMessage written) {
        return dresser.dress(desk, theCase, MailMessage.read(named(written)));
    }

    private RawMessage named(MailMessage written) {
        return new ReplyCaseFinder(cases).named(desk, anna, written);
    }

    private static String text(RawMessage message) {
        return new String(message.bytes(), StandardCharsets.UTF_8);
    }

    private Case openCase() {
        Interaction inquiry = new Interaction(
                2,
                1,
                Interaction.Kind.INQUIRY,
                new MailIdentity(INQUIRY, "d"),
                Optional.of(CUSTOMER),
                "Parcel",
                java.time.Instant.EPOCH);
        CaseNumber number = CaseNumber.fresh("MR", LocalDate.of(2026, 11, 23), new Random(1));
        NewCase fresh = new NewCase(1, "support", number, CUSTOMER, "Parcel", "General", java.time.Instant.EPOCH);
        return cases.join(new Joining("support", new Joining.Target.Fresh(fresh), inquiry, Set.of(CUSTOMER)))
                .theCase();
    }
}
