package org.mailroom.mailets.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.mailroom.desk.commands.CommandDesk;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.mailets.DeskMailet;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;

/**
 * Takes commands that people of the desk submitted to its address with the detail {@code do} out of the mail of the desk:
 * the mail is at its end, unless it is for other addresses of the desk too. Anybody else's mail to that address goes on.
 */
public final class TakeCommands extends DeskMailet {
    private final CommandDesk commands;

    @Inject
    public TakeCommands(Supplier<MailroomConfiguration> configuration, Tellers tellers, CommandDesk commands) {
        super(configuration, tellers);
        this.commands = commands;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        List<MailAddress> asked =
                mail.getRecipients().stream().filter(TakeCommands::isAsked).toList();
        if (asked.isEmpty()) {
            return;
        }
        MailMessage message = MailMessage.read(MailBytes.of(mail));
        Optional<String> giver = CommandDesk.giver(desk(mail), Facts.handedIn(mail), message);
        if (giver.isPresent()) {
            write(mail, story(mail, message).tell(Verb.RECEIVED, commands.take(desk(mail), giver.get(), message)));
            leave(mail, asked);
        }
    }

    private static boolean isAsked(MailAddress recipient) {
        return MailBytes.address(recipient).filter(CommandDesk::isAddress).isPresent();
    }

    private static void leave(Mail mail, List<MailAddress> asked) {
        List<MailAddress> others = new ArrayList<>(mail.getRecipients());
        others.removeAll(asked);
        if (others.isEmpty()) {
            mail.setState(Mail.GHOST);
        } else {
            mail.setRecipients(others);
        }
    }
}
