package org.mailroom.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureChecksTest {

    private static String report(String from, String action, String frame) {
        return """
                From: %s
                Subject: report
                Content-Type: multipart/%s; boundary=b

                --b

                For your information.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; anna@example.org
                Action: %s
                Status: 5.1.1
                --b
                Content-Type: message/rfc822

                Message-ID: <sent.1@acme.example>
                Subject: your case

                text
                --b--
                """.formatted(from, frame, action);
    }

    @Nested
    @DisplayName("B09 delivery status notifications")
    class DeliveryReports {
        @ParameterizedTest
        @CsvSource({
            "failed,BOUNCE",
            "Failed (gave up),BOUNCE",
            "delayed,DELAY_NOTICE",
            "delivered,READ_RECEIPT",
            "relayed,READ_RECEIPT",
            "expanded,READ_RECEIPT"
        })
        void theActionShouldDecideTheKind(String action, MailKind kind) {
            String mail = report("x@example.org", action, "report; report-type=delivery-status");

            assertThat(Arrivals.recognise(mail).kind()).isEqualTo(kind);
        }

        @Test
        void aReportInAnotherFrameShouldBeSeen() {
            assertThat(new DeliveryReport().look(Arrivals.of(report("x@example.org", "failed", "mixed"))))
                    .isPresent();
        }

        @Test
        void aPersonWhoForwardsItsPartsShouldStayAPerson() {
            String mail = report("Anna <anna@example.org>", "failed", "mixed")
                    .replace("Subject: report", "Subject: Fwd: report");

            assertThat(new DeliveryReport().look(Arrivals.of(mail))).isEmpty();
        }

        @Test
        void aPersonWhoAttachesTheWholeReportShouldStayAPerson() {
            String mail = """
                    From: Anna <anna@example.org>
                    Subject: Undelivered Mail Returned to Sender
                    Content-Type: multipart/mixed; boundary=o

                    --o

                    Hello, I got this when I wrote to you. What does it mean?
                    --o
                    Content-Type: message/rfc822

                    """
                    + report("mailer-daemon@example.org", "failed", "report; report-type=delivery-status") + "--o--\n";

            Recognition recognition = Arrivals.recognise(mail);
            assertThat(recognition.kind()).isEqualTo(MailKind.PERSON);
            assertThat(recognition.acknowledgeable()).isTrue();
        }
    }

    @Nested
    @DisplayName("A11 disposition notifications")
    class DispositionReports {
        private static final String RECEIPT = """
                From: Anna <anna@example.org>
                Subject: Read: your case
                Content-Type: multipart/report; report-type=disposition-notification; boundary=b

                --b

                Your message was read.
                --b
                Content-Type: message/disposition-notification

                Final-Recipient: rfc822; anna@example.org
                Original-Message-ID: <sent.1@acme.example>
                Disposition: manual-action/MDN-sent-manually; displayed
                --b--
                """;

        @Test
        void aReceiptShouldBeSeen() {
            assertThat(Arrivals.recognise(RECEIPT).kind()).isEqualTo(MailKind.READ_RECEIPT);
        }

        @Test
        void aRefusalByAMailFilterShouldBeABounce() {
            Recognition recognition = Arrivals.recognise(RECEIPT.replace(
                    "manual-action/MDN-sent-manually; displayed", "automatic-action/MDN-sent-automatically; deleted"));

            assertThat(recognition.kind()).isEqualTo(MailKind.BOUNCE);
            assertThat(recognition.bounce().orElseThrow().returnedMessageId()).contains("sent.1@acme.example");
            assertThat(recognition.bounce().orElseThrow().recipients()).hasSize(1);
        }

        @Test
        void aLetterThatAsksForAReceiptShouldPass() {
            assertThat(Arrivals.recognise("From: a@example.org\nDisposition-Notification-To: a@example.org\n\nHelp")
                            .acknowledgeable())
                    .isTrue();
        }
    }

    @Nested
    @DisplayName("A11 feedback reports")
    class FeedbackReports {
        @Test
        void anAbuseReportShouldBeSeen() {
            String mail = """
                    From: fbl@example.org
                    Content-Type: multipart/report; report-type=feedback-report; boundary=b

                    --b

                    This is an abuse report.
                    --b
                    Content-Type: message/feedback-report

                    Feedback-Type: abuse
                    --b--
                    """;

            assertThat(Arrivals.recognise(mail).kind()).isEqualTo(MailKind.FEEDBACK_REPORT);
        }

        @Test
        void theOldFormShouldBeSeen() {
            String mail = """
                    From: staff@hotmail.com
                    Subject: complaint about message from 192.0.2.1
                    Content-Type: multipart/mixed; boundary=b

                    --b
                    Content-Type: message/rfc822

                    Subject: your case
                    --b--
                    """;

            assertThat(Arrivals.recognise(mail).kind()).isEqualTo(MailKind.FEEDBACK_REPORT);
        }

        @Test
        void aPersonsComplaintShouldPass() {
            assertThat(Arrivals.recognise(
                                    "From: anna@example.org\nSubject: complaint about message from you\n\nStop it.")
                            .kind())
                    .isEqualTo(MailKind.PERSON);
        }
    }

    @Nested
    @DisplayName("A11 calendar")
    class CalendarAnswers {
        private static String invitation(String method) {
            return """
                    From: Anna <anna@example.org>
                    Subject: Accepted: meeting
                    Content-Type: multipart/alternative; boundary=b

                    --b

                    Anna accepted.
                    --b
                    Content-Type: text/calendar; charset=utf-8%s

                    BEGIN:VCALENDAR
                    METHOD:%s
                    END:VCALENDAR
                    --b--
                    """.formatted(method.isEmpty() ? "" : "; method=" + method, method);
        }

        @ParameterizedTest
        @ValueSource(strings = {"REPLY", "COUNTER"})
        void anAnswerShouldBeSeen(String method) {
            assertThat(Arrivals.recognise(invitation(method)).kind()).isEqualTo(MailKind.CALENDAR);
        }

        @Test
        void theMethodShouldBeReadFromTheCalendarToo() {
            assertThat(Arrivals.recognise(invitation("REPLY").replace("; method=REPLY", ""))
                            .kind())
                    .isEqualTo(MailKind.CALENDAR);
        }

        @ParameterizedTest
        @ValueSource(strings = {"REQUEST", "CANCEL", "PUBLISH"})
        void anInvitationShouldBeAPersons(String method) {
            assertThat(Arrivals.recognise(invitation(method)).acknowledgeable()).isTrue();
        }
    }
}
