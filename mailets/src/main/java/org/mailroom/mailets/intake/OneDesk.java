package org.mailroom.mailets.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.story.Tellers;
import org.mailroom.mailets.DeskMailet;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;

/**
 * Gives a mail to one desk: writes the desk's id into the mail. Recipients that belong to another desk go on their way in
 * a mail of their own, so that every desk has its case; several addresses of one desk stay one mail.
 */
public final class OneDesk extends DeskMailet {
    @Inject
    public OneDesk(Supplier<MailroomConfiguration> configuration, Tellers tellers) {
        super(configuration, tellers);
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        Map<String, List<MailAddress>> byDesk = mail.getRecipients().stream()
                .filter(recipient -> !desk(recipient).isEmpty())
                .collect(Collectors.groupingBy(this::desk, LinkedHashMap::new, Collectors.toList()));
        boolean first = true;
        List<MailAddress> own = List.of();
        for (Map.Entry<String, List<MailAddress>> entry : byDesk.entrySet()) {
            if (first) {
                Facts.DESK.put(mail, entry.getKey());
                own = entry.getValue();
                first = false;
            } else {
                sendCopy(mail, entry.getValue(), mail.getState());
            }
        }
        mail.setRecipients(own);
    }

    private String desk(MailAddress recipient) {
        return MailBytes.address(recipient)
                .flatMap(configuration()::deskFor)
                .map(DeskConfiguration::id)
                .orElse("");
    }
}
