package org.mailroom.james.rights;

import org.apache.james.imap.api.message.response.ImapResponseMessage;
import org.apache.james.imap.api.process.ImapProcessor.Responder;
import org.apache.james.imap.api.process.ImapSession;
import org.apache.james.imap.message.response.AbstractListingResponse;
import org.apache.james.imap.message.response.MailboxStatusResponse;
import org.apache.james.imap.message.response.MyRightsResponse;
import org.apache.james.mailbox.model.MailboxACL.Rfc4314Rights;
import org.apache.james.mailbox.model.MailboxACL.Right;
import org.mailroom.desk.folders.FolderRight;

/** Tells a client of those folders only that its person may see. */
public final class SeenFolders implements Responder {
    private static final Rfc4314Rights PUT = new Rfc4314Rights(Right.Lookup, Right.Insert);

    private final Responder client;
    private final ImapSession session;
    private final SessionRights rights;

    public SeenFolders(Responder client, ImapSession session, SessionRights rights) {
        this.client = client;
        this.session = session;
        this.rights = rights;
    }

    @Override
    public void respond(ImapResponseMessage message) {
        if (message instanceof AbstractListingResponse listing) {
            tell(listing.getName(), FolderRight.PUT, message);
        } else if (message instanceof MailboxStatusResponse status) {
            tell(status.getMailbox(), FolderRight.ALL, message);
        } else if (message instanceof MyRightsResponse own) {
            tell(own.getMailboxName(), FolderRight.PUT, ofPerson(own));
        } else {
            client.respond(message);
        }
    }

    private void tell(String folder, FolderRight least, ImapResponseMessage message) {
        if (rights.of(session, folder).compareTo(least) >= 0) {
            client.respond(message);
        }
    }

    private MyRightsResponse ofPerson(MyRightsResponse ofAccount) {
        return rights.of(session, ofAccount.getMailboxName()) == FolderRight.ALL
                ? ofAccount
                : new MyRightsResponse(ofAccount.getMailboxName(), PUT);
    }

    @Override
    public void flush() {
        client.flush();
    }
}
