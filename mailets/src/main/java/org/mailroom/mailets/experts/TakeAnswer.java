package org.mailroom.mailets.experts;

import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.experts.AnswerDesk;
import org.mailroom.desk.experts.ExpertMail;
import org.mailroom.desk.experts.ExpertQuestion;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.Recognition;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Tellers;
import org.mailroom.mailets.DeskMailet;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;

/**
 * Takes experts' answers out of the desk's mail: what comes to the keyed address of a question, and what a unit of the
 * desk wrote to the customer of a case with the desk in copy. The mail is at its end here. Any other mail passes by.
 */
public final class TakeAnswer extends DeskMailet {
    private final InboundDesk inbound;
    private final AnswerDesk answers;
    private final ExpertMail experts;

    @Inject
    public TakeAnswer(
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            InboundDesk inbound,
            AnswerDesk answers,
            ExpertMail experts) {
        super(configuration, tellers);
        this.inbound = inbound;
        this.answers = answers;
        this.experts = experts;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        DeskConfiguration desk = desk(mail);
        if (Facts.handedIn(mail).folder().isPresent() || !mayAnswer(mail, desk)) {
            return;
        }
        MailMessage message = MailMessage.read(MailBytes.of(mail));
        Arrival arrival = arrival(mail, message);
        Recognition recognition = inbound.recognise(desk, arrival);
        Storyteller story = story(mail, message);
        Optional<ExpertQuestion> question = experts.question(desk, arrival);
        Optional<Case> answered = question.isPresent() ? Optional.empty() : answeredByUnit(desk, arrival, recognition);
        question.ifPresent(asked -> answers.take(desk, asked, arrival, recognition, story));
        answered.ifPresent(theCase -> answers.unitAnswered(desk, theCase, arrival, story));
        if (question.isPresent() || answered.isPresent()) {
            write(mail, story);
            mail.setState(Mail.GHOST);
        }
    }

    /** Most mail has no detail in its address and comes to a desk without experts. */
    private static boolean mayAnswer(Mail mail, DeskConfiguration desk) {
        return !desk.experts().experts().isEmpty()
                || MailBytes.addresses(mail.getRecipients()).stream()
                        .anyMatch(address -> address.detail().isPresent());
    }

    private Optional<Case> answeredByUnit(DeskConfiguration desk, Arrival arrival, Recognition recognition) {
        if (!ExpertMail.byUnit(desk, arrival, recognition)) {
            return Optional.empty();
        }
        return inbound.plan(desk, arrival, recognition)
                .existing()
                .filter(theCase -> ExpertMail.toCustomer(theCase, arrival.message()));
    }
}
