package org.mailroom.mailets.screening;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.hold.Concern;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.outbound.Leaving;
import org.mailroom.desk.outbound.OutboundDesk;
import org.mailroom.desk.outbound.Screened;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;
import org.mailroom.mailets.reply.AgentMailet;

/**
 * Looks a reply through for what must not leave, masks numbers that the desk wants masked, and writes down every finding;
 * it decides nothing else.
 */
public final class ScreenReply extends AgentMailet {
    private final OutboundDesk outbound;

    @Inject
    public ScreenReply(Supplier<MailroomConfiguration> configuration, Tellers tellers, OutboundDesk outbound) {
        super(configuration, tellers);
        this.outbound = outbound;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        RawMessage submitted = MailBytes.of(mail);
        Leaving leaving = new Leaving(
                Facts.CASE.of(mail),
                MailBytes.addresses(mail.getRecipients()),
                Facts.people(mail),
                Facts.together(mail),
                Facts.isQuestion(mail));
        Screened screened = outbound.screen(desk(mail), submitted, leaving);
        List<Concern> concerns = Stream.concat(
                        Facts.CONCERN.of(mail).map(Concern::read).stream(), screened.concerns().stream())
                .toList();
        if (!screened.message().equals(submitted)) {
            MailBytes.replace(mail, screened.message());
        }
        Facts.putFindings(mail, concerns.stream().map(Concern::write).toList());
        keep(
                mail,
                story(mail, MailMessage.read(submitted))
                        .tell(
                                Verb.SCREENED,
                                concerns.isEmpty()
                                        ? "nothing found"
                                        : concerns.stream().map(Concern::write).collect(Collectors.joining("; "))));
    }
}
