package org.mailroom.desk.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.acknowledgement.AcknowledgementLedger.Stop;
import org.mailroom.desk.configuration.AutomaticMailSettings;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.ids.TestIds;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

class BreakerTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final InMemoryAcknowledgementLedger ledger = new InMemoryAcknowledgementLedger(new InMemoryWorkItems());
    private final List<Stop> alarms = new ArrayList<>();
    private Optional<Integer> above = Optional.of(10);
    private final Breaker breaker = breaker();

    private Breaker breaker() {
        return new Breaker(
                ledger,
                () -> new AutomaticMailSettings(above, Duration.ofMinutes(30)),
                new IdGenerator(InstantSource.fixed(NOON), 1),
                alarms::add);
    }

    @Test
    @DisplayName("A12 one mail more than allowed stops all for a while, with one alarm")
    void shouldStopAboveTheAllowance() {
        send(breaker, 10, NOON);
        assertThat(breaker.stopped(NOON)).isEmpty();

        send(breaker, 1, NOON);

        assertThat(breaker.stopped(NOON)).isPresent();
        assertThat(alarms).hasSize(1);
        assertThat(alarms.get(0).mails()).isEqualTo(11);
        assertThat(breaker.stopped(NOON.plus(Duration.ofMinutes(29)))).isPresent();
        assertThat(breaker.stopped(NOON.plus(Duration.ofMinutes(30)))).isEmpty();
    }

    @Test
    @DisplayName("A12 the mails of all nodes are counted, and a stop holds on all of them, also after a restart")
    void shouldCountAndHoldOverAllNodes() {
        Breaker other = breaker();
        send(breaker, 6, NOON);
        send(other, 4, NOON.plusSeconds(10));
        assertThat(alarms).isEmpty();

        send(breaker, 1, NOON.plusSeconds(20));

        assertThat(other.stopped(NOON.plusSeconds(30))).isPresent();
        assertThat(breaker().stopped(NOON.plusSeconds(30))).isPresent();
        assertThat(alarms).hasSize(1);
    }

    @Test
    @DisplayName("A12 mails that come slowly stop nothing")
    void shouldLetSlowMailsGo() {
        for (int i = 0; i < 100; i++) {
            send(breaker, 1, NOON.plus(Duration.ofMinutes(i)));
        }

        assertThat(alarms).isEmpty();
    }

    @Test
    @DisplayName("A12 a busy server may send twenty times its average of the week before")
    void shouldAllowMoreWhereMoreIsUsual() {
        Instant lastWeek = NOON.minus(Duration.ofDays(3));
        for (int i = 0; i < 2_016; i++) {
            claim(lastWeek);
        }
        send(breaker, 20, NOON);
        assertThat(alarms).isEmpty();

        send(breaker, 1, NOON);

        assertThat(alarms).hasSize(1);
    }

    @Test
    @DisplayName("A12 unless told a number, a server in use stops above two hundred, a new one far later")
    void shouldKnowWhatIsUsualBeforeItStops() {
        above = Optional.empty();
        send(breaker, 1_000, NOON);
        assertThat(alarms).isEmpty();

        claim(NOON.minus(Duration.ofDays(3)));
        send(breaker(), 1, NOON);

        assertThat(alarms).hasSize(1);
    }

    private void send(Breaker sender, int mails, Instant at) {
        for (int i = 0; i < mails; i++) {
            claim(at);
            sender.sent(at);
        }
    }

    private void claim(Instant at) {
        long id = TestIds.next();
        ledger.claim(
                new Claim(
                        "support", Optional.of(id), EmailAddress.of("jane@customer.example"), "text " + id, at, false),
                AutomaticMail.ACKNOWLEDGEMENT,
                WorkItem.due(id, WorkKind.ACKNOWLEDGE, "support", id, "how", at),
                "mail".getBytes(StandardCharsets.US_ASCII));
    }
}
