package org.mailroom.james.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.apache.james.core.Username;
import org.apache.james.mailbox.MailboxSession;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.people.Actor;

/**
 * Who is behind each mailbox session that somebody opened on a desk.
 *
 * <p>An ended session is forgotten at the first login {@link #GRACE} after its end was noticed, so that what it did
 * last can still be told. Thread-safe.
 */
@Singleton
public class SessionRegistry {
    static final Duration GRACE = Duration.ofMinutes(1);

    private final Map<MailboxSession.SessionId, Entry> entries = new ConcurrentHashMap<>();
    private final InstantSource clock;

    @Inject
    SessionRegistry(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Notes a new session.
     *
     * @param over whether it has ended; may hold the client only weakly
     */
    void opened(MailboxSession.SessionId id, Username mailbox, Actor actor, BooleanSupplier over) {
        Instant now = clock.instant();
        entries.values().removeIf(entry -> entry.isForgotten(now));
        entries.put(id, new Entry(mailbox, actor, over));
    }

    /** Who opened the session; empty for sessions of the server and of plain logins. */
    public Optional<Actor> actorOf(MailboxSession.SessionId id) {
        return Optional.ofNullable(entries.get(id)).map(entry -> entry.actor);
    }

    /** The one person who has the mailbox open just now; empty for nobody and for several. */
    public Optional<Actor> onlyActorAt(Username mailbox) {
        List<Actor> actors = entries.values().stream()
                .filter(entry -> entry.mailbox.equals(mailbox) && !entry.over.getAsBoolean())
                .map(entry -> entry.actor)
                .distinct()
                .limit(2)
                .toList();
        return actors.size() == 1 ? Optional.of(actors.get(0)) : Optional.empty();
    }

    int size() {
        return entries.size();
    }

    private static final class Entry {
        private final Username mailbox;
        private final Actor actor;
        private final BooleanSupplier over;
        private volatile @Nullable Instant noticed;

        private Entry(Username mailbox, Actor actor, BooleanSupplier over) {
            this.mailbox = mailbox;
            this.actor = actor;
            this.over = over;
        }

        private boolean isForgotten(Instant now) {
            Instant since = noticed;
            if (since == null && over.getAsBoolean()) {
                noticed = now;
            }
            return since != null && now.isAfter(since.plus(GRACE));
        }
    }
}
