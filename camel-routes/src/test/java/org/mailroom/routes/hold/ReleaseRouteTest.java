package org.mailroom.routes.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.folders.InMemoryFolderStore;
import org.mailroom.desk.hold.Asking;
import org.mailroom.desk.hold.EmergencyStop;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.HoldDesk;
import org.mailroom.desk.hold.InMemoryHeldReplies;
import org.mailroom.desk.hold.InMemoryOutboundStops;
import org.mailroom.desk.hold.Releases;
import org.mailroom.desk.hold.SampleQuality;
import org.mailroom.desk.hold.Spool;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.story.InMemoryStoryBook;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.work.InMemoryWorkItems;

class ReleaseRouteTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int REPLIES = 20;

    private final MovableClock clock = MovableClock.at("2026-11-23T10:00:00Z");
    private final IdGenerator ids = new IdGenerator(clock, 1);
    private final InMemoryHeldReplies replies = new InMemoryHeldReplies(new InMemoryWorkItems());
    private final Set<Long> submitted = ConcurrentHashMap.newKeySet();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    @DisplayName("E17 a reply that the server's queue does not take stops none of the others")
    void aReplyThatFailsShouldStopNoneOfTheOthers() throws Exception {
        List<Long> held = IntStream.range(0, REPLIES).mapToObj(this::hold).toList();
        long bad = held.get(REPLIES / 2);

        camel.addRoutes(new ReleaseRoute(releases(new BrokenSpool(bad))));
        camel.start();

        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(held)
                        .allSatisfy(id ->
                                assertThat(state(id)).isEqualTo(id == bad ? HeldState.CLAIMED : HeldState.ENQUEUED)));
        assertThat(submitted).hasSize(REPLIES - 1).doesNotContain(bad);
    }

    private HeldState state(long id) {
        return replies.byId(id).orElseThrow().state();
    }

    private long hold(int number) {
        long id = ids.next();
        HeldReply reply = new HeldReply(
                id,
                "support",
                number,
                "Anna",
                "Mail-" + number,
                new MailIdentity("reply-" + number + "@acme.example", "digest"),
                HeldState.HELD,
                clock.instant(),
                EmailAddress.of("support@acme.example"),
                List.of(EmailAddress.of("carla@customer.example")),
                "Re",
                List.of(),
                clock.instant(),
                Optional.empty(),
                0);
        replies.hold(reply, new byte[] {1}, List.of());
        return id;
    }

    private Releases releases(Spool spool) {
        KeyRing keys = new KeyRing(List.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}));
        InMemoryStoryBook stories = new InMemoryStoryBook();
        HoldDesk hold = new HoldDesk(replies, stories, UnitOfWork.EACH_BY_ITSELF, ids, clock);
        return new Releases(
                replies,
                new InMemoryCases(),
                spool,
                hold,
                UnitOfWork.EACH_BY_ITSELF,
                ids,
                clock,
                "node-1",
                () -> true,
                new EmergencyStop(new InMemoryOutboundStops(), new Tellers(stories, ids, clock), ids, clock),
                SampleQuality.on(
                        replies,
                        new InMemoryFolderStore(),
                        hold,
                        keys,
                        ids,
                        clock,
                        () -> SampleDesk.configuration(SampleDesk.support())),
                Asking.NOBODY);
    }

    /** Does not take one of the replies. */
    private final class BrokenSpool implements Spool {
        private final long bad;

        BrokenSpool(long bad) {
            this.bad = bad;
        }

        @Override
        public void submit(HeldReply reply, byte[] content) {
            if (reply.id() == bad) {
                throw new IllegalStateException("the queue is full");
            }
            submitted.add(reply.id());
        }

        @Override
        public void sendAgain(HeldReply reply, long order, List<EmailAddress> recipients, byte[] content) {
            throw new IllegalStateException("nothing is sent again here");
        }

        @Override
        public boolean delivering(String mailName) {
            return false;
        }
    }
}
