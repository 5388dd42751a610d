package org.mailroom.mailets.intake;

import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import org.mailroom.desk.intake.ForgedFields;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.mailets.MailBytes;

/**
 * Removes {@code X-Mailroom-*} header fields that came from outside; all other bytes stay as they are. The loop mark stays:
 * our own automatic mail is known by it when it comes back, and a stranger's can only silence.
 */
public final class DropOwnHeaders extends GenericMailet {
    @Override
    public void service(Mail mail) throws MessagingException {
        RawMessage message = MailBytes.of(mail);
        RawMessage cleaned = ForgedFields.removedFrom(message);
        if (cleaned.size() != message.size()) {
            MailBytes.replace(mail, cleaned);
        }
    }

    @Override
    public String getMailetInfo() {
        return "Mailroom: DropOwnHeaders";
    }
}
