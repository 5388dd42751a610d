package org.mailroom.james.delivery;

import java.util.Optional;
import org.apache.james.transport.mailets.remote.delivery.DeliveryRetriesHelper;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.Mail;
import org.mailroom.desk.delivery.Consignment;
import org.mailroom.james.acknowledgement.JamesOutgoing;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;

/** Reads from a mail of the server what the guard must know of it. */
final class Consignments {
    private Consignments() {}

    /** The consignment, if it is a reply or an acknowledgement of a desk. */
    static Optional<Consignment> of(Mail mail) {
        Optional<Long> held = Facts.HELD.of(mail);
        boolean automatic = AttributeUtils.getValueAndCastFromMail(mail, JamesOutgoing.AUTOMATIC, Boolean.class)
                .orElse(false);
        Optional<String> desk = Facts.DESK.of(mail);
        Optional<Long> caseId = Facts.CASE.of(mail);
        if ((held.isEmpty() && !automatic) || desk.isEmpty() || caseId.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Consignment(
                name(mail, held),
                mail.getName(),
                DeliveryRetriesHelper.retrieveRetries(mail),
                desk.get(),
                caseId.get(),
                held,
                MailBytes.addresses(mail.getRecipients())));
    }

    /**
     * The server's name without the token of a lease: with another lease it is still the same reply. What delivery adds to
     * the name, one server out of several or another order to send, stays.
     */
    private static String name(Mail mail, Optional<Long> held) {
        String name = mail.getName();
        if (held.isEmpty()) {
            return name;
        }
        String lease = "mailroom-" + held.get() + "-" + Facts.TOKEN.of(mail).orElse(0L);
        return name.startsWith(lease) ? "mailroom-" + held.get() + name.substring(lease.length()) : name;
    }
}
