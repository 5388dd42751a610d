package org.mailroom.mailets.hold;

import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.customers.AddressBook;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.Releases;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;
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
    private final HeldReplies replies;
    private final AddressBook addresses;
    private final UnitOfWork unit;
    private final InstantSource clock;
    private boolean delivered;

    @Inject
    public RecordDelivery(
            Releases releases, HeldReplies replies, AddressBook addresses, UnitOfWork unit, InstantSource clock) {
        this.releases = releases;
        this.replies = replies;
        this.addresses = addresses;
        this.unit = unit;
        this.clock = clock;
    }

    @Override
    public void init() throws MessagingException {
        delivered = getInitParameter("delivered", false);
    }

    /**
     * While the store cannot be had the mail comes again after a pause, as often as it takes, with the time at which the
     * customer's server took it: the server keeps it in its queue, also over a restart.
     */
    @Override
    public void service(Mail mail) throws MessagingException {
        Instant at = Facts.TAKEN_AT.of(mail).map(Instant::ofEpochMilli).orElseGet(clock::instant);
        try {
            unit.together(() -> note(mail, at));
        } catch (StoreUnavailableException e) {
            LOGGER.warn("what became of mail {} is noted later, for the store cannot be had", mail.getName(), e);
            Facts.TAKEN_AT.put(mail, at.toEpochMilli());
            ComesAgain.later(mail, getMailetContext());
        }
    }

    private void note(Mail mail, Instant at) {
        String recipients = mail.getRecipients().stream().map(Object::toString).collect(Collectors.joining(", "));
        String words = delivered
                ? "taken by the server of " + recipients
                : "not delivered to " + recipients + ": " + error(mail);
        unit.afterwards(() -> LOGGER.info("mail {} {}", mail.getName(), words));
        Facts.HELD.of(mail).ifPresent(held -> record(held, words, at));
        if (delivered) {
            Facts.HELD.of(mail).flatMap(replies::byId).ifPresent(reply -> accepted(mail, reply.desk(), at));
        }
    }

    private void record(long held, String words, Instant at) {
        if (delivered) {
            releases.delivered(held, words, at);
        } else {
            releases.undelivered(held, words);
        }
    }

    private void accepted(Mail mail, String desk, Instant at) {
        MailBytes.addresses(mail.getRecipients()).forEach(address -> addresses.accepted(desk, address, at));
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
