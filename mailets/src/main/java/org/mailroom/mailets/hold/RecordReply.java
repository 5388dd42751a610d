package org.mailroom.mailets.hold;

import javax.inject.Inject;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import org.mailroom.desk.hold.Releases;
import org.mailroom.mailets.Facts;

/** Writes down that the reply leaves now: the first-response clock stops and the case waits for the customer. */
public final class RecordReply extends GenericMailet {
    private final Releases releases;

    @Inject
    public RecordReply(Releases releases) {
        this.releases = releases;
    }

    @Override
    public void service(Mail mail) {
        releases.recordRelease(Facts.HELD.required(mail), Facts.TOKEN.required(mail));
    }

    @Override
    public String getMailetInfo() {
        return "Mailroom: RecordReply";
    }
}
