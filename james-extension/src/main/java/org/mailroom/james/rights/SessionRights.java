package org.mailroom.james.rights;

import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.apache.james.imap.api.message.request.ImapRequest;
import org.apache.james.imap.api.process.ImapSession;
import org.apache.james.imap.main.PathConverter;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.model.MailboxPath;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.folders.FolderRight;
import org.mailroom.desk.folders.FolderRights;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.people.Actor;
import org.mailroom.james.folders.FolderPaths;
import org.mailroom.james.login.Actors;

/** What whoever has a session may do with the folders of the account that it has open. */
@Singleton
public final class SessionRights {
    private final Supplier<MailroomConfiguration> configuration;
    private final Actors actors;
    private final FolderPaths paths;

    @Inject
    public SessionRights(Supplier<MailroomConfiguration> configuration, Actors actors, FolderPaths paths) {
        this.configuration = configuration;
        this.actors = actors;
        this.paths = paths;
    }

    /** Whether there is anything that the session's person may not do. */
    public boolean any(ImapSession session) {
        return desk(session).filter(desk -> desk.folders().byRole()).isPresent()
                && actor(session).isPresent();
    }

    /** Whether the session's person may give this command. */
    public boolean allow(ImapSession session, ImapRequest request) {
        NeededRights.Needs needs = NeededRights.of(request);
        return needs.folders()
                .apply(request)
                .allMatch(folder -> of(session, folder).compareTo(needs.right()) >= 0);
    }

    /** The right to a folder by the name that the client uses. */
    FolderRight of(ImapSession session, String name) {
        return desk(session)
                .flatMap(desk -> actor(session).map(actor -> FolderRights.of(desk, actor, folder(session, name))))
                .orElse(FolderRight.ALL);
    }

    private Optional<DeskConfiguration> desk(ImapSession session) {
        @Nullable MailboxSession open = session.getMailboxSession();
        return open == null
                ? Optional.empty()
                : EmailAddress.parse(open.getUser().asString())
                        .flatMap(account -> configuration.get().deskByAccount(account));
    }

    private Optional<Actor> actor(ImapSession session) {
        return actors.of(session.getMailboxSession().getSessionId());
    }

    /** Whether the session has the account of a desk open. */
    boolean isAtDesk(ImapSession session) {
        return desk(session).isPresent();
    }

    private String folder(ImapSession session, String name) {
        return folder(session, PathConverter.forSession(session).buildFullPath(name));
    }

    /** The desk's name of a folder. */
    String folder(ImapSession session, MailboxPath path) {
        return paths.name(path, session.getMailboxSession().getPathDelimiter());
    }
}
