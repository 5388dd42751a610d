package org.mailroom.desk.experts;

import java.util.Optional;
import java.util.stream.Stream;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseFinder;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.MailKind;
import org.mailroom.desk.intake.Recognition;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;

/** Finds out what mail of experts is. It only reads, so that a sample can be explained with it. */
public final class ExpertMail {
    private final Cases cases;
    private final ExpertQuestions questions;
    private final ReplyTokens tokens;

    public ExpertMail(Cases cases, ExpertQuestions questions, ReplyTokens tokens) {
        this.cases = cases;
        this.questions = questions;
        this.tokens = tokens;
    }

    /** The question that an address of the envelope names, if we made it. */
    public Optional<ExpertQuestion> question(DeskConfiguration desk, Arrival arrival) {
        return arrival.envelope().recipients().stream()
                .flatMap(recipient -> recipient.detail().stream())
                .flatMap(detail -> tokens.questionOf(desk.id(), detail).stream())
                .flatMap(id -> questions.byId(id).stream())
                .findFirst();
    }

    /**
     * The case of a question.
     *
     * @throws IllegalStateException when it is gone
     */
    public Case caseOf(ExpertQuestion question) {
        return cases.ofInteraction(question.id())
                .orElseThrow(() -> new IllegalStateException("the case of question " + question.id() + " is gone"));
    }

    /** Whether a mail to a question's address is a machine's; the desk's people may have its address in From. */
    public static boolean byMachine(Arrival arrival, Recognition recognition) {
        boolean own = arrival.passedOn().isPresent() && recognition.kind() == MailKind.OWN_MAIL;
        return CaseFinder.opensNoCase(recognition.kind()) && !own;
    }

    /** Whether a mail goes to the customer of this case. */
    public static boolean toCustomer(Case theCase, MailMessage message) {
        return Stream.concat(message.to().stream(), message.cc().stream())
                .map(Mailbox::address)
                .anyMatch(address -> address.equals(theCase.customer()));
    }

    /** Whether somebody of a unit of the desk wrote the mail. */
    public static boolean byUnit(DeskConfiguration desk, Arrival arrival, Recognition recognition) {
        return arrival.passedOn().isEmpty()
                && !CaseFinder.opensNoCase(recognition.kind())
                && arrival.senders().stream()
                        .anyMatch(sender -> desk.experts().at(sender).isPresent());
    }

    /** The folder of who has the case, or of who asked, or the queue. */
    public static String folder(DeskConfiguration desk, Case theCase, Optional<String> askedBy) {
        return OwnerNotices.folder(desk, theCase, askedBy);
    }
}
