package org.mailroom.mailets.hold;

import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import org.mailroom.desk.hold.Releases;
import org.mailroom.mailets.Facts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the remote server's answer on the case, after delivery by {@code RemoteDelivery}.
 *
 * <pre>{@code
 * <mailet match="All" class="org.mailroom.mailets.hold.RecordDelivery">
 *   <delivered>true</delivered>
 * </mailet>
 * }</pre>
 */
public final class RecordDelivery extends GenericMailet {
    private static final Logger LOGGER = LoggerFactory.getLogger(RecordDelivery.class);
    private static final AttributeName ERROR = AttributeName.of("delivery-error");

    private final Releases releases;
    private boolean delivered;

    @Inject
    public RecordDelivery(Releases releases) {
        this.releases = releases;
    }

    @Override
    public void init() throws MessagingException {
        delivered = getInitParameter("delivered", false);
    }

    @Override
    public void service(Mail mail) {
        String recipients = mail.getRecipients().stream().map(Object::toString).collect(Collectors.joining(", "));
        String words = delivered
                ? "taken by the server of " + recipients
                : "not delivered to " + recipients + ": " + error(mail);
        LOGGER.info("mail {} {}", mail.getName(), words);
        Facts.HELD.of(mail).ifPresent(held -> record(held, words));
    }

    private void record(long held, String words) {
        if (delivered) {
            releases.delivered(held, words);
        } else {
            releases.undelivered(held, words);
        }
    }

    private static String error(Mail mail) {
        return AttributeUtils.getAttributeValueFromMail(mail, ERROR)
                .map(Object::toString)
                .orElse("no reason was given");
    }

    @Override
    public String getMailetInfo() {
        return "Mailroom: RecordDelivery";
    }
}
