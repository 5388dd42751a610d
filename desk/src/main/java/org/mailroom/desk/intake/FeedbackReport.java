package org.mailroom.desk.intake;

import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;

/**
 * A mailbox provider's abuse report (ARF, RFC 5965), or the older forms: Microsoft's {@code complaint about message
 * from …} and AOL's {@code Email Feedback Report}, each with the reported mail attached.
 * The daily reports of receivers about a domain (DMARC, TLS) are of the same kind.
 */
final class FeedbackReport implements IntakeCheck {
    private static final Set<String> COMPLAINERS = Set.of("staff@hotmail.com", "complaints@email-abuse.amazonses.com");

    @Override
    public String name() {
        return "feedback-report";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        MailMessage message = arrival.message();
        boolean report = Reports.type(message).filter("feedback-report"::equals).isPresent();
        boolean forwarded = !report && Words.isForward(message.plainSubject());
        boolean part = Reports.part(message, "feedback-report").isPresent() && !forwarded;
        if (isAggregate(message)) {
            return found(MailKind.FEEDBACK_REPORT, "it reports what others received in our name");
        }
        return report || part || isOldForm(message)
                ? found(MailKind.FEEDBACK_REPORT, "it reports that somebody called our mail junk")
                : Optional.empty();
    }

    /** A DMARC report (the subject of RFC 7489 section 7.2.1.1), or one about TLS (RFC 8460 section 5.3). */
    private static boolean isAggregate(MailMessage message) {
        String subject = message.plainSubject();
        boolean dmarc = subject.contains("report domain:")
                && subject.contains("submitter:")
                && subject.contains("report-id:")
                && !Words.isForward(subject)
                && !Words.isReply(subject);
        return dmarc || Reports.type(message).filter("tlsrpt"::equals).isPresent();
    }

    private static boolean isOldForm(MailMessage message) {
        String subject = message.plainSubject();
        String sender =
                message.from().map(Mailbox::address).map(EmailAddress::asString).orElse("");
        boolean complaint = subject.startsWith("complaint about message from");
        boolean microsoft = complaint && COMPLAINERS.contains(sender);
        boolean aol = sender.startsWith("scomp@aol.") || subject.startsWith("email feedback report for ip");
        return (microsoft || aol) && Reports.returnedMail(message).isPresent();
    }
}
