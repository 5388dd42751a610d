package org.mailroom.desk.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.delivery.Admission;
import org.mailroom.desk.delivery.Consignment;
import org.mailroom.desk.delivery.DeliveryGuard;
import org.mailroom.desk.delivery.Doubts;
import org.mailroom.desk.delivery.InMemoryDeliveries;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkState;

/** A crash is a new guard on the same deliveries. */
class DeliveryGuardTest {
    private final DeskFixture desk = new DeskFixture();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries(desk.work);
    private final Doubts doubts = new Doubts(
            deliveries,
            desk.replies,
            desk.work,
            desk.spool,
            desk.hold,
            new Tellers(desk.stories, desk.ids, desk.clock),
            desk.ids,
            desk.clock,
            desk.releases::arrived);
    private final HeldReply reply = desk.hold(HeldState.HELD, "Anna");
    private DeliveryGuard guard = started();

    @Test
    @DisplayName("E06 a mail that was taken does not leave again, whatever the queue gives after a crash")
    void whatWasTakenShouldNotLeaveAgain() {
        assertThat(guard.admits(mail(0))).isEqualTo(Admission.SEND);
        guard.handOver(mail(0));
        guard.ended(mail(0));
        guard = started();

        assertThat(guard.admits(mail(0))).isEqualTo(Admission.DROP);
        assertThatThrownBy(() -> guard.handOver(mail(0))).isInstanceOf(IllegalStateException.class);
        assertThat(dead()).isEmpty();
    }

    @Test
    @DisplayName("E06 a mail whose attempt a crash cut short before the message was complete leaves")
    void whatWasNotHandedOverShouldLeave() {
        assertThat(guard.admits(mail(0))).isEqualTo(Admission.SEND);
        guard = started();

        assertThat(guard.admits(mail(0))).isEqualTo(Admission.SEND);
    }

    @Test
    @DisplayName("E06 a reply that may have been taken when the crash came is a person's to decide")
    void whatMayHaveBeenTakenShouldBeInDoubt() {
        guard.handOver(mail(0));
        guard = started();

        assertThat(guard.admits(mail(0))).isEqualTo(Admission.DROP);
        assertThat(guard.admits(mail(0))).isEqualTo(Admission.DROP);

        assertThat(dead()).hasSize(1);
        assertThat(dead().get(0).lastError())
                .hasValueSatisfying(why -> assertThat(why)
                        .contains("may have reached the server of carla@customer.example at 2026-11-23T10:00:00Z"));
        assertThat(desk.story(reply)).containsOnlyOnce(Verb.IN_DOUBT);
        assertThat(desk.spool.submitted).isEmpty();
    }

    @Test
    void theSecondCopyOfAMailUnderWayShouldBeDroppedWithoutADoubt() {
        guard.admits(mail(0));
        assertThat(guard.admits(mail(0))).isEqualTo(Admission.DROP);
        guard.handOver(mail(0));

        assertThat(guard.admits(mail(0))).isEqualTo(Admission.DROP);
        assertThat(dead()).isEmpty();
    }

    @Test
    void anAttemptThatEndsInTheMiddleShouldPutTheMailInDoubt() {
        guard.admits(mail(0));
        guard.handOver(mail(0));
        guard.brokenOff(mail(0));

        assertThat(guard.admits(mail(0))).isEqualTo(Admission.DROP);
        assertThat(dead()).hasSize(1);
    }

    @Test
    @DisplayName("E06 a mail that was refused for now leaves with its next attempt and not with its last")
    void whatWasRefusedForNowShouldLeaveWithItsNextAttempt() {
        guard.handOver(mail(0));
        guard.waits(mail(1), Duration.ofMinutes(5));
        guard = started();

        assertThat(guard.admits(mail(0))).isEqualTo(Admission.DROP);
        assertThat(guard.admits(mail(1))).isEqualTo(Admission.SEND);
        guard.handOver(mail(1));
        guard.ended(mail(1));
        assertThat(guard.admits(mail(1))).isEqualTo(Admission.DROP);
        assertThat(dead()).isEmpty();
        assertThat(desk.stories.ofCase(reply.caseId()))
                .extracting(StoryEntry::words)
                .contains("not taken yet by the server of carla@customer.example: attempt 2 follows in 5 min");
    }

    @Test
    @DisplayName("E06 F03 a doubt that a person closes means that the reply arrived when it was handed over")
    void aClosedDoubtShouldAnswerTheCase() {
        desk.cases.answerLeaves(reply.caseId(), desk.clock.instant());
        Instant handedOver = desk.clock.instant();
        guard.handOver(mail(0));
        desk.clock.move(Duration.ofHours(2));
        guard = started();
        guard.admits(mail(0));

        assertThat(doubts.close(dead().get(0).id())).isTrue();

        Case theCase = desk.cases.byId(reply.caseId()).orElseThrow();
        assertThat(theCase.firstResponseAt()).contains(handedOver);
        assertThat(theCase.answerLeft()).isEmpty();
    }

    @Test
    @DisplayName("E06 a person has a reply sent again that is in doubt, or closes it")
    void aPersonShouldDecideAboutTheDoubt() {
        guard.handOver(mail(0));
        guard = started();
        guard.admits(mail(0));
        WorkItem item = dead().get(0);

        desk.work.retry(item.id(), desk.clock.instant());
        WorkItem leased = desk.work.claimDue("node-1", desk.clock.instant(), Duration.ofMinutes(5), 10).stream()
                .filter(found -> found.id() == item.id())
                .findFirst()
                .orElseThrow();
        doubts.sendAgain(leased);

        assertThat(desk.spool.submitted).extracting(HeldReply::id).containsExactly(reply.id());
        assertThat(desk.spool.again).containsExactly(DeskFixture.CUSTOMER);
        assertThat(doubts.close(item.id())).isFalse();
    }

    @Test
    void closingShouldTakeTheDoubtAway() {
        guard.handOver(mail(0));
        guard = started();
        guard.admits(mail(0));

        assertThat(doubts.close(dead().get(0).id())).isTrue();

        assertThat(dead()).isEmpty();
        assertThat(desk.spool.submitted).isEmpty();
        assertThat(desk.story(reply)).endsWith(Verb.CLOSED);
    }

    @Test
    void manyRecipientsShouldFitIntoTheirWorkItems() {
        List<EmailAddress> many = IntStream.range(0, 25)
                .mapToObj(i -> EmailAddress.of(i + "@" + "d".repeat(60) + ".customer.example"))
                .toList();
        Consignment large = new Consignment(
                "mailroom-1", "mailroom-1-1", 0, "support", reply.caseId(), Optional.of(reply.id()), many);
        guard.handOver(large);
        guard = started();
        guard.admits(large);

        assertThat(dead()).hasSize(3);
        assertThat(dead().stream().flatMap(item -> item.instruction().lines()).map(EmailAddress::of))
                .containsExactlyElementsOf(many);
    }

    @Test
    @DisplayName("E17 what delivery has got already stops short of the customer's server while the desk is stopped")
    void stoppedDeskShouldHandNothingOver() {
        Consignment acknowledgement = new Consignment(
                "mailroom-acknowledgement-8",
                "mailroom-acknowledgement-8",
                0,
                "support",
                reply.caseId(),
                Optional.empty(),
                List.of(DeskFixture.CUSTOMER));
        desk.stop.begin("support", "x", "Sue");
        assertThatThrownBy(() -> guard.handOver(acknowledgement)).hasMessageContaining("stopped");

        desk.stop.end("support", "Sue");
        guard.handOver(acknowledgement);
    }

    @Test
    @DisplayName("E17 mail of a stopped desk waits in the queue, makes no attempt, and leaves when the stop ends")
    void stoppedDeskShouldMakeNoAttempt() {
        desk.stop.begin("support", "x", "Sue");
        assertThat(guard.admits(mail(0))).isEqualTo(Admission.LATER);
        assertThat(guard.admits(mail(0))).isEqualTo(Admission.LATER);

        desk.stop.end("support", "Sue");
        assertThat(guard.admits(mail(0))).isEqualTo(Admission.SEND);
    }

    @Test
    @DisplayName(
            "E06 while the store does not answer a mail is not under way, so that it leaves when the store is back")
    void nothingShouldBeUnderWayWithoutTheStore() {
        AtomicBoolean away = new AtomicBoolean(true);
        DeliveryGuard guarding = new DeliveryGuard(deliveries, doubts, desk.clock, id -> {
            if (away.get()) {
                throw new StoreUnavailableException("away", new IllegalStateException());
            }
            return false;
        });
        assertThatThrownBy(() -> guarding.admits(mail(0))).isInstanceOf(StoreUnavailableException.class);

        away.set(false);
        assertThat(guarding.admits(mail(0))).isEqualTo(Admission.SEND);
    }

    @Test
    @DisplayName("E17 a mail that has left is dropped, also while its desk is stopped")
    void stoppedDeskShouldStillDropWhatHasLeft() {
        guard.handOver(mail(0));
        guard.ended(mail(0));
        desk.stop.begin("support", "x", "Sue");

        assertThat(guard.admits(mail(0))).isEqualTo(Admission.DROP);
    }

    @Test
    @DisplayName("A01 E06 an acknowledgement in doubt is left at that, and the case tells it")
    void anAcknowledgementInDoubtShouldBeDropped() {
        Consignment acknowledgement = new Consignment(
                "mailroom-acknowledgement-9",
                "mailroom-acknowledgement-9",
                0,
                "support",
                reply.caseId(),
                Optional.empty(),
                List.of(DeskFixture.CUSTOMER));
        guard.handOver(acknowledgement);
        guard = started();

        assertThat(guard.admits(acknowledgement)).isEqualTo(Admission.DROP);

        assertThat(dead()).isEmpty();
        assertThat(desk.story(reply)).containsOnlyOnce(Verb.IN_DOUBT);
    }

    private DeliveryGuard started() {
        return new DeliveryGuard(deliveries, doubts, desk.clock, desk.stop::holds);
    }

    private List<WorkItem> dead() {
        return desk.work.list(WorkState.DEAD, 10);
    }

    private Consignment mail(int attempt) {
        return new Consignment(
                "mailroom-" + reply.id(),
                "mailroom-" + reply.id() + "-1",
                attempt,
                "support",
                reply.caseId(),
                Optional.of(reply.id()),
                List.of(DeskFixture.CUSTOMER));
    }
}
