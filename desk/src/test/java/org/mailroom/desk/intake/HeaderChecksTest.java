package org.mailroom.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A11 what the header says")
class HeaderChecksTest {
    private static Arrival with(String fields) {
        return with(fields, Arrivals.OWN);
    }

    private static Arrival with(String fields, OwnIdentity own) {
        return Arrivals.of(
                fields.stripTrailing() + "\nFrom: Anna <anna@example.org>\nTo: desk@acme.example\nSubject: hi\n\nHelp.",
                own);
    }

    @Nested
    class LoopMarks {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "X-Mailroom-Loop: x",
                    "X-Loop: desk@acme.example",
                    "X-Loop: <desk@acme.example>",
                    "X-Loop: yes"
                })
        void ourMarksShouldBeSeen(String field) {
            assertThat(new LoopMark().look(with(field))).isPresent();
        }

        @Test
        @DisplayName("A15 our own mail is told from others' by the mark")
        void ourMarkShouldSayOwnMail() {
            assertThat(new Recogniser()
                            .recognise(with("X-Mailroom-Loop: 1\nAuto-Submitted: auto-replied"))
                            .kind())
                    .isEqualTo(MailKind.OWN_MAIL);
        }

        @ParameterizedTest
        @ValueSource(strings = {"X-Loop: list@example.org", "X-Loop: no", "X-Other: yes"})
        void othersMarksShouldPass(String field) {
            assertThat(new LoopMark().look(with(field))).isEmpty();
        }
    }

    @Nested
    class OwnMessageIds {
        @Test
        void anIdentifierThatWeMadeShouldBeSeen() {
            assertThat(new OwnMessageId().look(with("Message-ID: <1@Mailroom.acme.example>")))
                    .isPresent();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<1@not.mailroom.acme.example>",
                    "<1@acme.example>",
                    "<mailroom.acme.example>",
                    "<1@gmail.com>"
                })
        void othersShouldPass(String id) {
            assertThat(new OwnMessageId().look(with("Message-ID: " + id))).isEmpty();
        }
    }

    @Nested
    class Hops {
        @Test
        void aCircleShouldBeSeen() {
            assertThat(new TooManyHops().look(with("Received: by x\n".repeat(51))))
                    .isPresent();
            assertThat(new TooManyHops().look(with("Received: by x\n".repeat(50))))
                    .isEmpty();
        }
    }

    @Nested
    class AutoSubmittedFields {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "auto-replied | AUTO_REPLY",
                    "Auto-Replied | AUTO_REPLY",
                    "auto-replied (vacation) | OUT_OF_OFFICE",
                    "auto-replied (zimbra; vacation) | OUT_OF_OFFICE",
                    "(comment) auto-replied | AUTO_REPLY",
                    "auto-generated | SYSTEM_NOTICE",
                    "auto-generated (failure) | SYSTEM_NOTICE",
                    "auto-notified; owner-email=\"x@example.org\" | SYSTEM_NOTICE",
                    "auto-replied; owner-email=\"x@example.org\" | OUT_OF_OFFICE",
                    "yes | SYSTEM_NOTICE"
                })
        void anythingButNoShouldSayAutomatic(String value, MailKind kind) {
            assertThat(new AutoSubmitted().look(with("Auto-Submitted: " + value)))
                    .map(Finding::kind)
                    .contains(kind);
        }

        @Test
        void foldedAndDoubledFieldsShouldBeSeen() {
            assertThat(new AutoSubmitted().look(with("Auto-Submitted:\n auto-replied")))
                    .isPresent();
            assertThat(new AutoSubmitted().look(with("Auto-Submitted: no\nAuto-Submitted: auto-replied")))
                    .isPresent();
        }

        @ParameterizedTest
        @ValueSource(strings = {"no", "No", "no (a person wrote it)", "no; x=y", ""})
        void noShouldPass(String value) {
            assertThat(new AutoSubmitted().look(with("Auto-Submitted: " + value)))
                    .isEmpty();
        }
    }

    @Nested
    class ResponseSuppressedFields {
        @ParameterizedTest
        @ValueSource(strings = {"All", "OOF", "DR, OOF,\tRN", "DR, RN, NRN, OOF, AutoReply", "AutoReply"})
        void whoWantsNoAnswerShouldGetNone(String value) {
            assertThat(new ResponseSuppressed().look(with("X-Auto-Response-Suppress: " + value)))
                    .isPresent();
        }

        @ParameterizedTest
        @ValueSource(strings = {"DR", "DR, RN, NRN", "None", ""})
        void whoOnlyWantsNoReceiptShouldPass(String value) {
            assertThat(new ResponseSuppressed().look(with("X-Auto-Response-Suppress: " + value)))
                    .isEmpty();
        }
    }

    @Nested
    class ExchangeRules {
        @Test
        void theRulesMarkWithTheWishForNoAnswerShouldSayOutOfOffice() {
            assertThat(new ExchangeRuleReply()
                            .look(with("X-MS-Exchange-Inbox-Rules-Loop: a@example.org\nX-Auto-Response-Suppress: All")))
                    .isPresent();
        }

        @Test
        void theRulesMarkAloneShouldPass() {
            assertThat(new ExchangeRuleReply().look(with("X-MS-Exchange-Inbox-Rules-Loop: a@example.org")))
                    .isEmpty();
        }
    }

    @Nested
    class Lists {
        @ParameterizedTest
        @CsvSource({
            "List-Id: <x.example>,LIST_POST",
            "List-Post: <mailto:x>,LIST_POST",
            "X-LSV-ListID: None,LIST_POST",
            "X-List-Administrivia: yes,LIST_POST",
            "List-Unsubscribe: <mailto:x>,BULK"
        })
        void listsShouldBeSeen(String field, MailKind kind) {
            assertThat(new ListHeaders().look(with(field))).map(Finding::kind).contains(kind);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Sender: owner-list@example.org",
                    "Sender: News <list-bounces@example.org>",
                    "Errors-To: <list-bounces+anna=example.org@example.org>"
                })
        void aListThatSendsForItsAuthorsShouldBeSeen(String field) {
            assertThat(new ListSender().look(with(field))).map(Finding::kind).contains(MailKind.LIST_POST);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Sender: Office <office@example.org>", "Errors-To: anna@example.org", "Sender: owner"})
        void aSecretaryWhoSendsForAPersonShouldPass(String field) {
            assertThat(new ListSender().look(with(field))).isEmpty();
        }

        @Test
        void aLetterShouldPass() {
            assertThat(new ListHeaders().look(with("X-Listing: 1"))).isEmpty();
        }
    }

    @Nested
    class Precedences {
        @ParameterizedTest
        @ValueSource(strings = {"Precedence: Bulk", "Precedence: list", "Precedence: junk", "X-Precedence: auto_reply"})
        void bulkShouldBeSeen(String field) {
            assertThat(new BulkPrecedence().look(with(field))).isPresent();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Precedence: first-class",
                    "Precedence: normal",
                    "Precedence: special-delivery",
                    "Precedence:"
                })
        void otherMailShouldPass(String field) {
            assertThat(new BulkPrecedence().look(with(field))).isEmpty();
        }
    }

    @Nested
    class Responders {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "X-Autoreply: yes",
                    "X-Autorespond: hi",
                    "X-Autoresponse: 1",
                    "X-AutoReply-From: a@example.org",
                    "X-Mail-Autoreply: 1",
                    "Delivered-To: Autoresponder",
                    "X-POST-MessageClass: 9; Autoresponder",
                    "X-Loop: Postfix Admin Virtual Vacation",
                    "X-Mailer: vacation 1.2"
                })
        void autoRespondersShouldBeSeen(String field) {
            assertThat(new ResponderHeaders().look(with(field))).isPresent();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "X-Autoreply: no",
                    "Delivered-To: desk@acme.example",
                    "X-Loop: list@example.org",
                    "X-Mailer: Mutt"
                })
        void peoplesMailShouldPass(String field) {
            assertThat(new ResponderHeaders().look(with(field))).isEmpty();
        }
    }

    @Nested
    class Programs {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "X-FC-MachineGenerated: true", "X-Cron-Env: <HOME=/root>", "X-Amazon-Mail-Relay-Type: notification",
                    "X-Autogenerated: Reply", "X-Failed-Recipients: a@example.org", "X-OTRS-Loop: True",
                    "X-Bluebottle-Request: <1>", "X-Jenkins-Job: x", "X-Trac-Project: x"
                })
        void programsShouldBeSeen(String field) {
            assertThat(new ProgramHeaders().look(with(field))).isPresent();
        }

        @ParameterizedTest
        @ValueSource(strings = {"X-Autogenerated: Mirror", "X-Mailer: Thunderbird", "X-FC-MachineGenerated: false"})
        void peoplesMailShouldPass(String field) {
            assertThat(new ProgramHeaders().look(with(field))).isEmpty();
        }
    }

    @Nested
    class Junk {
        private final OwnIdentity scanning = Arrivals.OWN.withJunkFields("X-Spam-Flag", "X-Spam-Action");

        @ParameterizedTest
        @ValueSource(strings = {"X-Spam-Flag: YES", "X-Spam-Action: add header", "X-Spam-Flag: Yes, score=9"})
        void ourScannersVerdictShouldCount(String field) {
            assertThat(new JunkVerdict().look(with(field, scanning))).isPresent();
        }

        @ParameterizedTest
        @ValueSource(strings = {"X-Spam-Flag: NO", "X-Spam-Status: Yes", "X-Spam-Action: no action"})
        void otherFieldsAndVerdictsShouldPass(String field) {
            assertThat(new JunkVerdict().look(with(field, scanning))).isEmpty();
        }

        @ParameterizedTest(name = "C10 {0}")
        @ValueSource(
                strings = {
                    "X-Spam-Status: No, score=7.3 required=9.0",
                    "X-Spam-Status: default: False [6.00 / 15.00]",
                    "X-Spam-Status: default: True [1.0 / 15.00]",
                    "X-Spam-Status: 12.5 (++++++++++++)",
                    "X-Spam-Status: *******"
                })
        void aScoreAtTheLimitShouldCount(String field) {
            OwnIdentity scoring = Arrivals.OWN.withJunkFields("X-Spam-Status").withJunkScore(6);
            Recognition recognition = new Recogniser().recognise(with(field, scoring));

            assertThat(recognition.kind()).isEqualTo(MailKind.SPAM);
            assertThat(recognition.acknowledgeable()).isFalse();
        }

        @ParameterizedTest(name = "C10 not {0}")
        @ValueSource(
                strings = {
                    "X-Spam-Status: No, score=5.9 required=9.0",
                    "X-Spam-Status: default: False [5.90 / 15.00]",
                    "X-Spam-Status: -1.5",
                    "X-Spam-Status: *****",
                    "X-Spam-Status: [/",
                    "X-Spam-Status: score=",
                    "X-Other: 99"
                })
        void aLowScoreShouldPass(String field) {
            OwnIdentity scoring = Arrivals.OWN.withJunkFields("X-Spam-Status").withJunkScore(6);

            assertThat(new JunkVerdict().look(with(field, scoring))).isEmpty();
        }

        @Test
        @DisplayName("C10 what a person puts into a queue is no junk")
        void whatAPersonPassesOnShouldPass() {
            Arrival junk = with("X-Spam-Flag: YES", scanning);
            PassedOn adopted = PassedOn.adopted("anna", junk.message(), false);

            assertThat(new JunkVerdict()
                            .look(new Arrival(junk.message(), junk.envelope(), scanning, Optional.of(adopted))))
                    .isEmpty();
        }

        @Test
        void nobodysScannerShouldCountWithoutConfiguration() {
            assertThat(new JunkVerdict().look(with("X-Spam-Flag: YES"))).isEmpty();
        }
    }

    @Nested
    class Authentication {
        private final OwnIdentity trusting = Arrivals.OWN.withAuthservIds("mx.acme.example");

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "mx.acme.example; dmarc=fail (p=reject) header.from=example.org",
                    "MX.acme.example 1; spf=pass; dkim=pass; dmarc=fail",
                    "mx.acme.example; spf=fail smtp.mailfrom=example.org",
                    "mx.acme.example; spf=softfail; dkim=pass header.d=other.example",
                    "mx.acme.example (a; dmarc=pass); spf=fail"
                })
        void aDisownedMailShouldNotBeAnswered(String results) {
            Recognition recognition = new Recogniser().recognise(with("Authentication-Results: " + results, trusting));

            assertThat(recognition.acknowledgeable()).isFalse();
            assertThat(recognition.kind()).isEqualTo(MailKind.PERSON);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "mx.acme.example; dmarc=pass; spf=fail",
                    "mx.acme.example; spf=softfail; dkim=pass (2048 bit) header.d=example.org",
                    "mx.acme.example; spf=fail; dkim=pass header.i=@example.org",
                    "mx.acme.example; none",
                    "mx.acme.example; spf=none; dkim=none; dmarc=none",
                    "forged.example; dmarc=fail",
                    ""
                })
        void aVouchedForMailAndOthersWordsShouldPass(String results) {
            assertThat(new UnauthenticSender().look(with("Authentication-Results: " + results, trusting)))
                    .isEmpty();
        }

        @Test
        void theTopmostWordOfOurServerShouldCount() {
            String fields =
                    "Authentication-Results: mx.acme.example; dmarc=pass\nAuthentication-Results: mx.acme.example; dmarc=fail";

            assertThat(new UnauthenticSender().look(with(fields, trusting))).isEmpty();
        }
    }

    @Nested
    class HiddenRecipients {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "undisclosed-recipients:;",
                    "Undisclosed recipients:;",
                    "unlisted-recipients:; (no To-header)"
                })
        void mailThatHidesItsRecipientsShouldNotBeAnswered(String to) {
            assertThat(new UndisclosedRecipients().look(Arrivals.of("From: a@example.org\nTo: " + to + "\n\nx")))
                    .isPresent();
        }

        @Test
        @DisplayName("A11 a person's blind copy is not acknowledged, but opens a case")
        void theyMayStillBeAPersons() {
            Recognition recognition =
                    Arrivals.recognise("From: a@example.org\nTo: undisclosed-recipients:;\n\nMy heater is broken.");

            assertThat(recognition.kind()).isEqualTo(MailKind.PERSON);
            assertThat(recognition.acknowledgeable()).isFalse();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"desk@acme.example", "all@example.org", "undisclosed-recipients:; , desk@acme.example", ""})
        void aliasesBlindCopiesAndMissingFieldsShouldPass(String to) {
            assertThat(new UndisclosedRecipients().look(Arrivals.of("From: a@example.org\nTo: " + to + "\n\nx")))
                    .isEmpty();
        }
    }
}
