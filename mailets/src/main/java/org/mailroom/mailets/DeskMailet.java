package org.mailroom.mailets;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.filing.HandedIn;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.people.AgentMark;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Tellers;

/** What the steps of the desk have in common: the desk a mail belongs to and the telling of its story. */
public abstract class DeskMailet extends GenericMailet {
    private final Supplier<MailroomConfiguration> configuration;
    private final Tellers tellers;

    protected DeskMailet(Supplier<MailroomConfiguration> configuration, Tellers tellers) {
        this.configuration = configuration;
        this.tellers = tellers;
    }

    @Override
    public String getMailetInfo() {
        return "Mailroom: " + getClass().getSimpleName();
    }

    /** All desks as they are configured now. */
    protected MailroomConfiguration configuration() {
        return configuration.get();
    }

    /** The desk that an earlier step found. */
    protected DeskConfiguration desk(Mail mail) {
        String id = Facts.DESK.required(mail);
        return configuration
                .get()
                .deskById(id)
                .orElseThrow(() -> new IllegalStateException("desk " + id + " is no longer configured"));
    }

    /** The mail with what is known of who handed it over. */
    protected Arrival arrival(Mail mail, MailMessage message) {
        HandedIn handedIn = Facts.handedIn(mail);
        Optional<String> agent = handedIn.by()
                .filter(mark -> mark.deskId().equals(desk(mail).id()))
                .map(AgentMark::person);
        return agent.isPresent() && handedIn.folder().isPresent()
                ? InboundDesk.adopted(desk(mail), message, MailBytes.envelope(mail), agent.get())
                : InboundDesk.arrival(desk(mail), message, MailBytes.envelope(mail), agent);
    }

    /** What the steps before told and nobody has written yet, for this step to go on with. */
    protected Storyteller story(Mail mail, MailMessage message) {
        String desk = Facts.DESK.required(mail);
        Storyteller story = tellers.of(desk, mail.getName())
                .goOnFrom(ToldSoFar.read(mail, desk))
                .ofMessage(message.messageId());
        Facts.CASE.of(mail).ifPresent(story::ofCase);
        return story;
    }

    /** Sends a copy of the mail to these recipients on its own way, from that processor on. */
    protected void sendCopy(Mail mail, List<MailAddress> recipients, String processor) throws MessagingException {
        RawMessage message = MailBytes.of(mail);
        sendCopy(mail, recipients, processor, copy -> MailBytes.replace(copy, message));
    }

    /** A change of a mail. */
    @FunctionalInterface
    protected interface MailChange {
        void make(Mail mail) throws MessagingException;
    }

    /** The same with another message, which the change gives it. */
    protected void sendCopy(Mail mail, List<MailAddress> recipients, String processor, MailChange change)
            throws MessagingException {
        Mail copy = mail.duplicate();
        try {
            copy.setRecipients(recipients);
            ToldSoFar.forget(copy);
            change.make(copy);
            getMailetContext().sendMail(copy, processor);
        } finally {
            LifecycleUtil.dispose(copy);
        }
    }

    /** Keeps what was told with the mail; a later step writes it. */
    protected static void keep(Mail mail, Storyteller story) {
        ToldSoFar.keep(mail, story.entries());
    }

    /** The beginning of what this mail means to a case, apart from the mail's own story. */
    protected Storyteller storyAside(Mail mail, Case theCase) {
        return tellers.of(theCase.desk(), mail.getName()).ofCase(theCase.id());
    }

    /** Writes what was told of another case, or of another mail than the one under way. */
    protected void writeAside(Storyteller story) {
        tellers.write(story);
    }

    /** Writes what was told, here and in the steps before. */
    protected void write(Mail mail, Storyteller story) {
        tellers.write(story);
        written(mail);
    }

    /** What was told of the mail in the steps before has been written. */
    protected static void written(Mail mail) {
        ToldSoFar.forget(mail);
    }
}
