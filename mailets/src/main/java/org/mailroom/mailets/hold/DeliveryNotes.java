package org.mailroom.mailets.hold;

import java.time.Instant;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.Mail;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.customers.AddressBook;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.Releases;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what a customer's server answered on the case of a reply, in one transaction; noted once more it says nothing new. */
public final class DeliveryNotes {
    private static final Logger LOGGER = LoggerFactory.getLogger(DeliveryNotes.class);
    private static final AttributeName ERROR = AttributeName.of("delivery-error");

    private final Releases releases;
    private final HeldReplies replies;
    private final AddressBook addresses;
    private final UnitOfWork unit;

    @Inject
    public DeliveryNotes(Releases releases, HeldReplies replies, AddressBook addresses, UnitOfWork unit) {
        this.releases = releases;
        this.replies = replies;
        this.addresses = addresses;
        this.unit = unit;
    }

    /**
     * The customer's server took it at this time.
     *
     * @throws org.mailroom.desk.StoreUnavailableException when that cannot be noted
     */
    public void delivered(Mail mail, Instant at) {
        String words = "taken by the server of " + recipients(mail);
        unit.together(() -> {
            tell(mail, words);
            Facts.HELD.of(mail).ifPresent(held -> releases.delivered(held, words, at));
            Facts.HELD
                    .of(mail)
                    .flatMap(replies::byId)
                    .ifPresent(reply -> MailBytes.addresses(mail.getRecipients())
                            .forEach(address -> addresses.accepted(reply.desk(), address, at)));
        });
    }

    /**
     * It refused it, or delivery gave up.
     *
     * @throws org.mailroom.desk.StoreUnavailableException when that cannot be noted
     */
    public void undelivered(Mail mail) {
        String words = "not delivered to " + recipients(mail) + ": " + error(mail);
        unit.together(() -> {
            tell(mail, words);
            Facts.HELD.of(mail).ifPresent(held -> releases.undelivered(held, words));
        });
    }

    private void tell(Mail mail, String words) {
        unit.afterwards(() -> LOGGER.info("mail {} {}", mail.getName(), words));
    }

    private static String recipients(Mail mail) {
        return mail.getRecipients().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String error(Mail mail) {
        return AttributeUtils.getAttributeValueFromMail(mail, ERROR)
                .map(Object::toString)
                .orElse("no reason was given");
    }
}
