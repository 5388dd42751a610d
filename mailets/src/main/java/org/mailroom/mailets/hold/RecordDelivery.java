package org.mailroom.mailets.hold;

import java.time.Instant;
import java.time.InstantSource;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import org.mailroom.desk.StoreUnavailableException;
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

    private final DeliveryNotes notes;
    private final InstantSource clock;
    private boolean delivered;

    @Inject
    public RecordDelivery(DeliveryNotes notes, InstantSource clock) {
        this.notes = notes;
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
            if (delivered) {
                notes.delivered(mail, at);
            } else {
                notes.undelivered(mail);
            }
        } catch (StoreUnavailableException e) {
            LOGGER.warn("what became of mail {} is noted later, for the store cannot be had", mail.getName(), e);
            Facts.TAKEN_AT.put(mail, at.toEpochMilli());
            ComesAgain.later(mail, getMailetContext());
        }
    }

    @Override
    public String getMailetInfo() {
        return "Mailroom: RecordDelivery";
    }
}
