package org.mailroom.james.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.james.events.Event;
import org.apache.james.events.EventBus;
import org.apache.james.events.EventListener;
import org.apache.james.events.Group;
import org.apache.james.mailbox.events.MailboxEvents;
import org.apache.james.mailbox.events.MessageMoveEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.people.Actor;
import org.mailroom.desk.people.Role;
import org.mailroom.james.ImapClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActorsIT {
    private static final Actor ANNA = new Actor("support", "Anna", Role.AGENT);
    private static final Actor BEN = new Actor("support", "Ben", Role.AGENT);
    private static final Actor SUE = new Actor("support", "Sue", Role.SUPERVISOR);

    private static final String MESSAGE = "Subject: a\r\n\r\nb\r\n";

    private final List<Deed> deeds = new CopyOnWriteArrayList<>();
    private DeskServer server;
    private Actors actors;

    record Deed(Class<?> kind, Optional<Actor> actor) {}

    public static final class Witnesses extends Group {}

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = new DeskServer(folder);
        actors = server.james.extension(Actors.class);
        server.james.the(EventBus.class).register(new Witness(), new Witnesses());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void forget() {
        deeds.clear();
    }

    @Test
    void deedsInOneFolderShouldBeToldApart() throws Exception {
        try (ImapClient anna = server.imap("anna/support@acme.example");
                ImapClient ben = server.imap("ben/support@acme.example")) {
            anna.ok("CREATE Queues.Here");
            anna.append("Queues.Here", "", MESSAGE);
            assertThat(by(MailboxEvents.Added.class)).containsExactly(ANNA);

            ben.ok("SELECT Queues.Here");
            deeds.clear();
            ben.ok("STORE 1 +FLAGS ($Vip)");
            assertThat(by(MailboxEvents.FlagsUpdated.class)).containsOnly(BEN);
        }
    }

    @Test
    void moveShouldBeTheAgentsWhoMoved() throws Exception {
        try (ImapClient anna = server.imap("anna/support@acme.example");
                ImapClient ben = server.imap("ben/support@acme.example")) {
            anna.ok("CREATE Queues.From");
            anna.ok("CREATE Agents.Ben");
            anna.append("Queues.From", "", MESSAGE);
            ben.ok("SELECT Queues.From");
            deeds.clear();

            ben.ok("MOVE 1 Agents.Ben");

            assertThat(by(MailboxEvents.Added.class)).containsExactly(BEN);
            assertThat(by(MailboxEvents.Expunged.class)).containsExactly(BEN);
            assertThat(deeds).contains(new Deed(MessageMoveEvent.class, Optional.empty()));
        }
    }

    @Test
    void moveEventShouldBeTheOnlyAgents() throws Exception {
        try (ImapClient sue = server.imap("sue/review-support@acme.example")) {
            sue.ok("CREATE Review.Pending");
            sue.ok("CREATE Review.Release");
            sue.append("Review.Pending", "", MESSAGE);
            sue.ok("SELECT Review.Pending");
            deeds.clear();

            sue.ok("MOVE 1 Review.Release");

            assertThat(by(MessageMoveEvent.class)).containsExactly(SUE);
        }
    }

    @Test
    void plainLoginsShouldHaveNobodyOfTheDeskBehindThem() throws Exception {
        try (ImapClient desk = server.imap("support@acme.example")) {
            desk.append("INBOX", "", MESSAGE);

            assertThat(deeds).contains(new Deed(MailboxEvents.Added.class, Optional.empty()));
        }
    }

    private List<Actor> by(Class<?> kind) {
        return deeds.stream()
                .filter(deed -> kind.isAssignableFrom(deed.kind()))
                .flatMap(deed -> deed.actor().stream())
                .toList();
    }

    private final class Witness implements EventListener.GroupEventListener {
        @Override
        public Group getDefaultGroup() {
            return new Witnesses();
        }

        @Override
        public void event(Event event) {
            deeds.add(new Deed(event.getClass(), actors.of(event)));
        }
    }
}
