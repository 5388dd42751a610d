package org.mailroom.james.rights;

import javax.inject.Inject;
import javax.inject.Singleton;
import org.apache.james.imap.api.process.DefaultMailboxTyper;
import org.apache.james.imap.api.process.ImapSession;
import org.apache.james.imap.api.process.MailboxType;
import org.apache.james.imap.api.process.MailboxTyper;
import org.apache.james.mailbox.model.MailboxPath;
import org.mailroom.desk.folders.Folders;

/**
 * What folders are for (RFC 6154): at a desk the folder of junk is Quarantine, and the archive is where closed cases lie,
 * so that a mail program's own buttons for junk and archive do what is meant. All else is as the server has it.
 */
@Singleton
public final class FolderUses implements MailboxTyper {
    private final MailboxTyper usual = new DefaultMailboxTyper();
    private final SessionRights sessions;

    @Inject
    public FolderUses(SessionRights sessions) {
        this.sessions = sessions;
    }

    @Override
    public MailboxType getMailboxType(ImapSession session, MailboxPath path) {
        return sessions.isAtDesk(session) ? atDesk(session, path) : usual.getMailboxType(session, path);
    }

    private MailboxType atDesk(ImapSession session, MailboxPath path) {
        return switch (sessions.folder(session, path)) {
            case Folders.QUARANTINE -> MailboxType.SPAM;
            case Folders.CLOSED_ABOVE -> MailboxType.ARCHIVE;
            default -> notOurs(usual.getMailboxType(session, path));
        };
    }

    private static MailboxType notOurs(MailboxType usual) {
        return usual == MailboxType.SPAM || usual == MailboxType.ARCHIVE ? MailboxType.OTHER : usual;
    }
}
