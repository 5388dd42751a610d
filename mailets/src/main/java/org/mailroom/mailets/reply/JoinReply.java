package org.mailroom.mailets.reply;

import java.time.InstantSource;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.mailroom.desk.cases.CaseJoiner;
import org.mailroom.desk.cases.JoinPlan;
import org.mailroom.desk.cases.Joined;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.outbound.OutboundDesk;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;

/** Finds the case that an agent's mail answers, or opens one for its recipient. Safe to run twice. */
public final class JoinReply extends AgentMailet {
    private final OutboundDesk outbound;
    private final CaseJoiner joiner;
    private final InstantSource clock;

    @Inject
    public JoinReply(
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            OutboundDesk outbound,
            CaseJoiner joiner,
            InstantSource clock) {
        super(configuration, tellers);
        this.outbound = outbound;
        this.joiner = joiner;
        this.clock = clock;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        if (Facts.isQuestion(mail)) {
            return;
        }
        DeskConfiguration desk = desk(mail);
        MailMessage message = MailMessage.read(MailBytes.of(mail));
        JoinPlan plan = outbound.plan(desk, message);
        Facts.putPeople(mail, outbound.people(plan));
        EmailAddress customer = MailBytes.addresses(mail.getRecipients()).get(0);
        Joined joined = joiner.joinReply(desk, message, customer, plan, clock.instant());
        Facts.CASE.put(mail, joined.theCase().id());
        Facts.INTERACTION.put(mail, joined.interaction().id());
        keep(
                mail,
                story(mail, message)
                        .ofCase(joined.theCase().id())
                        .tell(joined.opened() ? Verb.OPENED : Verb.THREADED, String.join("; ", plan.reasons())));
    }
}
