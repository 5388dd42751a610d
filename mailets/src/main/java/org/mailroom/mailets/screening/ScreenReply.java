package org.mailroom.mailets.screening;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.hold.Concern;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.outbound.OutboundDesk;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;
import org.mailroom.mailets.reply.AgentMailet;

/** Looks a reply through for what must not leave and writes down every finding; it decides nothing. */
public final class ScreenReply extends AgentMailet {
    private final OutboundDesk outbound;

    @Inject
    public ScreenReply(Supplier<MailroomConfiguration> configuration, Tellers tellers, OutboundDesk outbound) {
        super(configuration, tellers);
        this.outbound = outbound;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        MailMessage message = MailMessage.read(MailBytes.of(mail));
        List<Concern> concerns =
                outbound.screen(desk(mail), message, MailBytes.addresses(mail.getRecipients()), Facts.people(mail));
        Facts.putFindings(mail, concerns.stream().map(Concern::write).toList());
        keep(
                mail,
                story(mail, message)
                        .tell(
                                Verb.SCREENED,
                                concerns.isEmpty()
                                        ? "nothing found"
                                        : concerns.stream().map(Concern::write).collect(Collectors.joining("; "))));
    }
}
