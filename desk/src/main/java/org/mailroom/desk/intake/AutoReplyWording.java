package org.mailroom.desk.intake;

import java.util.Optional;
import org.mailroom.desk.message.MailMessage;

/**
 * The subject begins as mail programs begin their automatic answers, in any of their languages, and there is a second
 * sign: the mail is an answer (In-Reply-To or References), or its text thanks for a mail or says that it is automatic.
 * Such a subject alone is no proof (RFC 3834 section 3.1.5). Or the text says of itself that it is an automatic reply,
 * or an automatic message that is an answer.
 */
final class AutoReplyWording implements IntakeCheck {
    @Override
    public String name() {
        return "auto-reply-wording";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        String subject = arrival.message().plainSubject();
        String unbracketed = subject.startsWith("[") || subject.startsWith("(") ? subject.substring(1) : subject;
        Optional<String> prefix = AutoReplyWords.SUBJECT_PREFIXES.atStartOf(unbracketed);
        boolean announced = prefix.map(start -> unbracketed.substring(start.length()))
                .filter(AutoReplyWording::isAnnounced)
                .isPresent();
        if (prefix.isPresent() && (MachineSigns.in(arrival) || (announced && hasSecondSign(arrival)))) {
            return found(MailKind.AUTO_REPLY, "its subject begins with " + Words.shown(prefix.get()));
        }
        return !Words.isForward(subject) && callsItselfAutomatic(arrival)
                ? found(MailKind.AUTO_REPLY, "its text says of itself that it is automatic")
                : Optional.empty();
    }

    /** What programs write behind such a beginning; {@code Auto response time of your app} is a person's. */
    private static boolean isAnnounced(String rest) {
        String next = rest.strip();
        return next.isEmpty()
                || ":])-.!(".indexOf(next.charAt(0)) >= 0
                || next.startsWith("re:")
                || next.startsWith("from ");
    }

    private static boolean hasSecondSign(Arrival arrival) {
        MailMessage message = arrival.message();
        return arrival.isAnswer()
                || SelfDescription.saysReply(message)
                || SelfDescription.saysNotice(message)
                || AutoReplyWords.thanksForAMail(message.plainOwnWords());
    }

    private static boolean callsItselfAutomatic(Arrival arrival) {
        return SelfDescription.saysReply(arrival.message())
                || (arrival.isAnswer() && SelfDescription.saysNotice(arrival.message()));
    }
}
