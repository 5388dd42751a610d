package org.mailroom.james.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.james.core.Username;
import org.apache.james.mailbox.MailboxSession.SessionId;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.people.Actor;
import org.mailroom.desk.people.Role;

class SessionRegistryTest {
    private static final Username SUPPORT = Username.of("support@acme.example");
    private static final Username HELP = Username.of("help@client.example");
    private static final Actor ANNA = new Actor("support", "Anna", Role.AGENT);
    private static final Actor BEN = new Actor("support", "Ben", Role.AGENT);

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final SessionRegistry registry = new SessionRegistry(() -> now);

    @Test
    void sessionShouldBeItsPersons() {
        registry.opened(SessionId.of(1), SUPPORT, ANNA, () -> false);
        registry.opened(SessionId.of(2), SUPPORT, BEN, () -> false);

        assertThat(registry.actorOf(SessionId.of(1))).contains(ANNA);
        assertThat(registry.actorOf(SessionId.of(2))).contains(BEN);
        assertThat(registry.actorOf(SessionId.of(3))).isEmpty();
    }

    @Test
    void mailboxShouldHaveAnOnlyPersonUnlessThereAreSeveral() {
        assertThat(registry.onlyActorAt(SUPPORT)).isEmpty();

        registry.opened(SessionId.of(1), SUPPORT, ANNA, () -> false);
        registry.opened(SessionId.of(2), SUPPORT, ANNA, () -> false);
        registry.opened(SessionId.of(3), HELP, BEN, () -> false);
        assertThat(registry.onlyActorAt(SUPPORT)).contains(ANNA);

        registry.opened(SessionId.of(4), SUPPORT, BEN, () -> false);
        assertThat(registry.onlyActorAt(SUPPORT)).isEmpty();
    }

    @Test
    void endedSessionShouldBeKnownForAWhileAndThenForgotten() {
        AtomicBoolean over = new AtomicBoolean();
        registry.opened(SessionId.of(1), SUPPORT, ANNA, over::get);
        over.set(true);
        assertThat(registry.onlyActorAt(SUPPORT)).isEmpty();

        registry.opened(SessionId.of(2), SUPPORT, BEN, () -> false);
        now = now.plus(SessionRegistry.GRACE);
        registry.opened(SessionId.of(3), SUPPORT, BEN, () -> false);
        assertThat(registry.actorOf(SessionId.of(1))).contains(ANNA);

        now = now.plusSeconds(1);
        registry.opened(SessionId.of(4), SUPPORT, BEN, () -> false);
        assertThat(registry.actorOf(SessionId.of(1))).isEmpty();
        assertThat(registry.size()).isEqualTo(3);
    }
}
