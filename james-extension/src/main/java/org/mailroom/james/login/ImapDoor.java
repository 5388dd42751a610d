package org.mailroom.james.login;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.imap.api.ImapSessionState;
import org.apache.james.imap.api.process.ImapSession;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MailboxSession;
import org.mailroom.desk.people.Membership;

/** Where IMAP clients come in, by LOGIN or AUTHENTICATE. */
class ImapDoor {
    private final DeskLogins logins;
    private final Accounts accounts;
    private final SessionRegistry sessions;
    private final MailboxManager mailboxes;

    @Inject
    ImapDoor(DeskLogins logins, Accounts accounts, SessionRegistry sessions, MailboxManager mailboxes) {
        this.logins = logins;
        this.accounts = accounts;
        this.sessions = sessions;
        this.mailboxes = mailboxes;
    }

    /** What came of a login. */
    enum Outcome {
        /** The session has the desk's mailbox; the client is still to be answered. */
        OPENED,
        /** The client is still to be told that name or password is wrong. */
        REFUSED,
        /** The server tried one of its own accounts and answered. */
        ANSWERED
    }

    /**
     * Lets the client in, or not.
     *
     * @param tryAccount tries one of the server's own accounts and answers, as the server always did
     * @throws AccountsUnavailable when nothing can be said
     */
    Outcome knock(ImapSession client, Credentials credentials, Consumer<Username> tryAccount) {
        RemoteNetwork from = ImapClient.of(client);
        if (!logins.isForDesk(credentials.name())) {
            return logins.toAccount(credentials, from, account -> tried(client, account, tryAccount), in -> in)
                    .map(in -> Outcome.ANSWERED)
                    .orElse(Outcome.REFUSED);
        }
        Optional<Membership> membership = logins.toDesk(credentials, from);
        membership.ifPresent(known -> open(client, known));
        return membership.isPresent() ? Outcome.OPENED : Outcome.REFUSED;
    }

    private static boolean tried(ImapSession client, Username account, Consumer<Username> tryAccount) {
        tryAccount.accept(account);
        return client.getState() == ImapSessionState.AUTHENTICATED;
    }

    private void open(ImapSession client, Membership membership) {
        Username mailbox = accounts.of(membership.mailbox()).orElseThrow();
        MailboxSession own = mailboxes.createSystemSession(mailbox);
        MailboxSession opened = new MailboxSession(
                own.getSessionId(),
                mailbox,
                accounts.of(membership.person().account()),
                new ArrayList<>(),
                own.getPathDelimiter(),
                MailboxSession.SessionType.User);
        sessions.opened(opened.getSessionId(), mailbox, membership.actor(), endOf(client));
        client.authenticated();
        client.setMailboxSession(opened);
    }

    private static BooleanSupplier endOf(ImapSession client) {
        WeakReference<ImapSession> reference = new WeakReference<>(client);
        return () -> {
            ImapSession session = reference.get();
            return session == null || session.getState() == ImapSessionState.LOGOUT;
        };
    }
}
