package org.mailroom.mailets.intake;

import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.mailets.MailBytes;

/** Removes {@code X-Mailroom-*} header fields that came from outside; all other bytes stay as they are. */
public final class DropOwnHeaders extends GenericMailet {
    @Override
    public void service(Mail mail) throws MessagingException {
        RawMessage message = MailBytes.of(mail);
        if (message.fields().stream().anyMatch(field -> MailroomFields.ours(field.name()))) {
            MailBytes.replace(mail, message.withoutFields(MailroomFields::ours));
        }
    }

    @Override
    public String getMailetInfo() {
        return "Mailroom: DropOwnHeaders";
    }
}
