package org.mailroom.mailets.hold;

import javax.inject.Inject;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import org.mailroom.desk.hold.Releases;
import org.mailroom.mailets.Facts;

/**
 * Writes down that the reply leaves now: the case waits for the customer. Its clocks stop when a customer's server accepts
 * it, which for a recipient on this server is now.
 */
public final class RecordReply extends GenericMailet {
    private final Releases releases;

    @Inject
    public RecordReply(Releases releases) {
        this.releases = releases;
    }

    @Override
    public void service(Mail mail) {
        long held = Facts.HELD.required(mail);
        releases.recordRelease(held, Facts.TOKEN.required(mail));
        if (mail.getRecipients().stream().anyMatch(getMailetContext()::isLocalEmail)) {
            releases.accepted(held);
        }
    }

    @Override
    public String getMailetInfo() {
        return "Mailroom: RecordReply";
    }
}
