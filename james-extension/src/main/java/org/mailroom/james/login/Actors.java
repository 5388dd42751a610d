package org.mailroom.james.login;

import java.util.Optional;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.events.Event;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.events.MailboxEvents.MailboxEvent;
import org.apache.james.mailbox.events.MessageMoveEvent;
import org.mailroom.desk.people.Actor;

/** Tells who did what a mailbox event reports. */
public class Actors {
    private final SessionRegistry sessions;

    @Inject
    public Actors(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    /**
     * Who did it; empty where nobody of a desk did, or it cannot be known. The user in an event is the mailbox's, not
     * the person's: a {@link MailboxEvent} is resolved by its session, a {@link MessageMoveEvent}, which has none, only
     * while a single person has the mailbox open.
     */
    public Optional<Actor> of(Event event) {
        if (event instanceof MailboxEvent inSession) {
            return of(inSession.getSessionId());
        }
        return event instanceof MessageMoveEvent ? onlyOneAt(event.getUsername()) : Optional.empty();
    }

    /** Who has this session; empty for sessions of the server and of plain logins. */
    public Optional<Actor> of(MailboxSession.SessionId session) {
        return sessions.actorOf(session);
    }

    /** The one person who has the mailbox open just now; empty for nobody and for several. */
    public Optional<Actor> onlyOneAt(Username mailbox) {
        return sessions.onlyActorAt(mailbox);
    }
}
