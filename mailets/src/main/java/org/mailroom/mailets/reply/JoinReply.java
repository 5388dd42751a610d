package org.mailroom.mailets.reply;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.cases.CaseJoiner;
import org.mailroom.desk.cases.JoinPlan;
import org.mailroom.desk.cases.Joined;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.outbound.OutboundDesk;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;

/**
 * Finds the case that an agent's mail answers, or opens one for its recipient; before, its Message-ID is changed for one of
 * the desk where it tells of the agent. Safe to run twice.
 */
public final class JoinReply extends AgentMailet {
    private final OutboundDesk outbound;
    private final CaseJoiner joiner;
    private final CaseDesk cases;
    private final InstantSource clock;

    @Inject
    public JoinReply(
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            OutboundDesk outbound,
            CaseJoiner joiner,
            CaseDesk cases,
            InstantSource clock) {
        super(configuration, tellers);
        this.outbound = outbound;
        this.joiner = joiner;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        if (Facts.isQuestion(mail)) {
            return;
        }
        DeskConfiguration desk = desk(mail);
        MailMessage submitted = MailMessage.read(MailBytes.of(mail));
        MailMessage message = MailMessage.read(outbound.named(desk, author(mail, desk), submitted));
        if (!message.raw().equals(submitted.raw())) {
            MailBytes.replace(mail, message.raw());
        }
        JoinPlan plan = outbound.plan(desk, message);
        Facts.putPeople(mail, outbound.people(plan));
        Optional<String> alias =
                submitted.messageId().filter(id -> !message.messageId().equals(Optional.of(id)));
        Joined joined = joiner.joinReply(
                desk, message, MailBytes.addresses(mail.getRecipients()), alias, plan, clock.instant());
        if (joined.opened()) {
            String author = author(mail, desk).name();
            cases.writtenFirst(joined.theCase(), desk.agentNamed(author).map(Person::name));
        }
        Facts.CASE.put(mail, joined.theCase().id());
        Facts.INTERACTION.put(mail, joined.interaction().id());
        keep(
                mail,
                story(mail, message)
                        .ofCase(joined.theCase().id())
                        .tell(joined.opened() ? Verb.OPENED : Verb.THREADED, String.join("; ", plan.reasons())));
    }
}
