package org.mailroom.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailroom.desk.message.EmailAddress;

@DisplayName("B09 what a bounce reports")
class BounceReaderTest {
    private static BounceReport read(String mail) {
        return BounceReader.read(Arrivals.of(mail));
    }

    private static String plain(String text) {
        return "From: Mail Delivery System <mailer-daemon@mx.example.org>\nTo: desk@acme.example\nSubject: failure notice\n\n"
                + text;
    }

    private static FailedRecipient recipient(String address, String status, String reason) {
        return new FailedRecipient(
                EmailAddress.of(address), status.isEmpty() ? Optional.empty() : Optional.of(status), reason);
    }

    @Test
    void theStatusPartShouldSayWhoAndWhy() {
        BounceReport report = read("""
                From: mailer-daemon@mx.example.org
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b

                bad@example.net and worse@example.net
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Original-Recipient: rfc822;anna@example.net
                Final-Recipient: rfc822; anna.smith@inner.example.net
                Action: failed
                Status: 5.0.0
                Diagnostic-Code: smtp; 550 5.1.1
                  <anna.smith@inner.example.net>: user unknown

                Final-Recipient: RFC822; <bob@example.net>
                Action: failed
                Status: 5.2.2 (mailbox full)

                Final-Recipient: rfc822; eve@example.net
                Action: delivered
                Status: 2.0.0
                --b
                Content-Type: text/rfc822-headers

                Subject: your case
                Message-ID: <sent.1@acme.example>
                --b--
                """);

        assertThat(report.recipients())
                .containsExactly(
                        recipient("anna@example.net", "5.1.1", "unknown user"),
                        recipient("bob@example.net", "5.2.2", "mailbox full"));
        assertThat(report.severity()).isEqualTo(Severity.HARD);
        assertThat(report.returnedMessageId()).contains("sent.1@acme.example");
    }

    @Test
    void aFullMailboxShouldBeSoft() {
        BounceReport report = read(plain("<anna@example.net>:\nThis account is over quota.\n"));

        assertThat(report.severity()).isEqualTo(Severity.SOFT);
        assertThat(report.recipients()).containsExactly(recipient("anna@example.net", "", "mailbox full"));
    }

    @Test
    void qmailShouldBeRead() {
        BounceReport report = read(plain("""
                Hi. This is the qmail-send program at mx.example.org.
                I'm afraid I wasn't able to deliver your message to the following addresses.

                <anna@example.net>:
                Sorry, no mailbox here by that name. (#5.1.1)

                --- Below this line is a copy of the message.

                Return-Path: <desk@acme.example>
                Message-ID: <sent.1@acme.example>
                To: other@example.net
                """));

        assertThat(report.recipients()).containsExactly(recipient("anna@example.net", "5.1.1", "unknown user"));
        assertThat(report.returnedMessageId()).contains("sent.1@acme.example");
    }

    @Test
    void postfixShouldBeReadWithoutItsHelpAddress() {
        BounceReport report = read(plain("""
                For further assistance, please send mail to postmaster.

                If you have questions, contact help@mx.example.org

                <anna@example.net> (expanded from <sales@example.net>): host mx.example.net said:
                    550 5.1.1 <anna@example.net>: Recipient address rejected
                """));

        assertThat(report.recipients())
                .extracting(FailedRecipient::address)
                .containsExactly(EmailAddress.of("anna@example.net"), EmailAddress.of("sales@example.net"));
    }

    @Test
    void eximShouldBeReadByItsHeader() {
        BounceReport report = read("X-Failed-Recipients: anna@example.net,\n bob@example.net\n" + plain("It failed."));

        assertThat(report.recipients()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Delivery failed 20 attempts: anna@example.net",
                "undeliverable to anna@example.net",
                "did not reach the following recipient(s): c=US;a= ;p=X;dda:SMTP=anna@example.net; on Fri",
                "Recipient: [SMTP:anna@example.net]",
                "Unknown user: anna@example.net",
                "> anna@example.net",
                "   * anna@example.net",
                "'anna@example.net' on 1/6/2025 10:00 AM",
                "Local mailbox anna@example.net is unavailable",
                "The message addressed to 'anna@example.net' was not collected",
                "anna@example.net - no such user here.",
                "Final-Recipient: rfc822;anna@example.net",
                "anna@example.net<mailto:anna@example.net>"
            })
    void theManyWaysToNameARecipientShouldBeRead(String line) {
        assertThat(read(plain("Your mail from desk@acme.example could not be delivered.\n\n" + line + "\n"))
                        .recipients())
                .extracting(FailedRecipient::address)
                .containsExactly(EmailAddress.of("anna@example.net"));
    }

    @Test
    void namesWithoutADomainShouldBeTheReportersUsers() {
        BounceReport report = read(
                "From: MAILER-DAEMON@AOL.com\n\nYour mail to the following recipients could not be delivered:\n\tscreenname\n");

        assertThat(report.recipients())
                .extracting(FailedRecipient::address)
                .containsExactly(EmailAddress.of("screenname@aol.com"));
    }

    @Test
    void aReportThatNamesNobodyShouldNameNobody() {
        assertThat(read(plain("Something could not be delivered.")).recipients())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5.1.1,x,UNKNOWN_USER",
        "5.4.1,recipient address rejected,UNKNOWN_USER",
        "5.4.4,x,UNKNOWN_DOMAIN",
        "5.2.1,x,CLOSED",
        "4.2.2,x,MAILBOX_FULL",
        "5.7.26,x,REFUSED",
        "4.4.7,x,EXPIRED",
        ",host not found,UNKNOWN_DOMAIN",
        ",too many hops,LOOP",
        ",exceeds size limit,TOO_LARGE",
        ",hm,OTHER"
    })
    void reasonsShouldComeFromCodeOrWords(String status, String words, BounceReason reason) {
        assertThat(BounceReasons.of(Optional.ofNullable(status), words)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 unknown,5.1.1",
        "(#4.4.1),4.4.1",
        "Status: 5.7.26,5.7.26",
        "10.5.1.1,",
        "5.0.0 x 5.2.2,5.2.2",
        "v5.1.1,"
    })
    void statusCodesShouldBeFoundInText(String text, String code) {
        assertThat(StatusCode.in(text)).isEqualTo(Optional.ofNullable(code));
    }
}
