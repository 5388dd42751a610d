package org.mailroom.mailets.notes;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.JoinPlan;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.filing.HandedIn;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.notes.NoteDesk;
import org.mailroom.desk.people.AgentMark;
import org.mailroom.desk.reply.Recipients;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Tellers;
import org.mailroom.mailets.DeskMailet;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;

/**
 * Takes notes of the desk's people out of the desk's mail: what they submit under a login to an address for notes, and what
 * they write to the desk about a case that it has. The mail is at its end here. Mail from outside passes by, whatever
 * address it is for.
 */
public final class TakeNote extends DeskMailet {
    private final InboundDesk inbound;
    private final NoteDesk notes;
    private final ReplyTokens tokens;

    @Inject
    public TakeNote(
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            InboundDesk inbound,
            NoteDesk notes,
            ReplyTokens tokens) {
        super(configuration, tellers);
        this.inbound = inbound;
        this.notes = notes;
        this.tokens = tokens;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        HandedIn handedIn = Facts.handedIn(mail);
        Optional<String> author = handedIn.by()
                .filter(mark -> mark.deskId().equals(Facts.DESK.required(mail)))
                .map(AgentMark::person);
        if (author.isPresent() && handedIn.folder().isEmpty() && !answersQuestion(mail)) {
            take(mail, author.get());
        }
    }

    /** An expert may be one of the desk's people. */
    private boolean answersQuestion(Mail mail) {
        return MailBytes.addresses(mail.getRecipients()).stream()
                .flatMap(address -> address.detail().stream())
                .anyMatch(detail ->
                        tokens.questionOf(Facts.DESK.required(mail), detail).isPresent());
    }

    private void take(Mail mail, String author) throws MessagingException {
        DeskConfiguration desk = desk(mail);
        MailMessage message = MailMessage.read(MailBytes.of(mail));
        Storyteller story = story(mail, message);
        List<EmailAddress> addresses = Recipients.internal(desk, MailBytes.addresses(mail.getRecipients()));
        Optional<Case> answered = addresses.isEmpty() ? noteOf(mail, desk, message) : Optional.empty();
        for (EmailAddress address : addresses) {
            notes.caseOf(desk, address, message)
                    .ifPresentOrElse(
                            theCase -> notes.take(desk, theCase, author, message, story),
                            () -> notes.giveBack(desk, address, author, message, story));
        }
        answered.ifPresent(theCase -> notes.take(desk, theCase, author, message, story));
        if (!addresses.isEmpty() || answered.isPresent()) {
            write(mail, story);
            mail.setState(Mail.GHOST);
        }
    }

    /** The case that a mail to the desk itself is about, where that makes it a note. */
    private Optional<Case> noteOf(Mail mail, DeskConfiguration desk, MailMessage message) throws MessagingException {
        Arrival arrival = arrival(mail, message);
        JoinPlan plan = inbound.plan(desk, arrival, inbound.recognise(desk, arrival));
        return plan.existing().filter(theCase -> plan.kind() == Interaction.Kind.NOTE);
    }
}
