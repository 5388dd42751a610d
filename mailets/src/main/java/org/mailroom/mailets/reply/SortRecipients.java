package org.mailroom.mailets.reply;

import java.util.List;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.reply.Recipients;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;

/**
 * Parts an agent's mail: what goes to colleagues is an internal note and is delivered at once by the server, without a
 * way to the outside; what goes outside stays in this mail.
 *
 * <pre>{@code
 * <mailet match="All" class="org.mailroom.mailets.reply.SortRecipients">
 *   <inside>desk-internal</inside>
 * </mailet>
 * }</pre>
 */
public final class SortRecipients extends AgentMailet {
    private String inside = "";

    @Inject
    public SortRecipients(Supplier<MailroomConfiguration> configuration, Tellers tellers) {
        super(configuration, tellers);
    }

    @Override
    public void init() throws MessagingException {
        inside = getInitParameter("inside", "desk-internal");
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        if (Facts.isQuestion(mail)) {
            return;
        }
        String deskId = mark(mail).deskId();
        Facts.DESK.put(mail, deskId);
        DeskConfiguration desk = desk(mail);
        List<MailAddress> colleagues =
                mail.getRecipients().stream().filter(r -> inside(desk, r)).toList();
        tell(mail, Recipients.sort(desk, MailBytes.addresses(mail.getRecipients())));
        if (colleagues.size() == mail.getRecipients().size()) {
            write(mail, story(mail, MailMessage.read(MailBytes.of(mail))));
            mail.setState(inside);
        } else if (!colleagues.isEmpty()) {
            part(mail, desk, colleagues);
        }
    }

    /** What is internal and goes outside too is for the screens to stop: no part of it becomes a note meanwhile. */
    private void part(Mail mail, DeskConfiguration desk, List<MailAddress> colleagues) throws MessagingException {
        List<EmailAddress> internal = Recipients.together(desk, MailBytes.addresses(colleagues));
        if (!internal.isEmpty()) {
            Facts.putTogether(mail, internal);
        }
        List<MailAddress> others = colleagues.stream()
                .filter(colleague ->
                        MailBytes.address(colleague).filter(internal::contains).isEmpty())
                .toList();
        if (!others.isEmpty()) {
            sendCopy(mail, others, inside);
        }
        mail.setRecipients(
                mail.getRecipients().stream().filter(r -> !inside(desk, r)).toList());
    }

    private static boolean inside(DeskConfiguration desk, MailAddress recipient) {
        return MailBytes.address(recipient)
                .filter(address -> Recipients.inside(desk, address))
                .isPresent();
    }

    private void tell(Mail mail, Recipients recipients) throws MessagingException {
        Envelope envelope = MailBytes.envelope(mail);
        String words =
                "by " + mark(mail).person() + " for " + recipients.outside().size() + " outside and "
                        + recipients.inside().size() + " inside, of "
                        + envelope.recipients().size();
        keep(mail, story(mail, MailMessage.read(MailBytes.of(mail))).tell(Verb.SUBMITTED, words));
    }
}
