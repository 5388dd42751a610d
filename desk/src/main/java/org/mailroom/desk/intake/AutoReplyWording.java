package org.mailroom.desk.intake;

import java.util.Optional;

/**
 * The subject begins as mail programs begin their automatic answers, in any of their languages, and the mail is an
 * answer (In-Reply-To or References). Such a subject alone is no proof (RFC 3834 section 3.1.5).
 */
final class AutoReplyWording implements IntakeCheck {
    @Override
    public String name() {
        return "auto-reply-wording";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        String subject = Words.plain(arrival.message().subject());
        return AutoReplyWords.SUBJECT_PREFIXES
                .atStartOf(subject)
                .filter(phrase -> arrival.isAnswer() || MachineSigns.in(arrival))
                .flatMap(phrase -> found(MailKind.AUTO_REPLY, "its subject begins with " + Words.shown(phrase)));
    }
}
