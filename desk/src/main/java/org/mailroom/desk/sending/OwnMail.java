package org.mailroom.desk.sending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.intake.LoopMark;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.MailDate;
import org.mailroom.desk.message.Mailbox;

/**
 * A mail that a desk writes by itself to its own people: marked as automatic (RFC 3834 section 5) and as our own, so that it
 * is taken for nothing else wherever it comes to.
 *
 * @param messageId without angle brackets
 * @param at when it is written
 */
public record OwnMail(DeskConfiguration desk, String messageId, Instant at) {
    /** The fields that every such mail has, for more to be added; the sender is called Mailroom. */
    public List<HeaderField> fields(EmailAddress to, String subject) {
        return fields("Mailroom", to, subject);
    }

    /** The same with another name before the desk's address. */
    public List<HeaderField> fields(String sender, EmailAddress to, String subject) {
        List<HeaderField> fields = new ArrayList<>();
        fields.add(new HeaderField("From", Mailbox.named(sender, desk.account()).asHeader()));
        fields.add(new HeaderField("To", to.asString()));
        fields.add(new HeaderField("Subject", subject));
        fields.add(new HeaderField("Date", MailDate.of(at, desk.zone())));
        fields.add(new HeaderField("Message-ID", "<" + messageId + ">"));
        fields.add(new HeaderField("Auto-Submitted", "auto-generated"));
        fields.add(new HeaderField(LoopMark.FIELD, desk.id()));
        fields.add(new HeaderField("MIME-Version", "1.0"));
        return fields;
    }
}
