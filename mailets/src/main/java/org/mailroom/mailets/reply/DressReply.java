package org.mailroom.mailets.reply;

import java.time.InstantSource;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.hold.SendLater;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.outbound.OutboundDesk;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;

/** Gives an agent's mail the desk's face: From, reply address, case number; nothing tells who wrote it or where. */
public final class DressReply extends AgentMailet {
    private final OutboundDesk outbound;
    private final Cases cases;
    private final InstantSource clock;

    @Inject
    public DressReply(
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            OutboundDesk outbound,
            Cases cases,
            InstantSource clock) {
        super(configuration, tellers);
        this.outbound = outbound;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        if (Facts.isQuestion(mail)) {
            return;
        }
        DeskConfiguration desk = desk(mail);
        Case theCase = cases.byId(Facts.CASE.required(mail))
                .orElseThrow(() -> new IllegalStateException("the case of mail " + mail.getName() + " is gone"));
        MailMessage message = MailMessage.read(MailBytes.of(mail));
        String wish = SendLater.read(desk, message, clock.instant()).write();
        if (!wish.isEmpty()) {
            Facts.SEND_LATER.put(mail, wish);
        }
        MailMessage plain = MailMessage.read(SendLater.removedFrom(message));
        MailBytes.replace(mail, outbound.dress(desk, theCase, plain));
        keep(
                mail,
                story(mail, message)
                        .tell(
                                Verb.DRESSED,
                                "from " + desk.account().asString() + " with case number " + theCase.number()));
    }
}
