package org.mailroom.mailets.filing;

import java.util.Set;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.filing.FiledCopy;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.mailets.MailBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers mail that could not be processed to the folder {@code Unsorted} of its desk, as it came, with the reason in
 * {@code X-Mailroom-Reason}. It needs neither the desk's store nor the routes, so that inbound mail arrives whatever of
 * Mailroom is broken.
 */
public final class FileUnsorted extends GenericMailet {
    private static final Logger LOGGER = LoggerFactory.getLogger(FileUnsorted.class);

    private final Supplier<MailroomConfiguration> configuration;
    private final FolderStore folders;

    @Inject
    public FileUnsorted(Supplier<MailroomConfiguration> configuration, FolderStore folders) {
        this.configuration = configuration;
        this.folders = folders;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        String reason = AttributeUtils.getAttributeValueFromMail(mail, Mail.MAILET_ERROR)
                .map(error -> error instanceof Throwable t ? t.toString() : error.toString())
                .orElse("an earlier step failed");
        byte[] copy =
                new FiledCopy().reason("could not be processed: " + reason).of(MailBytes.of(mail));
        MailBytes.addresses(mail.getRecipients()).stream()
                .flatMap(recipient -> configuration.get().deskFor(recipient).stream())
                .map(DeskConfiguration::account)
                .distinct()
                .forEach(account -> folders.append(account, Folders.UNSORTED, copy, Set.of("$Unsorted")));
        LOGGER.warn("mail {} lies in {}: {}", mail.getName(), Folders.UNSORTED, reason);
        mail.setState(Mail.GHOST);
    }

    @Override
    public String getMailetInfo() {
        return "Mailroom: FileUnsorted";
    }
}
