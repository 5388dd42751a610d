package org.mailroom.james.moves;

import javax.inject.Inject;
import javax.inject.Singleton;
import org.apache.james.imap.api.process.ImapSession;
import org.apache.james.imap.main.PathConverter;
import org.apache.james.mailbox.model.MailboxPath;
import org.mailroom.desk.folders.DeskFolders;
import org.mailroom.james.folders.FolderPaths;

/** Knows the folders that a desk needs under their names. */
@Singleton
public final class FolderGuard {
    private final MoveGuard guard;
    private final FolderPaths paths;

    @Inject
    public FolderGuard(MoveGuard guard, FolderPaths paths) {
        this.guard = guard;
        this.paths = paths;
    }

    /** Whether the desk whose account the session has open needs this folder, or one below it. */
    boolean needs(ImapSession session, String name) {
        MailboxPath path = PathConverter.forSession(session).buildFullPath(name);
        return path.getUser().equals(session.getMailboxSession().getUser())
                && guard.desk(session.getMailboxSession())
                        .filter(desk -> DeskFolders.needs(
                                desk,
                                paths.name(path, session.getMailboxSession().getPathDelimiter())))
                        .isPresent();
    }
}
