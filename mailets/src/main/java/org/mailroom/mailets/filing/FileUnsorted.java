package org.mailroom.mailets.filing;

import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.Mail;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.filing.Unsorted;
import org.mailroom.desk.filing.UnsortedMail;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.mailets.DeskMailet;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;
import org.mailroom.mailets.SpoolTimes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers mail that could not be processed to the folder {@code Unsorted} of its desk, as it came, with the reason in
 * {@code X-Mailroom-Reason} and in a note beside it; it is tried again later. It needs neither the desk's store nor the routes, so that inbound
 * mail arrives whatever of Mailroom is broken; where the store answers, the story tells of it.
 */
public final class FileUnsorted extends DeskMailet {
    private static final Logger LOGGER = LoggerFactory.getLogger(FileUnsorted.class);

    private final Unsorted unsorted;
    private final SpoolTimes times;

    @Inject
    public FileUnsorted(
            Supplier<MailroomConfiguration> configuration, Tellers tellers, Unsorted unsorted, SpoolTimes times) {
        super(configuration, tellers);
        this.unsorted = unsorted;
        this.times = times;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        String reason = AttributeUtils.getAttributeValueFromMail(mail, Mail.MAILET_ERROR)
                .map(error -> error instanceof Throwable t ? t.toString() : error.toString())
                .orElse("an earlier step failed");
        int failures = Facts.FAILURES.of(mail).orElse(0) + 1;
        RawMessage message = MailBytes.of(mail);
        unsorted.file(
                        new UnsortedMail(MailBytes.envelope(mail), message, Facts.handedIn(mail), failures, reason),
                        times.broughtBefore(mail))
                .ifPresent(e -> LOGGER.warn("the note beside mail {} could not be written", mail.getName(), e));
        LOGGER.warn("mail {} could not be processed and lies unsorted: {}", mail.getName(), reason);
        if (Facts.DESK.of(mail).isPresent()) {
            tell(mail, MailMessage.read(message), reason);
        }
        mail.setState(Mail.GHOST);
    }

    private void tell(Mail mail, MailMessage message, String reason) {
        try {
            write(mail, story(mail, message).tell(Verb.FAILED, "lies in " + Folders.UNSORTED + ": " + reason));
        } catch (RuntimeException e) {
            LOGGER.info("the story of mail {} could not be written: {}", mail.getName(), e.toString());
        }
    }
}
