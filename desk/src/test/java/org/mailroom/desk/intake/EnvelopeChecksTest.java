package org.mailroom.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.configuration.FormSource;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.Mails;

@DisplayName("A11 the envelope and the sender's name")
class EnvelopeChecksTest {
    private static final String LETTER =
            "From: Anna <anna@example.org>\nTo: desk@acme.example\nSubject: hello\n\nPlease help.";

    @Nested
    class NullSenders {
        @Test
        void nobodyShouldAnswerANullSender() {
            assertThat(new NullSender().look(Arrivals.withNullSender(LETTER))).isPresent();
        }

        @Test
        void aNamedSenderShouldPass() {
            assertThat(new NullSender().look(Arrivals.of(LETTER))).isEmpty();
        }
    }

    @Nested
    class UnknownSenders {
        @Test
        void withoutAReversePathThereIsNobodyToAnswer() {
            Arrival arrival =
                    new Arrival(Mails.read(LETTER), Envelope.unknownSender(List.of(Arrivals.DESK)), Arrivals.OWN);
            Recognition recognition = new Recogniser().recognise(arrival);

            assertThat(recognition.kind()).isEqualTo(MailKind.PERSON);
            assertThat(recognition.acknowledgeable()).isFalse();
        }

        @Test
        void aKnownSenderShouldPass() {
            assertThat(new UnknownSender().look(Arrivals.of(LETTER))).isEmpty();
        }
    }

    @Nested
    class UnreachableSenders {
        @ParameterizedTest
        @ValueSource(strings = {"anna@localhost", "anna@host.localdomain", "anna@example.invalid", "anna@[192.0.2.1]"})
        void addressesNoMailCanReachShouldNotBeAnswered(String sender) {
            assertThat(new UnreachableSender().look(Arrivals.sentBy(sender, LETTER)))
                    .isPresent();
        }

        @ParameterizedTest
        @ValueSource(strings = {"anna@example.org", "anna@mail.localhost.example"})
        void otherAddressesShouldPass(String sender) {
            assertThat(new UnreachableSender().look(Arrivals.sentBy(sender, LETTER)))
                    .isEmpty();
        }
    }

    @Nested
    class SystemSenders {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "mailer-daemon",
                    "MAILER-DAEMON",
                    "listserv",
                    "majordomo",
                    "mailman",
                    "postmaster",
                    "nobody",
                    "daemon",
                    "root",
                    "www-data",
                    "owner-list",
                    "list-owner",
                    "list-request",
                    "list-bounces",
                    "list-bounces+anna=example.org",
                    "bounce",
                    "bounces+12-ab",
                    "bounce-4711",
                    "noreply",
                    "no-reply",
                    "no_reply",
                    "no.reply",
                    "do-not-reply",
                    "donotreply",
                    "store-news-noreply",
                    "noreply-12345",
                    "noreply123",
                    "no-reply+abc",
                    "nicht-antworten",
                    "ne-pas-repondre",
                    "nepasrepondre",
                    "no-responder",
                    "nao-responda",
                    "autoreply",
                    "auto-confirm",
                    "prvs=1234567890=mailer-daemon",
                    "SRS0=abc=de=example.com=no-reply",
                    "notifications",
                    "alerts",
                    "bounce123",
                    "bounces",
                    "jenkins",
                    "scanmail",
                    "spamblocker-challenge"
                })
        void programsShouldNotBeAnswered(String localPart) {
            assertThat(new SystemSender().look(Arrivals.sentBy(localPart + "@example.org", LETTER)))
                    .isPresent();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "robert.owner", "norep.linen", "norep.lyndon", "nora.reply", "owner", "request", "info", "support",
                            "abuse",
                    "webmaster", "hostmaster", "admin", "rootes", "mailmann", "daemonica", "nobodyknows", "bob.unce",
                            "newsome",
                    "prvs=1234567890=anna", "SRS0=abc=de=example.com=anna", "it-admin", "anna+noreply", "auto.teile",
                            "bouncer", "bouncehouse", "bouncesville", "alertz"
                })
        void peopleShouldPass(String localPart) {
            assertThat(new SystemSender().look(Arrivals.sentBy(localPart + "@example.org", LETTER)))
                    .isEmpty();
        }

        @Test
        void theAuthorsNameShouldCountToo() {
            Arrival arrival = Arrivals.sentBy("0100abc@amazonses.com", LETTER.replace("anna@", "no-reply@"));

            assertThat(new SystemSender().look(arrival))
                    .map(Finding::words)
                    .contains("the sender \"no-reply@example.org\" is named like a program");
        }
    }

    @Nested
    class OwnSenders {
        @ParameterizedTest
        @ValueSource(strings = {"desk@acme.example", "DESK@acme.example", "desk+token@acme.example"})
        void ourOwnAddressesShouldNotBeAnswered(String sender) {
            assertThat(new OwnSender().look(Arrivals.sentBy(sender, LETTER)))
                    .map(Finding::kind)
                    .contains(MailKind.OWN_MAIL);
        }

        @Test
        void aColleaguesAddressShouldPass() {
            assertThat(new OwnSender().look(Arrivals.sentBy("anna@acme.example", LETTER)))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("A18 a list or group in front of the desk")
    class TrustedLists {
        private static final String POST = """
                Return-Path: <support+bncABC@groups.example>
                From: 'Anna' via Support <desk@acme.example>
                X-Original-From: Anna <anna@example.org>
                Reply-To: Anna <anna@example.org>
                List-Id: <support.groups.example>
                List-Unsubscribe: <mailto:x@groups.example>
                Precedence: list
                Subject: help

                Please help.
                """;

        @ParameterizedTest
        @ValueSource(strings = {"Support.groups.example", "support@groups.example"})
        void itsMailShouldBeItsAuthors(String list) {
            Arrival arrival = Arrivals.of(POST, Arrivals.OWN.withTrustedLists(list));

            assertThat(new Recogniser().recognise(arrival).acknowledgeable()).isTrue();
            assertThat(arrival.answerTo()).map(Object::toString).contains("anna@example.org");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "From: Anna via Support <support@groups.example>\nReply-To: Anna <anna@example.org>",
                    "From: Anna via Support <support@groups.example>\nReply-To: support@groups.example\nX-Original-From: Anna <anna@example.org>",
                    "From: \"'Anna' via Support\" <support@groups.example>\nX-Original-Sender: anna@example.org",
                    "From: Anna via Support <support@groups.example>\nReply-To: support@groups.example, Anna <anna@example.org>",
                    "From: Anna via Support <support@groups.example>\nReply-To: support@groups.example\nX-MailFrom: anna@example.org",
                    "From: Anna via Support <support@groups.example>\nReply-To: support@groups.example\nCc: Anna <anna@example.org>",
                    "From: Anna <anna@example.org>\nReply-To: support@groups.example"
                })
        @DisplayName("A18 the author is found behind a From and a Reply-To that the list has put in")
        void theAuthorShouldBeFoundBehindTheList(String fields) {
            Arrival arrival = Arrivals.of(
                    "Return-Path: <support+bncABC@groups.example>\nList-Id: <support.groups.example>\n" + fields
                            + "\nSubject: help\n\nPlease help.\n",
                    Arrivals.OWN.withTrustedLists("support@groups.example"));

            assertThat(arrival.answerTo()).map(Object::toString).contains("anna@example.org");
            assertThat(arrival.senders()).extracting(Object::toString).containsExactly("anna@example.org");
            assertThat(arrival.customerName()).contains("Anna");
        }

        @Test
        @DisplayName(
                "A18 B15 the list's domain vouches for a post whose signature the list broke; a stranger's does not")
        void theListsDomainShouldVouchForItsPosts() {
            String post = """
                    Return-Path: <support+bncABC@groups.example>
                    From: anna@example.org
                    List-Id: <support.groups.example>
                    Subject: help

                    Please help.
                    """;
            OwnIdentity own =
                    Arrivals.OWN.withTrustedLists("support.groups.example").withAuthservIds("mx.acme.example");
            String failed = "Authentication-Results: mx.acme.example; dmarc=fail; ";

            assertThat(Arrivals.of(failed + "spf=pass smtp.mailfrom=groups.example\n" + post, own)
                            .disowned())
                    .isEmpty();
            assertThat(Arrivals.of(failed + "spf=pass smtp.mailfrom=else.example\n" + post, own)
                            .disowned())
                    .isPresent();
        }

        @Test
        void whatAMachineSentThroughItShouldStayAMachines() {
            Arrival arrival = Arrivals.of(
                    POST.replace("Precedence: list", "Auto-Submitted: auto-replied"),
                    Arrivals.OWN.withTrustedLists("support.groups.example"));

            assertThat(new Recogniser().recognise(arrival).kind()).isEqualTo(MailKind.AUTO_REPLY);
        }

        @Test
        void otherListsShouldNotBeAnswered() {
            Arrival arrival = Arrivals.of(POST, Arrivals.OWN.withTrustedLists("other.groups.example"));

            assertThat(new Recogniser().recognise(arrival).acknowledgeable()).isFalse();
        }
    }

    @Nested
    @DisplayName("B13 web forms")
    class Forms {
        private static final String FORM = """
                From: Website <wordpress@acme.example>
                Reply-To: Anna <anna@example.org>
                Auto-Submitted: auto-generated
                Subject: contact form

                Please help.
                """;
        private static final OwnIdentity TRUSTING =
                Arrivals.OWN.withTrustedForms(org.mailroom.desk.message.EmailAddress.of("wordpress@acme.example"));

        @Test
        void aTrustedFormShouldBeAnsweredToThePersonItNames() {
            Arrival arrival = Arrivals.of(FORM, TRUSTING);
            Recognition recognition = new Recogniser().recognise(arrival);

            assertThat(recognition.kind()).isEqualTo(MailKind.FORM);
            assertThat(recognition.acknowledgeable()).isTrue();
            assertThat(arrival.answerTo()).map(Object::toString).contains("anna@example.org");
        }

        @Test
        void aTrustedFormThatNamesNobodyShouldNotBeAnswered() {
            Arrival arrival =
                    Arrivals.of(FORM.replace("Reply-To: Anna <anna@example.org>", "Reply-To: nobody"), TRUSTING);

            assertThat(new Recogniser().recognise(arrival).acknowledgeable()).isFalse();
            assertThat(arrival.answerTo()).isEqualTo(Optional.empty());
        }

        @Test
        @DisplayName("B13 From alone makes no form: somebody else's envelope sender is not believed")
        void aFormsAddressInFromAloneShouldNotBeBelieved() {
            Arrival forged = Arrivals.of("Return-Path: <mallory@else.example>\n" + FORM, TRUSTING);

            assertThat(forged.fromTrustedForm()).isFalse();
            assertThat(forged.correspondent()).map(Object::toString).contains("wordpress@acme.example");
        }

        @Test
        @DisplayName(
                "B13 a form's mail by another server is believed if its domain vouches for it or the server is named")
        void aFormsMailByAnotherServerShouldBeVouchedFor() {
            String relayed = "Return-Path: <www-data@web1.hoster.example>\n" + FORM;
            OwnIdentity asking = TRUSTING.withAuthservIds("mx.acme.example");
            String results = "Authentication-Results: mx.acme.example; ";

            assertThat(Arrivals.of(results + "dmarc=pass\n" + relayed, asking).fromTrustedForm())
                    .isTrue();
            assertThat(Arrivals.of(results + "dkim=pass header.d=acme.example\n" + relayed, asking)
                            .fromTrustedForm())
                    .isTrue();
            assertThat(Arrivals.of(results + "spf=pass smtp.mailfrom=web1.hoster.example\n" + relayed, asking)
                            .fromTrustedForm())
                    .isFalse();
            assertThat(Arrivals.of(results + "dmarc=fail\n" + FORM, asking).fromTrustedForm())
                    .isFalse();
            assertThat(Arrivals.of(relayed, Arrivals.OWN.withForms(List.of(form("@web1.hoster.example"))))
                            .fromTrustedForm())
                    .isTrue();
        }

        @Test
        @DisplayName("B13 fields of a form are typed: a name, an address, a category, others as they are configured")
        void fieldsShouldBeReadFromLines() {
            Arrival arrival = Arrivals.of("""
                    From: wordpress@acme.example
                    Subject: contact form

                    Vorname: Änne
                    Nachname:   Müller
                    E-Mail-Adresse: anna@example.org
                    Order number:
                    4711
                    Topic: Returns

                    Message: Please help.
                    E-mail: mallory@else.example
                    Order number: 9
                    """, Arrivals.OWN.withForms(List.of(form("@acme.example"))));
            FormFields fields = arrival.formFields().orElseThrow();

            assertThat(arrival.customerName()).contains("Änne Müller");
            assertThat(arrival.answerTo()).map(Object::toString).contains("anna@example.org");
            assertThat(fields.category()).contains("Returns");
            assertThat(fields.kept()).containsExactly(java.util.Map.entry("Order number", "4711"));
            assertThat(new Recogniser().recognise(arrival).words()).contains("Order number: 4711");
        }

        @Test
        @DisplayName("B13 fields of a form are read from a simple table")
        void fieldsShouldBeReadFromATable() {
            Arrival arrival = Arrivals.of("""
                    From: wordpress@acme.example
                    Content-Type: text/html

                    <table><tr><th>Name</th><td>Anna M&uuml;ller</td></tr>
                    <tr><td><b>E-mail:</b></td><td><a href="mailto:anna@example.org">anna@example.org</a></td></tr>
                    <tr><td>Order number</td><td><p>4711</p></td></tr></table>
                    """, Arrivals.OWN.withForms(List.of(form("@acme.example"))));

            assertThat(arrival.customerName()).contains("Anna Müller");
            assertThat(arrival.answerTo()).map(Object::toString).contains("anna@example.org");
            assertThat(arrival.formFields().orElseThrow().kept()).containsEntry("Order number", "4711");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Name: <b>x</b>@else.example",
                    "Name: http://else.example",
                    "Name: 12345",
                    "Name:\nE-mail: not an address",
                    "E-mail: root@localhost"
                })
        @DisplayName("B13 what is no name is no name, what is no address no address")
        void wrongValuesShouldBeLeftOut(String line) {
            Arrival arrival = Arrivals.of(
                    "From: wordpress@acme.example\n\n" + line + "\n",
                    Arrivals.OWN.withForms(List.of(form("@acme.example"))));

            assertThat(arrival.customerName()).isEmpty();
            assertThat(arrival.answerTo()).isEmpty();
        }

        private static FormSource form(String sender) {
            FormSource plain = FormSource.of(org.mailroom.desk.message.EmailAddress.of("wordpress@acme.example"));
            return new FormSource(
                    plain.address(),
                    java.util.Set.of(sender),
                    plain.name(),
                    plain.firstName(),
                    plain.lastName(),
                    plain.mail(),
                    List.of("Topic"),
                    List.of("Order number"),
                    Optional.empty());
        }

        @Test
        void anUnknownFormShouldBeAMachine() {
            assertThat(Arrivals.recognise(FORM).machineSent()).isTrue();
        }
    }
}
