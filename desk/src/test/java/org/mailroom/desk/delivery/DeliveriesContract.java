package org.mailroom.desk.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.Race;
import org.mailroom.desk.ids.TestIds;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;

/** What every implementation of {@link Deliveries} does. */
public abstract class DeliveriesContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final String MAIL = "mailroom-7-to-customer.example";

    /** Deliveries, none of them known yet. */
    protected abstract Deliveries deliveries();

    /** The work items that are written with a change, none of them there yet. */
    protected abstract WorkItems work();

    @Test
    void aMailThatWasNeverHandedOverShouldNotBeKnown() {
        assertThat(deliveries().find(MAIL)).isEmpty();
        assertThat(deliveries().again(MAIL, 1, NOON)).isFalse();
        assertThat(deliveries().end(MAIL, 0, NOON)).isFalse();
        assertThat(deliveries().doubt(MAIL, NOON, List.of(item()))).isFalse();
        assertThat(deliveries().find(MAIL)).isEmpty();
        assertThat(work().list(WorkState.DEAD, 10)).isEmpty();
    }

    @Test
    void beginShouldSucceedOnce() throws Exception {
        assertThat(Race.of(4, runner -> () -> deliveries().begin(MAIL, 0, NOON)))
                .containsOnlyOnce(true);

        assertThat(deliveries().find(MAIL)).contains(new Delivery(MAIL, DeliveryState.HANDING_OVER, 0, NOON));
        assertThat(deliveries().begin("mailroom-8", 0, NOON)).isTrue();
    }

    @Test
    void aMailThatWaitsShouldBeHandedOverAgain() {
        deliveries().begin(MAIL, 0, NOON);

        assertThat(deliveries().again(MAIL, 3, LATER)).isTrue();
        assertThat(deliveries().find(MAIL)).contains(new Delivery(MAIL, DeliveryState.WAITING, 3, LATER));
        assertThat(deliveries().again(MAIL, 4, LATER)).isFalse();
        assertThat(deliveries().end(MAIL, 0, LATER)).isFalse();
        assertThat(deliveries().begin(MAIL, 3, NOON)).isTrue();
        assertThat(deliveries().find(MAIL)).contains(new Delivery(MAIL, DeliveryState.HANDING_OVER, 3, NOON));
        assertThat(deliveries().end(MAIL, 0, NOON)).isFalse();
        assertThat(deliveries().end(MAIL, 3, NOON)).isTrue();
    }

    @Test
    void theEndShouldBeTheEnd() {
        deliveries().begin(MAIL, 0, NOON);

        assertThat(deliveries().end(MAIL, 0, LATER)).isTrue();
        assertThat(deliveries().find(MAIL)).contains(new Delivery(MAIL, DeliveryState.ENDED, 0, LATER));
        assertThat(deliveries().begin(MAIL, 0, LATER)).isFalse();
        assertThat(deliveries().again(MAIL, 1, LATER)).isFalse();
        assertThat(deliveries().doubt(MAIL, LATER, List.of(item()))).isFalse();
        assertThat(work().list(WorkState.DEAD, 10)).isEmpty();
    }

    @Test
    void doubtShouldComeOnceWithItsWork() {
        WorkItem item = item();
        deliveries().begin(MAIL, 0, NOON);

        assertThat(deliveries().doubt(MAIL, LATER, List.of(item))).isTrue();
        assertThat(deliveries().doubt(MAIL, LATER, List.of(item()))).isFalse();
        assertThat(deliveries().find(MAIL)).contains(new Delivery(MAIL, DeliveryState.IN_DOUBT, 0, LATER));
        assertThat(work().list(WorkState.DEAD, 10)).containsExactly(item);
        assertThat(deliveries().begin(MAIL, 0, LATER)).isFalse();
    }

    private static WorkItem item() {
        return WorkItem.forPerson(
                TestIds.next(), WorkKind.SEND_AGAIN, "support", 7, "joe@customer.example", NOON, "may have arrived");
    }
}
