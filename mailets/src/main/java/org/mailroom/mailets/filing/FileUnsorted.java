package org.mailroom.mailets.filing;

import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import org.mailroom.desk.filing.Unsorted;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers mail that could not be processed to the folder {@code Unsorted} of its desk, as it came, with the reason in
 * {@code X-Mailroom-Reason}; it is tried again later. It needs neither the desk's store nor the routes, so that inbound
 * mail arrives whatever of Mailroom is broken.
 */
public final class FileUnsorted extends GenericMailet {
    private static final Logger LOGGER = LoggerFactory.getLogger(FileUnsorted.class);

    private final Unsorted unsorted;

    @Inject
    public FileUnsorted(Unsorted unsorted) {
        this.unsorted = unsorted;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        String reason = AttributeUtils.getAttributeValueFromMail(mail, Mail.MAILET_ERROR)
                .map(error -> error instanceof Throwable t ? t.toString() : error.toString())
                .orElse("an earlier step failed");
        int failures = Facts.FAILURES.of(mail).orElse(0) + 1;
        unsorted.file(MailBytes.envelope(mail), MailBytes.of(mail), failures, reason);
        LOGGER.warn("mail {} could not be processed and lies unsorted: {}", mail.getName(), reason);
        mail.setState(Mail.GHOST);
    }

    @Override
    public String getMailetInfo() {
        return "Mailroom: FileUnsorted";
    }
}
