package org.mailroom.desk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.hold.EmergencyStop;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.HoldDesk;
import org.mailroom.desk.hold.Releases;
import org.mailroom.desk.hold.Spool;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;

class ReleasesTest {
    private final DeskFixture desk = new DeskFixture();

    @Test
    @DisplayName("E01 a reply leaves when its recall window is over and not before")
    void replyShouldLeaveWhenItsTimeHasCome() {
        desk.hold(HeldState.HELD, "Anna");
        assertThat(desk.releases.claimDue()).isEmpty();

        desk.clock.move(Duration.ofMinutes(2));

        assertThat(desk.releases.claimDue()).hasSize(1);
    }

    @Test
    @DisplayName(
            "F03 a case is answered when the customer's server has accepted the reply, and waits from its release on")
    void acceptanceShouldAnswerTheCase() {
        HeldReply reply = claim(desk.hold(HeldState.HELD, "Anna"));
        desk.releases.submit(reply);

        assertThat(desk.releases.mayLeave(reply.id(), reply.token())).isTrue();
        desk.releases.recordRelease(reply.id(), reply.token());

        Case theCase = desk.cases.byId(reply.caseId()).orElseThrow();
        assertThat(theCase.state()).isEqualTo(CaseState.WAITING_FOR_CUSTOMER);
        assertThat(theCase.answerLeft()).contains(desk.clock.instant());
        assertThat(theCase.firstResponseAt()).isEmpty();
        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RELEASED);

        desk.clock.move(Duration.ofMinutes(7));
        Instant accepted = desk.clock.instant();
        desk.releases.delivered(reply.id(), "taken", desk.clock.instant());
        desk.clock.move(Duration.ofMinutes(1));
        desk.releases.delivered(reply.id(), "taken by the server of another recipient", desk.clock.instant());

        Case answered = desk.cases.byId(reply.caseId()).orElseThrow();
        assertThat(answered.firstResponseAt()).contains(accepted);
        assertThat(answered.answerLeft()).isEmpty();
        assertThat(desk.story(reply)).containsSequence(Verb.RELEASED, Verb.DELIVERED);
    }

    @Test
    @DisplayName("F03 a reply that one server refused and the next one accepted answers the case")
    void oneAcceptanceShouldDo() {
        HeldReply reply = claim(desk.hold(HeldState.HELD, "Anna"));
        desk.releases.submit(reply);
        desk.releases.mayLeave(reply.id(), reply.token());
        desk.releases.recordRelease(reply.id(), reply.token());
        desk.releases.undelivered(reply.id(), "no such user");
        desk.cases.state(reply.caseId(), CaseState.OPEN);

        desk.clock.move(Duration.ofMinutes(1));
        desk.releases.delivered(reply.id(), "taken", desk.clock.instant());

        assertThat(desk.cases.byId(reply.caseId()).orElseThrow().firstResponseAt())
                .contains(desk.clock.instant());
    }

    @Test
    @DisplayName("E02 a reply without time to recall it leaves without a copy in the outbox")
    void whatLeavesAtOnceShouldNotBeInTheOutbox() {
        HeldReply reply = desk.holdFor(Duration.ZERO, "Anna");
        assertThat(outbox()).isEmpty();

        HeldReply claimed = claim(reply);
        desk.releases.submit(claimed);
        desk.releases.mayLeave(claimed.id(), claimed.token());
        desk.releases.recordRelease(claimed.id(), claimed.token());
        desk.doWork();

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RELEASED);
        assertThat(outbox()).isEmpty();
    }

    @Test
    @DisplayName("E02 a reply that should have left at once and has not is in the outbox, to be recalled")
    void whatDoesNotLeaveAtOnceShouldBeInTheOutbox() {
        desk.holdFor(Duration.ZERO, "Anna");

        desk.clock.move(HoldDesk.LEAVES_AT_ONCE);
        desk.doWork();

        assertThat(outbox()).hasSize(1);
    }

    private List<RawMessage> outbox() {
        return desk.folders.in("support@acme.example", Folders.outbox("Anna"));
    }

    @Test
    @DisplayName("E17 of many replies that are due at once so many are under way that other mail does not wait long")
    void releasesShouldLeaveRoomForOtherMail() {
        IntStream.range(0, Releases.MOST_UNDER_WAY + 10).forEach(number -> desk.holdFor(Duration.ZERO, "Anna"));
        List<HeldReply> first = released();
        assertThat(first).hasSize(Releases.BATCH);
        assertThat(released()).hasSize(Releases.BATCH);

        assertThat(desk.releases.claimDue()).as("while all are under way").isEmpty();

        first.forEach(reply -> desk.releases.mayLeave(reply.id(), reply.token()));
        assertThat(released()).as("when half of them have passed").hasSize(10);
    }

    @Test
    @DisplayName("E17 what another node let pass, or nobody will, leaves room for more too")
    void whatIsUnderWayShouldBeWhatTheStoreSays() {
        IntStream.range(0, Releases.MOST_UNDER_WAY + 10).forEach(number -> desk.holdFor(Duration.ZERO, "Anna"));
        List<HeldReply> first = released();
        released();

        first.forEach(reply -> desk.replies.pass(reply.id(), reply.token()));
        desk.clock.move(Duration.ofSeconds(6));

        assertThat(released()).hasSize(10);
    }

    @Test
    @DisplayName("E17 what the queue has got is noted together, and what it has not got is due again a minute later")
    void theQueueShouldHaveMoreTimeForWhatItHasGot() {
        HeldReply got = desk.holdFor(Duration.ZERO, "Anna");
        HeldReply lost = desk.holdFor(Duration.ZERO, "Anna");
        List<HeldReply> claimed = desk.releases.claimDue();
        desk.releases.submit(claimed.get(0));
        assertThat(desk.stateOf(got)).isEqualTo(HeldState.CLAIMED);

        desk.releases.noteSubmitted();
        assertThat(desk.stateOf(got)).isEqualTo(HeldState.ENQUEUED);

        desk.clock.move(Releases.CLAIM_LEASE.plusSeconds(1));
        assertThat(desk.releases.claimDue()).extracting(HeldReply::id).containsExactly(lost.id());
    }

    @Test
    @DisplayName(
            "E17 what follows the replies of a burst comes little by little, and what follows a few or a single one at once")
    void whatFollowsABurstShouldComeLittleByLittle() {
        IntStream.range(0, Releases.BURST + Releases.BATCH + 1).forEach(number -> desk.holdFor(Duration.ZERO, "Anna"));
        desk.doWork();
        Instant now = desk.clock.instant();
        while (followUps().size() < Releases.BURST - Releases.BATCH) {
            released().forEach(this::leave);
        }
        assertThat(followUps()).as("of a busy minute").containsOnly(now);
        List<HeldReply> burst = new ArrayList<>(released());
        burst.addAll(released());
        burst.forEach(this::leave);

        List<Instant> due =
                followUps().stream().skip(Releases.BURST - Releases.BATCH).toList();
        assertThat(due).hasSize(2 * Releases.BATCH);
        assertThat(due.stream().filter(now::equals)).as("of the first of them").hasSize(1);
        assertThat(due.stream().max(Comparator.naturalOrder()))
                .hasValueSatisfying(last -> assertThat(last)
                        .isBetween(
                                now.plusSeconds(1),
                                now.plus(Releases.BETWEEN_FOLLOW_UPS.multipliedBy(2L * Releases.BATCH))));

        desk.clock.move(Duration.ofMinutes(1));
        desk.doWork();
        released().forEach(this::leave);
        assertThat(followUps()).contains(desk.clock.instant());
    }

    @Test
    @DisplayName("E17 what follows a burst does not wait for the time before the clock was set back")
    void aClockThatIsSetBackShouldHoldUpNothingThatFollows() {
        IntStream.range(0, Releases.BURST + Releases.BATCH).forEach(number -> desk.holdFor(Duration.ZERO, "Anna"));
        while (followUps().size() < Releases.BURST - Releases.BATCH) {
            released().forEach(this::leave);
        }
        List<HeldReply> burst = new ArrayList<>(released());
        burst.addAll(released());
        burst.subList(0, Releases.BATCH / 3).forEach(this::leave);

        desk.clock.move(Duration.ofDays(-1));
        burst.subList(Releases.BATCH / 3, burst.size()).forEach(this::leave);

        Instant soon = desk.clock.instant().plusSeconds(10);
        assertThat(burst).hasSize(Releases.MOST_UNDER_WAY);
        assertThat(followUps().stream().filter(due -> due.isBefore(soon))).hasSize(burst.size() - Releases.BATCH / 3);
    }

    private void leave(HeldReply reply) {
        assertThat(desk.releases.mayLeave(reply.id(), reply.token())).isTrue();
        desk.releases.recordRelease(reply.id(), reply.token());
    }

    private List<Instant> followUps() {
        return desk.work.list(WorkState.WAITING, 1000).stream()
                .filter(item -> item.kind() == WorkKind.MOVE_CASE)
                .map(WorkItem::dueAt)
                .toList();
    }

    private List<HeldReply> released() {
        List<HeldReply> due = desk.releases.claimDue();
        due.forEach(desk.releases::submit);
        desk.releases.noteSubmitted();
        return due;
    }

    @Test
    @DisplayName("E17 while a desk is stopped none of its replies leaves, not even from the queue; then they do")
    void stoppedDeskShouldLetNothingLeave() {
        HeldReply queued = claim(desk.hold(HeldState.HELD, "Anna"));
        desk.releases.submit(queued);
        HeldReply waiting = desk.hold(HeldState.HELD, "Anna");
        assertThat(desk.stop.begin("support", "wrong prices\nin all mails", "Sue"))
                .isTrue();
        desk.clock.move(Duration.ofMinutes(3));

        assertThat(desk.releases.claimDue()).isEmpty();
        assertThat(desk.releases.mayLeave(queued.id(), queued.token())).isFalse();
        assertThat(desk.stateOf(queued)).isEqualTo(HeldState.HELD);
        assertThat(desk.stop.current())
                .singleElement()
                .satisfies(stop -> assertThat(stop.reason()).isEqualTo("wrong prices in all mails"));

        assertThat(desk.stop.end("support", "Sue")).isTrue();
        assertThat(desk.releases.claimDue())
                .extracting(HeldReply::id)
                .containsExactlyInAnyOrder(queued.id(), waiting.id());
    }

    @Test
    @DisplayName("E17 a stop that another node began holds here within half a second")
    void stopOfAnotherNodeShouldHold() {
        desk.hold(HeldState.HELD, "Anna");
        desk.releases.claimDue();
        EmergencyStop other =
                new EmergencyStop(desk.stops, new Tellers(desk.stories, desk.ids, desk.clock), desk.ids, desk.clock);
        other.begin("support", "x", "Sue");

        desk.clock.move(Duration.ofMinutes(3));

        assertThat(desk.releases.claimDue()).isEmpty();
    }

    @Test
    @DisplayName("E17 a copy with an older lease does not leave")
    void olderLeaseShouldNotLeave() {
        HeldReply lost = claim(desk.hold(HeldState.HELD, "Anna"));
        desk.releases.submit(lost);
        desk.clock.move(Releases.QUEUE_LEASE.plusSeconds(1));
        HeldReply newer = desk.releases.claimDue().get(0);

        assertThat(newer.id()).isEqualTo(lost.id());
        assertThat(desk.releases.mayLeave(lost.id(), lost.token())).isFalse();
        assertThat(desk.releases.mayLeave(newer.id(), newer.token())).isTrue();
    }

    @Test
    @DisplayName("E17 a mail that the queue gives twice leaves once, unless delivery never got it")
    void sameLeaseTwiceShouldLeaveOnce() {
        HeldReply reply = claim(desk.hold(HeldState.HELD, "Anna"));
        desk.releases.mayLeave(reply.id(), reply.token());
        desk.releases.recordRelease(reply.id(), reply.token());
        assertThat(desk.releases.mayLeave(reply.id(), reply.token())).isTrue();

        desk.spool.delivering.add(Spool.mailName(reply));

        assertThat(desk.releases.mayLeave(reply.id(), reply.token())).isFalse();
    }

    @Test
    @DisplayName("E17 what was delivered never leaves again")
    void deliveredShouldNotLeaveAgain() {
        HeldReply reply = claim(desk.hold(HeldState.HELD, "Anna"));
        desk.releases.mayLeave(reply.id(), reply.token());
        desk.releases.recordRelease(reply.id(), reply.token());
        desk.releases.delivered(reply.id(), "taken", desk.clock.instant());

        assertThat(desk.releases.mayLeave(reply.id(), reply.token())).isFalse();
        desk.clock.move(Duration.ofDays(1));
        assertThat(desk.releases.claimDue()).isEmpty();
    }

    @Test
    void replyThatDeliveryDidNotTakeShouldBeReleasedAgain() {
        HeldReply reply = claim(desk.hold(HeldState.HELD, "Anna"));
        desk.releases.mayLeave(reply.id(), reply.token());
        desk.releases.takeBack(reply.id(), reply.token(), "the queue is broken");

        List<HeldReply> again = desk.releases.claimDue();
        assertThat(again).extracting(HeldReply::id).containsExactly(reply.id());
        assertThat(again.get(0).token()).isGreaterThan(reply.token());
    }

    @Test
    @DisplayName("E17 a clock that is set back delays a reply at most, and one that leaps lets nothing leave twice")
    void clockThatLeapsShouldReleaseOnce() {
        HeldReply reply = desk.hold(HeldState.HELD, "Anna");
        desk.clock.move(Duration.ofDays(-1));
        assertThat(desk.releases.claimDue()).isEmpty();
        desk.clock.move(Duration.ofDays(1).plusMinutes(2));
        HeldReply first = desk.releases.claimDue().get(0);
        desk.releases.submit(first);

        desk.clock.move(Duration.ofHours(-1));
        assertThat(desk.releases.claimDue()).isEmpty();
        desk.clock.move(Duration.ofHours(2));
        HeldReply second = desk.releases.claimDue().get(0);
        desk.releases.submit(second);

        assertThat(desk.releases.mayLeave(reply.id(), first.token())).isFalse();
        assertThat(desk.releases.mayLeave(reply.id(), second.token())).isTrue();
        desk.releases.recordRelease(reply.id(), second.token());
        desk.clock.move(Duration.ofDays(-400));
        assertThat(desk.releases.claimDue()).isEmpty();
        desk.clock.move(Duration.ofDays(4000));
        assertThat(desk.releases.claimDue()).isEmpty();
        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RELEASED);
    }

    @Test
    void underReviewNothingShouldLeaveHoweverLateItIs() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        desk.clock.move(Duration.ofDays(30));

        assertThat(desk.releases.claimDue()).isEmpty();
        assertThat(desk.releases.mayLeave(reply.id(), 0)).isFalse();
        assertThat(desk.releases.mayLeave(reply.id(), 1)).isFalse();
    }

    private HeldReply claim(HeldReply reply) {
        desk.clock.move(Duration.ofMinutes(3));
        return desk.releases.claimDue().stream()
                .filter(claimed -> claimed.id() == reply.id())
                .findFirst()
                .orElseThrow();
    }
}
