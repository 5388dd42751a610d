package org.mailroom.desk.hold;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.ScreenKind;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.message.TextMask;
import org.mailroom.desk.screening.NumberMask;
import org.mailroom.desk.sending.OwnMail;

/**
 * Writes the request to review a reply: why it waits, until when, how to answer, and the reply and the inquiry as mails,
 * with card, account and identity numbers masked, because the request travels further than the review mailbox.
 */
final class ReviewRequestMail {
    private static final int MOST_RECIPIENTS = 20;
    private static final NumberMask MASK = new NumberMask(
            EnumSet.of(ScreenKind.CARD_NUMBERS, ScreenKind.BANK_ACCOUNTS, ScreenKind.IDENTITY_NUMBERS), "");

    private ReviewRequestMail() {}

    static RawMessage write(
            DeskConfiguration desk,
            HeldReply reply,
            Case theCase,
            Person supervisor,
            EmailAddress answerTo,
            Instant asked,
            RawMessage content,
            Optional<byte[]> inquiry) {
        String boundary = "=_review-" + Long.toHexString(reply.id());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(bytes("\r\n--" + boundary
                + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                + text(desk, reply, theCase, asked, inquiry.isPresent()).replace("\n", "\r\n")));
        attach(body, boundary, content);
        inquiry.ifPresent(mail -> attach(body, boundary, withoutOwnFields(RawMessage.of(mail))));
        body.writeBytes(bytes("\r\n--" + boundary + "--\r\n"));
        return RawMessage.of(body.toByteArray())
                .withFieldsFirst(fields(desk, reply, supervisor, answerTo, asked, boundary));
    }

    private static RawMessage withoutOwnFields(RawMessage mail) {
        return mail.withoutFields(MailroomFields::ours);
    }

    private static void attach(ByteArrayOutputStream body, String boundary, RawMessage mail) {
        body.writeBytes(
                bytes("\r\n--" + boundary + "\r\nContent-Type: message/rfc822\r\nContent-Disposition: inline\r\n\r\n"));
        body.writeBytes(TextMask.mask(mail, MASK).bytes());
    }

    private static List<HeaderField> fields(
            DeskConfiguration desk,
            HeldReply reply,
            Person supervisor,
            EmailAddress answerTo,
            Instant asked,
            String boundary) {
        String messageId = "review." + reply.id() + "." + reply.identity().digest() + "@"
                + desk.account().domain();
        List<HeaderField> fields =
                new OwnMail(desk, messageId, asked).fields(supervisor.account(), "Review: " + reply.subject());
        fields.add(new HeaderField("Reply-To", answerTo.asString()));
        fields.add(new HeaderField("Content-Type", "multipart/mixed; boundary=\"" + boundary + "\""));
        return fields;
    }

    private static String text(
            DeskConfiguration desk, HeldReply reply, Case theCase, Instant asked, boolean withInquiry) {
        String recipients = reply.recipients().stream()
                .limit(MOST_RECIPIENTS)
                .map(EmailAddress::asString)
                .collect(Collectors.joining(", "));
        String due = theCase.firstResponseDue()
                .filter(at -> theCase.firstResponseAt().isEmpty())
                .map(at -> "expects an answer until " + desk.clock(at))
                .orElse("was answered before, or was promised no time");
        return "A reply waits for your review.\n\nCase:      " + theCase.number() + "\nBy:        " + reply.agent()
                + "\nFor:       " + recipients + "\nCustomer:  " + due + "\nIf not:    "
                + ReviewDeadline.words(desk, asked) + "\n\nWhy it waits:\n"
                + reply.reasons().stream().map(reason -> "- " + reason + "\n").collect(Collectors.joining())
                + "\nAnswer this mail with a first line that says no more than\n\n"
                + "  approve\n  reject: what is to be changed\n  discard\n"
                + "  claim (you alone decide then; \"give back\" ends that)\n\n"
                + "or decide in the folder Review/Pending. The first decision counts.\n\n"
                + "Below is the reply as the customer would see it" + (withInquiry ? ", then the inquiry" : "")
                + "; numbers of cards, accounts and persons are masked here.\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
