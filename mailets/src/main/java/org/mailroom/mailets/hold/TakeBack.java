package org.mailroom.mailets.hold;

import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.desk.hold.Releases;
import org.mailroom.mailets.Facts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a failure on the way to delivery: the reply goes back to the held ones and is released again later. While the store
 * cannot be had, which is mostly why it failed, the mail comes again after a pause, as often as it takes: nobody else knows
 * of a reply that has passed the guard and was not given to delivery.
 */
public final class TakeBack extends GenericMailet {
    private static final Logger LOGGER = LoggerFactory.getLogger(TakeBack.class);

    private final Releases releases;

    @Inject
    public TakeBack(Releases releases) {
        this.releases = releases;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        String why = AttributeUtils.getAttributeValueFromMail(mail, Mail.MAILET_ERROR)
                .map(Object::toString)
                .orElse("a step before delivery failed");
        try {
            releases.takeBack(Facts.HELD.required(mail), Facts.TOKEN.required(mail), why);
        } catch (StoreUnavailableException e) {
            LOGGER.warn("mail {} is taken back later, for the store cannot be had", mail.getName(), e);
            ComesAgain.later(mail, getMailetContext());
        }
        mail.setState(Mail.GHOST);
    }

    @Override
    public String getMailetInfo() {
        return "Mailroom: TakeBack";
    }
}
