package org.mailroom.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How the mail programs of the world say that a mail was not delivered, each in its own form. */
@DisplayName("B09 dialects of bounces")
class BounceDialectsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("dialects")
    void aBounceShouldBeSeenAndItsRecipientsRead(
            String program, String from, String subject, String text, MailKind kind) {
        Recognition recognition =
                Arrivals.recognise("From: " + from + "\nTo: desk@acme.example\nSubject: " + subject + "\n\n" + text);

        assertThat(recognition.kind()).isEqualTo(kind);
        assertThat(recognition.bounce().orElseThrow().recipients())
                .extracting(recipient -> recipient.address().asString())
                .containsExactlyElementsOf(
                        text.contains("bob@")
                                ? List.of("anna@example.net", "bob@example.net")
                                : List.of("anna@example.net"));
    }

    static Stream<Arguments> dialects() {
        return Stream.of(
                bounce(
                        "Exchange 5.5",
                        "System Administrator <postmaster@example.org>",
                        "Undeliverable: your case",
                        """
                        Your message

                          To:      sales@example.net
                          Subject: your case
                          Sent:    Thu, 29 Apr 2010 18:14:35 +0000

                        did not reach the following recipient(s):

                        anna@example.net on Thu, 29 Apr 2010 16:51:51 -0500
                            The recipient name is not recognized
                            MSEXCH:IMS:EXAMPLE:SITE:SERVER 0 (000C05A6) Unknown Recipient
                        bob@example.net on 4/29/10 9:19:59 AM
                            The recipient name is not recognized
                        """),
                bounce(
                        "Exchange 2007",
                        "Microsoft Exchange <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>",
                        "Undeliverable: your case",
                        """
                        Delivery has failed to these recipients or distribution lists:

                        anna@example.net
                        The recipient's e-mail address was not found in the recipient's e-mail system.

                        Diagnostic information for administrators:

                        Generating server: mx.example.org

                        anna@example.net
                        #550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##

                        Original message headers:

                        Received: from x by y
                        To: other@example.net
                        """),
                bounce("Lotus Notes", "Postmaster@example.org", "Undeliverable message", """
                        ------- Failure Reasons  --------

                        User not listed in public Name & Address Book
                        anna@example.net

                        ------- Returned Message --------
                        To: other@example.net
                        """),
                bounce(
                        "Domino",
                        "Postmaster@example.org",
                        "DELIVERY FAILURE: User anna not listed in Domino Directory",
                        """
                        Your message

                          Subject: your case

                        was not delivered to:

                          anna@example.net

                        because:

                          User anna (anna@example.net) not listed in Domino Directory
                        """),
                bounce(
                        "Exim",
                        "Mail Delivery System <Mailer-Daemon@example.org>",
                        "Mail delivery failed: returning message to sender",
                        """
                        This message was created automatically by mail delivery software.

                        A message sent by

                          <x@elsewhere.example>

                        could not be delivered to one or more of its recipients. The following
                        address(es) failed:

                          anna@example.net
                            SMTP error from remote mail server after RCPT TO:<anna@example.net>:
                            550 5.1.1 unknown

                        ------ This is a copy of the message, including all the headers. ------
                        """),
                bounce("MailMarshal", "postmaster@example.org", "Undeliverable Mail: \"your case\"", """
                        Your message:
                           From:    x@elsewhere.example
                           Subject: your case

                        Could not be delivered because of

                        550 5.1.1 User unknown

                        The following recipients were affected:
                            anna@example.net

                        Additional Information
                        ======================
                        Original Sender:    <x@elsewhere.example>
                        """),
                bounce(
                        "Sun Messaging Server",
                        "Internet Mail Delivery <postmaster@example.org>",
                        "Delivery Notification: Delivery has failed",
                        """
                        This report relates to a message you sent with the following header fields:

                          Message-id: <sent.1@acme.example>
                          From: Desk <x@elsewhere.example>
                          To: other@example.net

                        Your message cannot be delivered to the following recipients:

                          Recipient address: anna@example.net
                          Reason: Remote SMTP server has rejected address
                        """),
                bounce(
                        "sendmail 5",
                        "Mail Deliver System <MAILER-DAEMON@example.org>",
                        "Returned Mail: User unknown",
                        """
                        The original message was received at Thu, 29 Apr 2010 23:34:45 +0900
                        from x@elsewhere.example

                        ---The following addresses had delivery errors---

                        anna@example.net [User unknown]
                        bob@example.net [User unknown]
                        """),
                bounce("SurfControl", "Postmaster <postmaster@example.org>", "Message could not be delivered", """
                        Your message could not be sent.
                        A transcript of the attempts to send the message follows.
                        Addressed To: anna@example.net

                        Failed to send to identified host,
                        anna@example.net: [192.0.2.5], 550 anna@example.net... No such user
                        --- Message non-deliverable.
                        """),
                bounce("WebShield", "postmaster@example.org", "Delivery Status", """
                           --- The following addresses had delivery problems ---

                        <anna@example.net>   (Unknown user anna@example.net)
                        """),
                bounce("a mobile operator", "no-reply@example.org", "Mail System Error - Returned Mail", """
                        Your mail sent on: Thu, 29 Apr 2010 11:04:47 +0900
                            Could not be delivered to: <anna@example.net>
                            As their mailbox is full.
                        """),
                bounce("another one", "post_master@example.org", "Undeliverable Message", """
                        Error: Message could not be delivered to mobile.

                        Message details:
                          Subject: your case
                          MAIL FROM: x@elsewhere.example
                          RCPT TO: anna@example.net
                        """),
                bounce("Smail", "Mail Delivery System <Mailer-Daemon@example.org>", "Mail delivery failed", """
                        |------------------------- Message log follows: -------------------------|
                         no valid recipients were found for this message
                        |------------------------- Failed addresses follow: ---------------------|
                         <anna@example.net>
                           552 5.2.2 <anna@example.net> Quota exceeded (mailbox for user is full)

                        |------------------------- Message header follows: ----------------------|
                        Received: from other@example.net
                        """),
                bounce("Active!hunter", "\"MAILER-DAEMON\" <MAILER-DAEMON@example.org>", "FAILURE NOTICE :", """
                          ----- The following addresses had permanent fatal errors -----

                        >>> anna@example.net <anna@example.net>

                          ----- Transcript of session follows -----
                        550 sorry, no mailbox here by that name (#5.1.1 - chkusr)
                        """),
                bounce("a web mailer", "Mail System <root@example.org>", "There was an error sending your mail", """
                        We had trouble delivering your message. Full details follow:

                        1 error(s):

                        SMTP Server <mx.example.org> rejected recipient <anna@example.net>
                          (Error following RCPT command). It responded as follows: [550 5.1.1 User unknown]

                        The attachment contains the original mail headers
                        """),
                bounce(
                        "Courier",
                        "Courier mail server at mx.example.org <@mx.example.org>",
                        "NOTICE: mail delivery status.",
                        """
                        This is a delivery status notification from mx.example.org.

                        UNDELIVERABLE MAIL

                        Your message to the following recipients cannot be delivered:

                        <anna@example.net>:
                            mx.example.net [192.0.2.1]:
                        """),
                bounce(
                        "German Telekom",
                        "Mail Delivery System <mailer-daemon@example.org>",
                        "Unzustellbar: Ihr Anliegen",
                        """
                        Ihre Nachricht konnte nicht zugestellt werden an:

                        anna@example.net
                        """),
                bounce("French Exchange", "postmaster@example.org", "Non remis : votre demande", """
                        Échec de la remise à ces destinataires ou listes de distribution :

                        anna@example.net
                        """),
                delay(
                        "Postfix",
                        "Mail Delivery System <MAILER-DAEMON@example.org>",
                        "Delayed Mail (still being retried)",
                        """
                        ####################################################################
                        # THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
                        ####################################################################

                        Your message could not be delivered for more than 4 hour(s).
                        It will be retried until it is 5 day(s) old.

                        <anna@example.net>: connect to mx.example.net[192.0.2.1]:25: Connection timed out
                        """),
                delay(
                        "sendmail",
                        "Mail Delivery Subsystem <MAILER-DAEMON@example.org>",
                        "Warning: could not send message for past 4 hours",
                        """
                            **********************************************
                            **      THIS IS A WARNING MESSAGE ONLY      **
                            **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **
                            **********************************************

                           ----- Transcript of session follows -----
                        <anna@example.net>... Deferred: Connection refused by mx.example.net.
                        Warning: message still undelivered after 4 hours
                        Will keep trying until message is 5 days old
                        """));
    }

    private static Arguments bounce(String program, String from, String subject, String text) {
        return Arguments.of(program, from, subject, text, MailKind.BOUNCE);
    }

    private static Arguments delay(String program, String from, String subject, String text) {
        return Arguments.of(program, from, subject, text, MailKind.DELAY_NOTICE);
    }
}
