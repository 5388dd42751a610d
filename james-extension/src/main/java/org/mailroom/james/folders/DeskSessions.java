package org.mailroom.james.folders;

import java.util.Collections;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Provider;
import javax.inject.Singleton;
import org.apache.james.core.Username;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.MailboxSession.SessionId;
import org.apache.james.mailbox.exception.MailboxException;
import org.mailroom.desk.Latest;
import org.mailroom.desk.message.EmailAddress;

/**
 * Opens the server's mailboxes in the desk's own name, and remembers which sessions were ours, so that what we do in a
 * folder is not taken for what a person does. Thread-safe.
 */
@Singleton
public final class DeskSessions {
    /** So many of our latest sessions are remembered; their events come before the session's work has returned. */
    private static final int REMEMBERED = 10_000;

    private final Provider<MailboxManager> mailboxes;
    private final Set<SessionId> own = Collections.synchronizedSet(Collections.newSetFromMap(Latest.put(REMEMBERED)));

    @Inject
    public DeskSessions(Provider<MailboxManager> mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** Work with the mailboxes of one account. */
    @FunctionalInterface
    public interface Work<T> {
        T in(MailboxManager mailboxes, MailboxSession session) throws MailboxException;
    }

    /**
     * Does the work in a session of the account that ends with it.
     *
     * @throws FolderFailure when the server's mailboxes cannot do it
     */
    public <T> T with(EmailAddress account, Work<T> work) {
        MailboxManager manager = mailboxes.get();
        MailboxSession session = manager.createSystemSession(Username.of(account.asString()));
        own.add(session.getSessionId());
        try {
            return work.in(manager, session);
        } catch (MailboxException e) {
            throw new FolderFailure("the folders of " + account + " cannot be used: " + e.getMessage(), e);
        } finally {
            manager.endProcessingRequest(session);
        }
    }

    /** Whether this session was opened here. */
    public boolean own(SessionId session) {
        return own.contains(session);
    }
}
