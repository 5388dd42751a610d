package org.mailroom.desk.intake;

import java.util.Optional;

/**
 * The words say that somebody is away, in subject or text. Words alone never silence a person (RFC 3834 section 3.1.5):
 * there must also be a machine's mark, or an answer whose subject no mail program makes for a person,
 * or a program's subject above a text that says the same, or a text that calls itself automatic too.
 */
final class AbsenceWording implements IntakeCheck {
    @Override
    public String name() {
        return "absence-wording";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        String subject = arrival.message().plainSubject();
        String text = arrival.message().plainOwnWords();
        boolean subjectSays = AutoReplyWords.ABSENCE_SUBJECTS.isIn(subject);
        boolean textSays = AutoReplyWords.speaksOfAbsence(text);
        boolean machine = (subjectSays || textSays) && MachineSigns.in(arrival);
        boolean announced = AutoReplyWords.announcesAbsence(subject, textSays) && !startsLikeAPersons(subject);
        boolean appended = textSays && AutoReplyWords.endsWithAbsence(subject);
        boolean answer = arrival.isAnswer() && (announced || appended);
        boolean both = isPrograms(subject) && textSays;
        boolean saysSo =
                textSays && !Words.isForward(subject) && SelfDescription.followsInAbsenceNote(arrival.message());
        return machine || answer || both || saysSo
                ? found(MailKind.OUT_OF_OFFICE, "its words say that somebody is away")
                : Optional.empty();
    }

    private static boolean isPrograms(String subject) {
        return AutoReplyWords.SUBJECT_PREFIXES.atStartOf(subject).isPresent()
                || AutoReplyWords.isAbsenceSubject(subject);
    }

    private static boolean startsLikeAPersons(String subject) {
        return Words.isReply(subject) || Words.isForward(subject);
    }
}
