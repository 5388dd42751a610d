package org.mailroom.mailets.hold;

import javax.inject.Inject;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import org.mailroom.desk.hold.Releases;
import org.mailroom.mailets.Facts;

/** After a failure on the way to delivery: the reply goes back to the held ones and is released again later. */
public final class TakeBack extends GenericMailet {
    private final Releases releases;

    @Inject
    public TakeBack(Releases releases) {
        this.releases = releases;
    }

    @Override
    public void service(Mail mail) {
        String why = AttributeUtils.getAttributeValueFromMail(mail, Mail.MAILET_ERROR)
                .map(Object::toString)
                .orElse("a step before delivery failed");
        releases.takeBack(Facts.HELD.required(mail), Facts.TOKEN.required(mail), why);
        mail.setState(Mail.GHOST);
    }

    @Override
    public String getMailetInfo() {
        return "Mailroom: TakeBack";
    }
}
