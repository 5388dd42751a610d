package org.mailroom.james.moves;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.apache.james.mailbox.MailboxSession.SessionId;
import org.mailroom.desk.moves.Transfer;

/** The command that each session carries out just now; the server's events do not tell from where a message came. */
@Singleton
public final class Commands {
    private final Map<SessionId, Transfer> current = new ConcurrentHashMap<>();

    @Inject
    public Commands() {}

    /** The session moves or copies from now on. */
    void begin(SessionId session, Transfer transfer) {
        current.put(session, transfer);
    }

    /** The session has done so. */
    void end(SessionId session) {
        current.remove(session);
    }

    /** What the session moves or copies just now. */
    public Optional<Transfer> of(SessionId session) {
        return Optional.ofNullable(current.get(session));
    }
}
