package org.mailroom.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingChecksTest {
    private static String mail(String from, String subject, String fields, String text) {
        return "From: " + from + "\nTo: desk@acme.example\nSubject: " + subject + "\n" + fields + "\n" + text;
    }

    private static String anna(String subject, String fields, String text) {
        return mail("Anna <anna@example.org>", subject, fields, text);
    }

    private static final String ANSWER = "In-Reply-To: <sent.1@acme.example>\n";

    @Nested
    @DisplayName("B09 bounces in plain words")
    class BounceWordings {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Mail Delivery System <mailer-daemon@example.org>",
                    "MAILER-DAEMON@example.org",
                    "Mail Delivery System <>",
                    "postmaster@example.org",
                    "\"Mail Delivery Subsystem\" <admin@example.org>"
                })
        void aDaemonWhoSpeaksOfFailureShouldBounce(String from) {
            String mail = mail(
                    from,
                    "failure notice",
                    "",
                    "I wasn't able to deliver your message.\n\n<x@example.net>:\nno such user");

            assertThat(new BounceWording().look(Arrivals.of(mail)))
                    .map(Finding::kind)
                    .contains(MailKind.BOUNCE);
        }

        @Test
        void anUnknownDaemonsReportShouldBeSeenByItsForm() {
            String mail = mail(
                    "inetgw1@example.org",
                    "Mail could not be delivered",
                    "",
                    "*** Message from the gateway ***\n\nThe following mail could not be delivered.\n\n--- Original message follows ---\n");

            assertThat(Arrivals.recognise(mail).kind()).isEqualTo(MailKind.BOUNCE);
        }

        @Test
        void aWarningShouldBeADelay() {
            String mail = mail(
                    "Mail Delivery System <mailer-daemon@example.org>",
                    "Warning: message delayed 24 hours",
                    "",
                    "A message that you sent has not yet been delivered to:\n\n  x@example.net\n\nNo action is required.");

            assertThat(Arrivals.recognise(mail).kind()).isEqualTo(MailKind.DELAY_NOTICE);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "The parcel could not be delivered. A message said: recipient unknown. Call, or mail other@example.net",
                    "Delivery failed twice, the message says unknown address.\n\nanna@example.org",
                    "Not delivered, says the mail of your driver.\n\n-- \nAnna\nother@example.net"
                })
        void aPersonWhoseParcelWasNotDeliveredShouldStayAPerson(String text) {
            for (String subject : new String[] {"Delivery failed", "Parcel not delivered", "delivery problem"}) {
                assertThat(Arrivals.recognise(anna(subject, "", text)).acknowledgeable())
                        .as(subject)
                        .isTrue();
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Hello,\n\nI wrote to bob@example.net and got this back: could not be delivered.\n\n----- Original message -----\nx",
                    "Dear team, my parcel was not delivered. Please help.",
                    "---------- Forwarded message ---------\nFrom: Mail Delivery System\n\nThis message could not be delivered to x@example.net",
                    "What does \"mailbox full\" mean? Your mail to x@example.net says so."
                })
        void aPersonWhoTellsOfABounceShouldStayAPerson(String text) {
            for (String subject :
                    new String[] {"Undelivered Mail Returned to Sender", "Fwd: failure notice", "my parcel"}) {
                Recognition recognition = Arrivals.recognise(anna(subject, "", text));

                assertThat(recognition.kind()).as(subject).isEqualTo(MailKind.PERSON);
                assertThat(recognition.acknowledgeable()).as(subject).isTrue();
            }
        }
    }

    @Nested
    @DisplayName("B08 absence")
    class Absence {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Out of Office: your case",
                    "Abwesenheitsnotiz: Ihr Anliegen",
                    "Absence du bureau : votre demande",
                    "Fuera de la oficina: su caso",
                    "Fuori sede: il suo caso",
                    "Afwezig: uw vraag",
                    "Frånvaro: ditt ärende",
                    "Poza biurem: sprawa",
                    "Вне офиса: ваш запрос",
                    "Ofis Dışında: talebiniz",
                    "不在通知: お問い合わせ",
                    "Ikke på kontoret: din sag",
                    "Anna Smith is out of the office (returning 12/01/2025)"
                })
        void anAnswerWithSuchASubjectShouldBeOutOfOffice(String subject) {
            assertThat(Arrivals.recognise(anna(subject, ANSWER, "I am away.")).kind())
                    .isEqualTo(MailKind.OUT_OF_OFFICE);
        }

        @Test
        void aMachinesMarkShouldMakeTheTextCount() {
            String mail = anna(
                    "Re: your case",
                    "Auto-Submitted: auto-replied\n",
                    "Ich bin im Urlaub und ab 12.01. wieder erreichbar.");

            assertThat(Arrivals.recognise(mail).kind()).isEqualTo(MailKind.OUT_OF_OFFICE);
        }

        @Test
        void subjectAndTextTogetherShouldDo() {
            String mail = anna("Automatic reply: your case", "", "I am out of the office until Monday.");

            assertThat(Arrivals.recognise(mail).kind()).isEqualTo(MailKind.OUT_OF_OFFICE);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Out of office reply does not work",
                    "Question about the vacation: when do you close?",
                    "Re: Out of office",
                    "Fwd: Abwesenheitsnotiz",
                    "absent-minded"
                })
        void aPersonWhoWritesAboutAbsenceShouldStayAPerson(String subject) {
            assertThat(Arrivals.recognise(anna(subject, "", "How do I set this up? Thanks."))
                            .acknowledgeable())
                    .isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Please hold my paper, on vacation",
                    "Vacation: no delivery please",
                    "Out of office next week",
                    "Im Urlaub, bitte nicht liefern"
                })
        void aPersonWhoIsAwayHimselfShouldStayAPerson(String subject) {
            assertThat(Arrivals.recognise(anna(
                                    subject,
                                    "",
                                    "I am on vacation until 15 July, out of the office, ich bin im Urlaub."))
                            .acknowledgeable())
                    .isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Out of Office: your case",
                    "Out of Office AutoReply: your case",
                    "Abwesenheitsnotiz: Ihr Anliegen",
                    "Anna Smith is out of the office."
                })
        void aProgramsSubjectAboveSuchATextShouldBeOutOfOffice(String subject) {
            assertThat(Arrivals.recognise(anna(subject, "", "I am out of the office until 15 July."))
                            .kind())
                    .isEqualTo(MailKind.OUT_OF_OFFICE);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Re: your case",
                    "Can I use my card while on vacation?",
                    "Card stolen on holiday: please block it"
                })
        void aPersonInAThreadWhoIsAwayShouldStayAPerson(String subject) {
            String mail = anna(subject, ANSWER, "Thanks. I am on vacation from Monday, call me before.");

            assertThat(Arrivals.recognise(mail).kind()).isEqualTo(MailKind.PERSON);
        }
    }

    @Nested
    @DisplayName("A11 automatic answers by their subject")
    class AutoReplies {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Automatic reply: your case",
                    "Auto-Reply: your case",
                    "Automatische Antwort: Ihr Anliegen",
                    "Réponse automatique : votre demande",
                    "Respuesta automática: su caso",
                    "Risposta automatica: il suo caso",
                    "Resposta automática: o seu caso",
                    "Automatisch antwoord: uw vraag",
                    "Automatiskt svar: ditt ärende",
                    "Odpowiedź automatyczna: sprawa",
                    "Automatická odpověď: případ",
                    "Automatikus válasz: ügy",
                    "Автоматический ответ: ваш запрос",
                    "Otomatik Yanıt: talebiniz",
                    "自動返信: お問い合わせ",
                    "自动回复: 您的问题",
                    "자동 회신: 문의",
                    "رد تلقائي: طلبك"
                })
        void anAnswerWithSuchASubjectShouldBeAutomatic(String subject) {
            assertThat(Arrivals.recognise(anna(subject, ANSWER, "Thank you for your mail."))
                            .kind())
                    .isEqualTo(MailKind.AUTO_REPLY);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"Auto: my gearbox", "Automatic reply: please change the text", "Autoreply for my account"})
        void theSubjectAloneShouldNotSilenceAPerson(String subject) {
            assertThat(Arrivals.recognise(anna(subject, "", "Please help me.")).acknowledgeable())
                    .isTrue();
        }
    }

    @Nested
    @DisplayName("A11 receipts in plain words")
    class Receipts {
        @Test
        void subjectAndTextOfAReceiptShouldBeSeen() {
            String mail = anna(
                    "Read: your case",
                    "",
                    "Your message\n\n  To: Anna\n  Subject: your case\n\nwas read on 6.1.2025 10:00.");

            assertThat(Arrivals.recognise(mail).kind()).isEqualTo(MailKind.READ_RECEIPT);
        }

        @Test
        void aPersonWhoWantsItReadShouldStayAPerson() {
            assertThat(Arrivals.recognise(anna("Read: urgent", "", "Please read this at once."))
                            .acknowledgeable())
                    .isTrue();
        }
    }

    @Nested
    @DisplayName("A11 challenges")
    class Challenges {
        private static final String CHALLENGE =
                "The message you sent requires that you verify that you are a real live human being and not a spam source.";

        @Test
        void aChallengeShouldBeSeen() {
            assertThat(Arrivals.recognise(anna("Your email requires verification verify#abc", "", CHALLENGE))
                            .kind())
                    .isEqualTo(MailKind.CHALLENGE_RESPONSE);
        }

        @Test
        void aPersonWhoAsksForAConfirmationShouldStayAPerson() {
            assertThat(Arrivals.recognise(anna("Please confirm your message", "", "Did you really mean Monday?"))
                            .acknowledgeable())
                    .isTrue();
            assertThat(Arrivals.recognise(anna("Why this?", "", "Your shop wants me to prove that you are… odd."))
                            .acknowledgeable())
                    .isTrue();
        }
    }
}
