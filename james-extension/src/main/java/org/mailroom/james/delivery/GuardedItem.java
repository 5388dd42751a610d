package org.mailroom.james.delivery;

import javax.mail.MessagingException;
import org.apache.james.queue.api.MailQueue.MailQueueException;
import org.apache.james.queue.api.MailQueue.MailQueueItem;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Mail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt to deliver a mail of a desk: the guard hears when it is handed over and when it is over. */
final class GuardedItem implements MailQueueItem {
    private static final Logger LOGGER = LoggerFactory.getLogger(GuardedItem.class);

    private final MailQueueItem item;
    private final Attempt attempt;

    GuardedItem(MailQueueItem item, Attempt attempt) {
        this.item = item;
        this.attempt = attempt;
    }

    /** The mail, whose message tells the guard when it is sent; where that cannot be had, it counts as sent from now. */
    @Override
    public Mail getMail() {
        Mail mail = item.getMail();
        try {
            if (mail instanceof MailImpl ours && !(mail.getMessage() instanceof GuardedMessage)) {
                ours.setMessageNoCopy(new GuardedMessage(mail.getMessage(), attempt));
            }
        } catch (MessagingException e) {
            LOGGER.warn("mail {} cannot be copied for its delivery", mail.getName(), e);
            attempt.handOver();
        }
        return mail;
    }

    @Override
    public void done(CompletionStatus status) throws MailQueueException {
        if (status != CompletionStatus.SUCCESS) {
            attempt.breakOff();
        } else if (!attempt.hasEnded()) {
            GuardedQueue.note(item.getMail(), attempt::end);
        }
        item.done(status);
    }
}
