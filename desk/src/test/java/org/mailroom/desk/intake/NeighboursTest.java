package org.mailroom.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailroom.desk.intake.MailKind.AUTO_REPLY;
import static org.mailroom.desk.intake.MailKind.BOUNCE;
import static org.mailroom.desk.intake.MailKind.CALENDAR;
import static org.mailroom.desk.intake.MailKind.CHALLENGE_RESPONSE;
import static org.mailroom.desk.intake.MailKind.DELAY_NOTICE;
import static org.mailroom.desk.intake.MailKind.FEEDBACK_REPORT;
import static org.mailroom.desk.intake.MailKind.OUT_OF_OFFICE;
import static org.mailroom.desk.intake.MailKind.READ_RECEIPT;
import static org.mailroom.desk.intake.MailKind.SYSTEM_NOTICE;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails of machines without a machine's header, as programs write them, and people's mails that look most like them. */
@DisplayName("A11 B08 B09 machines by their words, and their nearest persons")
class NeighboursTest {
    private static final String ANSWER = "In-Reply-To: <sent.1@acme.example>\n";

    private static Arguments machine(MailKind kind, String from, String subject, String fields, String text) {
        return Arguments.of(
                kind, "From: " + from + "\nTo: desk@acme.example\nSubject: " + subject + "\n" + fields + "\n" + text);
    }

    private static Arguments person(String subject, String fields, String text) {
        return Arguments.of("From: Joe <joe@example.org>\nTo: desk@acme.example\nSubject: " + subject + "\n" + fields
                + "\n" + text);
    }

    static Stream<Arguments> machines() {
        return Stream.of(
                machine(
                        OUT_OF_OFFICE,
                        "anna@example.org",
                        "Re: Your case (Out of office)",
                        ANSWER,
                        "I will be out of the office until Monday."),
                machine(
                        AUTO_REPLY,
                        "info@firma.example",
                        "Re: Ihr Anliegen",
                        ANSWER,
                        "Sehr geehrte Damen und Herren,\n\nvielen Dank für Ihre Nachricht. Diese E-Mail wurde automatisch erzeugt."),
                machine(
                        BOUNCE,
                        "\"Mail Deliver System\" <mail-deliver-system@example.org>",
                        "Returned Mail",
                        "",
                        "The original message was received at Thu, 29 Apr 2010 23:34:45 +0900\nfrom kijitora@example.jp\n\n---The following addresses had delivery problems---\n<x@example.net>\n   550 user unknown"),
                machine(
                        BOUNCE,
                        "Postmaster <Postmaster@ezweb.ne.jp>",
                        "Mail System Error - Returned Mail",
                        "",
                        "The user(s) <x@ezweb.ne.jp> account is disabled."),
                machine(
                        BOUNCE,
                        "no-reply@d1.dion.ne.jp",
                        "Mail delivery problem",
                        "",
                        "Your mail sent on: Thu, 29 Apr 2010 11:04:47 +0900\nCould not be delivered to: <x@y.dion.ne.jp>\nAs their mailbox is full."),
                machine(
                        BOUNCE,
                        "\"InterScan MSS\" <imss@example.jp>",
                        "メール配信に失敗しました",
                        "",
                        "Sent <<< RCPT TO:<x@example.co.jp>\nReceived >>> 550 5.1.1 <x@example.co.jp>... user unknown\n\nUnable to deliver message to <x@example.co.jp>"),
                machine(
                        BOUNCE,
                        "Notes Router <Router@example.org>",
                        "Undeliverable message",
                        "",
                        "------- Failure Reasons  --------\n\nUser not listed in public Name & Address Book\nkijitora@notes.example.jp\n\n------- Returned Message --------"),
                machine(
                        BOUNCE,
                        "Mail Administrator <admin@example.org>",
                        "Delivery Status",
                        "",
                        "--- The following addresses had delivery problems ---\n\n<x@example.com>   (User not found)"),
                machine(
                        BOUNCE,
                        "WebMail_SMTP_1 <webmail@example.org>",
                        "Message could not be delivered",
                        "",
                        "Your message could not be sent. A transcript of the attempts to send the message follows.\nThe number of attempts made: 1\nAddressed To: x@example.com"),
                machine(
                        BOUNCE,
                        "Postmaster <wwwadmin@example.org>",
                        "Undeliverable Mail",
                        "X-Mailer: <SMTP32 v8.22>\n",
                        "User mailbox exceeds allowed size: x@example.com\n\nOriginal message follows."),
                machine(
                        BOUNCE,
                        "mailer-daemon@yandex.ru",
                        "Недоставленное сообщение",
                        "",
                        "Это письмо отправлено почтовым сервером yandex.ru.\nК сожалению, мы вынуждены сообщить Вам о том, что Ваше письмо не может быть отправлено одному или нескольким адресатам.\n\n<x@yandex.ru>: 550 no such user"),
                machine(BOUNCE, "post_master@vtext.com", "Undeliverable Message", "", "Error: Invalid user address. "),
                machine(
                        BOUNCE,
                        "PowerMTA <pmta@example.org>",
                        "Delivery report",
                        "Return-Path: <>\n",
                        "Hello, this is the mail server on mail.example.org. The following recipients were not reached."),
                machine(
                        BOUNCE,
                        "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
                        "Delivery Status Notification (Failure)",
                        "",
                        "Hello x,\n\nWe're writing to let you know that the group you tried to contact (abc) may not exist, or you may not have permission to post messages to the group."),
                machine(
                        BOUNCE,
                        "PostMaster@qq.com",
                        "系统退信/Delivery failure",
                        "",
                        "抱歉，您的邮件被退回来了……\n收件人邮件地址（x@qq.com）不存在，邮件无法送达。"),
                machine(BOUNCE, "Postmaster@163.com", "系统退信", "", "抱歉，您的邮件被退回来了"),
                machine(BOUNCE, "postmaster@naver.com", "[Naver Mail] 메일이 정상적으로 발송되지 못했습니다.", "", "메일 전송 실패"),
                machine(
                        BOUNCE,
                        "\"mail@docomo.ne.jp\" <mail@docomo.ne.jp>",
                        "Undelivered Mail Returned to Sender",
                        "Return-Path: <>\n",
                        "Your message could not be delivered because the recipient unknown."),
                machine(
                        BOUNCE,
                        "\"Mail Delivery Service\" <mds@example.org>",
                        "Nondeliverable mail",
                        "",
                        "------Transcript of session follows -------\nx@example.com\nThe user's email name is not found."),
                machine(
                        BOUNCE,
                        "Mail-Admin <mailadm@t-online.example>",
                        "Ihre Nachricht konnte nicht zugestellt werden",
                        "",
                        "Ihre Nachricht konnte nicht an folgende Empfänger zugestellt werden:\nx@t-online.example"),
                machine(
                        BOUNCE,
                        "Σύστημα <sys@example.gr>",
                        "Αποτυχία παράδοσης",
                        "Return-Path: <>\n",
                        "Το μήνυμά σας δεν παραδόθηκε."),
                machine(BOUNCE, "sys@example.ae", "تعذر تسليم الرسالة", "Return-Path: <>\n", "تعذر تسليم رسالتك"),
                machine(
                        BOUNCE,
                        "sys@example.il",
                        "לא ניתן למסור: שלום",
                        "Return-Path: <>\n",
                        "לא ניתן היה למסור את ההודעה"),
                machine(
                        BOUNCE,
                        "postmaster@example.dk",
                        "Kan ikke leveres: Din ordre",
                        "Return-Path: <>\n",
                        "Levering til disse modtagere mislykkedes"),
                machine(
                        SYSTEM_NOTICE,
                        "ANTIGEN_EXCH1 <antigen_exch1@example.org>",
                        "Antigen found VIRUS= W32/Mydoom (Norman) virus",
                        "",
                        "Antigen for Exchange found document.zip infected."),
                machine(
                        SYSTEM_NOTICE,
                        "MailMarshal <mailmarshal@example.org>",
                        "MailMarshal has detected a suspect attachment in your message",
                        "",
                        "MailMarshal (an automated content monitoring gateway) has stopped the following email."),
                machine(
                        CHALLENGE_RESPONSE,
                        "anna@example.org",
                        "Your email requires verification verify#abc-123",
                        "",
                        "The message you sent requires that you verify that you are a real live human being and not a spam source."),
                machine(
                        CHALLENGE_RESPONSE,
                        "anna@example.org",
                        "Re: Your case (verification)",
                        "X-Spam-Arrest: challenge\n",
                        "anna@example.org is protected by Spam Arrest. Click the link below to verify your message."),
                machine(
                        CHALLENGE_RESPONSE,
                        "spamblocker-challenge@bounce.earthlink.net",
                        "Re: your case[spamblocker]",
                        "",
                        "I apologize for this automatic reply to your email. To control spam, I now allow incoming messages only from senders I have approved beforehand."),
                machine(
                        CHALLENGE_RESPONSE,
                        "Anna <anna@example.org>",
                        "Mailinblack : Authentification",
                        "",
                        "Bonjour, votre message est en attente. Pour que votre message me parvienne, veuillez vous authentifier. Mailinblack"),
                machine(
                        OUT_OF_OFFICE,
                        "Hans Muster/ACME@ACME <hans@example.org>",
                        "AUTO: Hans Muster ist außer Haus (Rückkehr am 12.01.2025)",
                        "",
                        "Ich bin ab 02.01.2025 nicht im Büro. Ich kehre zurück am 12.01.2025.\n\nHinweis: Dies ist eine automatische Antwort auf Ihre Nachricht \"Ihr Anliegen\" gesendet am 2.1.2025."),
                machine(
                        OUT_OF_OFFICE,
                        "anna@example.org",
                        "AUTO: Anna Smith is out of the office (returning 12/01/2025)",
                        "",
                        "I am out of the office until 12/01/2025."),
                machine(
                        OUT_OF_OFFICE,
                        "anna@example.org",
                        "AUTO: Anne Dupont est absente (retour le 12/01/2025)",
                        "",
                        "Je suis absente du bureau jusqu'au 12/01/2025."),
                machine(
                        OUT_OF_OFFICE,
                        "anna@example.org",
                        "Otomatik Yanıt: talep",
                        ANSWER,
                        "15.01.2025 tarihine kadar izindeyim."),
                machine(
                        OUT_OF_OFFICE,
                        "anna@example.org",
                        "Re: your case",
                        ANSWER,
                        "This is an automatic reply. I am out of the office until 15 January."),
                machine(
                        AUTO_REPLY,
                        "support@other.example",
                        "Re: your case",
                        ANSWER,
                        "This is an automated response. Your ticket 1234 has been created. Please do not reply to this message."),
                machine(
                        OUT_OF_OFFICE,
                        "\"张三\" <1234@qq.com>",
                        "自动回复:您的问题",
                        "",
                        "这是来自QQ邮箱的假期自动回复邮件。您好，我最近正在休假中，无法亲自回复您的邮件。"),
                machine(
                        AUTO_REPLY,
                        "anna@example.org",
                        "Automatic reply: your case",
                        "",
                        "Thank you for your message. We have received your e-mail and will answer soon. This is an automatic reply."),
                machine(
                        OUT_OF_OFFICE,
                        "anna@yahoo.example",
                        "Yahoo! Auto Response",
                        "",
                        "I am on vacation until 5 May."),
                machine(AUTO_REPLY, "anna@example.org", "ตอบกลับอัตโนมัติ: คำถาม", ANSWER, "ขอบคุณ"),
                machine(AUTO_REPLY, "anna@example.org", "Resposta automàtica: el seu cas", ANSWER, "Gràcies"),
                machine(AUTO_REPLY, "anna@example.org", "پاسخ خودکار: پرونده", ANSWER, "سلام"),
                machine(
                        READ_RECEIPT,
                        "Anna <anna@example.org>",
                        "Return Receipt",
                        "",
                        "Your document: Your case\nwas received by: Anna/ACME\nat: 12.01.2025 10:00:00"),
                machine(
                        READ_RECEIPT,
                        "Anna <anna@example.org>",
                        "Gelesen: Ihr Anliegen",
                        "",
                        "Ihre Nachricht\n   An: Anna\n   Betreff: Wo ist mein Paket?\n   Gesendet: 12.01.2025\nwurde am 12.01.2025 10:00 gelesen."),
                machine(
                        READ_RECEIPT,
                        "Anna <anna@example.org>",
                        "Return Receipt (displayed) - where is my parcel?",
                        "",
                        "This is a Return Receipt for the mail that you sent to anna@example.org.\n\nNote: This Return Receipt only acknowledges that the message was displayed on the recipient's computer."),
                machine(
                        READ_RECEIPT,
                        "Anna <anna@example.org>",
                        "Not read: my offer",
                        "",
                        "Your message\n\n  To: Anna\n  Subject: my offer\n  Sent: 1 May\n\nwas deleted without being read on 2 May."),
                machine(
                        FEEDBACK_REPORT,
                        "noreply-dmarc-support@google.com",
                        "Report domain: acme.example Submitter: google.com Report-ID: 1234",
                        "Content-Type: application/zip; name=\"google.com!acme.example!1!2.zip\"\nContent-Transfer-Encoding: base64\n",
                        "UEsDBA=="),
                machine(
                        FEEDBACK_REPORT,
                        "DMARC <reports@provider.example>",
                        "Report Domain: acme.example Submitter: provider.example Report-ID: <1234>",
                        "",
                        "This is a DMARC aggregate report."),
                machine(
                        FEEDBACK_REPORT,
                        "tls@provider.example",
                        "Report Domain: acme.example Submitter: provider.example Report-ID: <1>",
                        "TLS-Report-Domain: acme.example\nContent-Type: multipart/report; report-type=\"tlsrpt\"; boundary=b\n",
                        "--b\nContent-Type: text/plain\n\nThis is an aggregate TLS report\n--b--"),
                machine(
                        SYSTEM_NOTICE,
                        "\"(Cron Daemon)\" <backup@host.example.org>",
                        "Cron <backup@host> /usr/bin/backup",
                        "",
                        "done"),
                machine(
                        CALENDAR,
                        "Anna <anna@example.org>",
                        "Invitation: Meeting @ Mon 1 Dec 2025",
                        "Auto-Submitted: auto-generated\nSender: Google Calendar <calendar-notification@google.com>\nContent-Type: multipart/alternative; boundary=b\n",
                        "--b\nContent-Type: text/plain\n\nYou have been invited\n--b\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR\n--b--"),
                machine(
                        READ_RECEIPT,
                        "Anna <anna@example.org>",
                        "Gelezen: x",
                        "Content-Class: urn:content-classes:mdn\n",
                        "-"),
                machine(BOUNCE, "System <system@example.org>", "x", "Content-Class: urn:content-classes:dsn\n", "-"),
                machine(OUT_OF_OFFICE, "anna@example.org", "Trả lời tự động: yêu cầu", ANSWER, "Tôi đang nghỉ phép."),
                machine(
                        OUT_OF_OFFICE,
                        "anna@example.org",
                        "Balasan otomatis: kasus",
                        ANSWER,
                        "Saya sedang cuti sampai 15 Januari 2025."),
                machine(
                        OUT_OF_OFFICE,
                        "anna@example.org",
                        "Automatski odgovor: slučaj",
                        ANSWER,
                        "Nisam u kancelariji do 15.01.2025."),
                machine(
                        OUT_OF_OFFICE,
                        "anna@example.org",
                        "自動返信: お問い合わせ",
                        "In-Reply-To: <x@acme.example>\nDate: Wed, 1 Jan 2025 10:00:00 +0000\n",
                        "2025年1月15日まで不在にしております。"),
                machine(
                        OUT_OF_OFFICE,
                        "anna@example.org",
                        "Automatische Antwort: Ihr Anliegen",
                        "",
                        "Ich bin bis zum 15.01. nicht im Büro."),
                machine(
                        CHALLENGE_RESPONSE,
                        "anna@example.org",
                        "RE: your case",
                        "",
                        "This account is protected. Please click on the following link to have your address added to the recipient's allowed list.\n\nhttp://www.example.org/verification/1234"),
                machine(
                        DELAY_NOTICE,
                        "Mail System <system@example.org>",
                        "Warning: could not send message for past 4 hours",
                        "",
                        "Your message has not yet been delivered to <x@example.net>. It will be retried."));
    }

    static Stream<Arguments> people() {
        return Stream.of(
                person(
                        "Re: Your case",
                        ANSWER,
                        "Dear team,\nthank you for your message. We have received your parcel, but one part is missing."),
                person(
                        "Auto response time of your app",
                        "",
                        "Thank you for your e-mail. The auto response time is 5 s."),
                person("Auto response time of your app", ANSWER, "It is 5 s."),
                person("Re: Your case", ANSWER, "Please do not reply to this address any more, use joe2@example.org."),
                person("Vacation: booking 1234", ANSWER, "Can I change my vacation booking?"),
                person("Ferie: booking 1234", ANSWER, "Kan jeg endre bookingen min?"),
                person("On vacation: please stop my newspaper", ANSWER, "Thanks"),
                person("Re: Your case (Out of office)", ANSWER, "Thanks for telling me. When are you back?"),
                person(
                        "Re: Your case",
                        ANSWER,
                        "It still rings.\n\n> ##- Please type your reply above this line -##\n> Your request"),
                person(
                        "Read: my complaint of Monday",
                        "",
                        "My complaint has been read by somebody, but I have no answer."),
                person(
                        "Fwd: Automatic reply: your case",
                        "",
                        "I got this from you. Who reads my mail?\n\n> This is an automatic reply. We are out of office."),
                person("Re: your case", ANSWER, "I always get \"This is an automated response\". Can a human answer?"),
                person("Re: Automatic reply: your case", ANSWER, "Thanks for your automatic reply. When do you open?"),
                person("Vá: Házon kívül: ügy", ANSWER, "Köszönöm, hétfőn hívom."),
                person("ΑΠ: Εκτός γραφείου: υπόθεση", ANSWER, "Ευχαριστώ"),
                person("Ats: out of office: case", ANSWER, "Ačiū"),
                person(
                        "Out of office assistant does not work",
                        "",
                        "Since yesterday the out of office assistant does not start."),
                person(
                        "Undeliverable: Order 1234",
                        "",
                        "I tried to write to sales@acme.example and got an error that my mail could not be delivered. What now?"),
                person(
                        "Undelivered Mail Returned to Sender",
                        "",
                        "FYI, see below. Your address does not work!\n\nThis is the mail system at host mx.example.org.\nI'm sorry to have to inform you that your message could not be delivered to one or more recipients.\n<sales@acme.example>: user unknown"),
                person(
                        "Verification required",
                        "",
                        "Your site says verification required. I clicked the link but I am a human and not a spammer!"),
                person("Report domain: mine is not protected", "", "How do I set up DMARC?"),
                person("Cron job does not run", "", "hi, my cron job does not run"),
                person("Auto: Getriebe defekt, bin im Urlaub", "", "Mein Auto ist kaputt, ich bin im Urlaub."),
                person("Virus Alert", "", "My computer says virus alert when I open your mail."),
                person(
                        "Return receipt for parcel",
                        "",
                        "My parcel was received by: my neighbour. I want the return receipt."),
                person("Delivery delayed", "", "The message on your site says my order is delayed. When will it come?"),
                person(
                        "Order not delivered",
                        "",
                        "The order 123 was not delivered. According to your mail message it has been delayed.\n\njoe@work.example.org"),
                person("自动回复功能怎么用？", "", "请问自动回复怎么设置？"),
                person(
                        "your robot",
                        ANSWER,
                        "I received the following from you, what does it mean?\n\nThis is an automatic reply. Do not reply to this message."),
                person(
                        "Re: your case",
                        ANSWER,
                        "To have my address added to the recipient's list I went to https://acme.example/ but it failed."),
                person(
                        "Blocked attachment",
                        "",
                        "My company says ScanMail has blocked your mail. Please send it again."),
                person("Automatic reply: remove it", "", "Your automatic answer is rude. Please switch it off."),
                person("Cron <broken> on my host", "", "It does not run."));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void aMachineShouldBeKnown(MailKind kind, String mail) {
        Recognition recognition = Arrivals.recognise(mail);

        assertThat(recognition.kind()).as(recognition.words()).isEqualTo(kind);
        assertThat(recognition.acknowledgeable()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("people")
    void aPersonShouldBeAnswered(String mail) {
        Recognition recognition = Arrivals.recognise(mail);

        assertThat(recognition.acknowledgeable()).as(recognition.words()).isTrue();
    }

    @Test
    @DisplayName("A11 another desk's ticket system is not acknowledged, but its mail opens a case")
    void anotherTicketSystemShouldOpenACase() {
        Recognition recognition = Arrivals.recognise(
                "From: help@other.example\nSubject: Your order\n\n##- Please type your reply above this line -##\n\nJoe wrote: ok");

        assertThat(recognition.kind()).isEqualTo(MailKind.PERSON);
        assertThat(recognition.acknowledgeable()).isFalse();
    }
}
