package org.mailroom.mailets.hold;

import javax.inject.Inject;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import org.mailroom.desk.hold.Releases;
import org.mailroom.mailets.Facts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The guard before delivery: lets the mail of a held reply pass only under the newest lease, and drops every other copy.
 * Mail without our marks is dropped too: nothing else may be in this processor.
 */
public final class OnceOnly extends GenericMailet {
    private static final Logger LOGGER = LoggerFactory.getLogger(OnceOnly.class);

    private final Releases releases;

    @Inject
    public OnceOnly(Releases releases) {
        this.releases = releases;
    }

    @Override
    public void service(Mail mail) {
        if (!releases.mayLeave(Facts.HELD.required(mail), Facts.TOKEN.required(mail))) {
            LOGGER.info("mail {} is a copy that was fenced off and is dropped", mail.getName());
            mail.setState(Mail.GHOST);
        }
    }

    @Override
    public String getMailetInfo() {
        return "Mailroom: OnceOnly";
    }
}
