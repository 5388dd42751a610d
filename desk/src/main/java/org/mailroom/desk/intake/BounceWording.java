package org.mailroom.desk.intake;

import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/**
 * A bounce or delay warning in plain words. Two of three must say so: who sent it (null sender, daemon, a name like
 * Mail Delivery System), its subject, its text. Without such a sender, subject and
 * text must both be a report's and the returned mail or another's address on a line of its own follow, so that a person stays a person who passes a
 * bounce on with words of his own, or whose parcel was not delivered.
 */
final class BounceWording implements IntakeCheck {
    private static final Phrases SENDER_NAMES = Phrases.of("""
            mail deliver | mailer-daemon | mailer daemon | delivery subsystem | delivery system | postmaster |
            mail administrator | mail system | maildelivery | mail_service | mail.delivery | <> | returned mail |
            courier mail server | interscan | microsoft exchange | mail gateway | notes router | mail router |
            mail-admin | mail transport agent | mail transfer agent | e-mail system
            """);

    @Override
    public String name() {
        return "bounce-wording";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        boolean daemon = isDaemon(arrival);
        boolean program = daemon || isProgram(arrival) || arrival.envelope().nullSender();
        boolean failed = arrival.message().field("X-Failed-Recipients").isPresent();
        if (!program && !failed && !BounceText.saysFailure(arrival.message().plainSubject())) {
            return Optional.empty();
        }
        BounceText text = BounceText.of(arrival.message());
        if (!failed && !isReport(arrival, text, daemon)) {
            return Optional.empty();
        }
        return text.saysDelay()
                ? found(MailKind.DELAY_NOTICE, "its words are those of a delay warning")
                : found(MailKind.BOUNCE, "its words are those of a delivery failure");
    }

    private static boolean isReport(Arrival arrival, BounceText text, boolean daemon) {
        boolean subject = text.subjectSaysFailure();
        if (daemon) {
            return subject || saysSo(text);
        }
        if (isProgram(arrival)) {
            return (subject && saysSo(text)) || text.opensWithReport();
        }
        boolean mailFollows = text.isFollowedByMail()
                || Reports.returnedMail(arrival.message()).isPresent();
        boolean opens = text.opensWithReport();
        if (arrival.envelope().nullSender()) {
            return subject || (opens && mailFollows);
        }
        return subject && opens && !isForwarded(arrival) && (mailFollows || text.namesAnotherThan(arrival.senders()));
    }

    private static boolean saysSo(BounceText text) {
        return text.saysFailure() || text.saysDelay();
    }

    private static boolean isForwarded(Arrival arrival) {
        return Words.isForward(arrival.message().plainSubject());
    }

    private static boolean isProgram(Arrival arrival) {
        return new SystemSender().look(arrival).isPresent();
    }

    private static boolean isDaemon(Arrival arrival) {
        String from = Words.plain(arrival.message().decodedField("From").orElse(""));
        boolean named = SENDER_NAMES.isIn(from);
        boolean daemon = arrival.senders().stream().map(EmailAddress::localPart).anyMatch(SystemNames::isDaemon);
        return named || daemon;
    }
}
