package org.mailroom.desk.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailroom.desk.HostileText;
import org.mailroom.desk.Race;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.hold.HeldCopy.Role;
import org.mailroom.desk.ids.TestIds;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;

/** What every implementation of {@link HeldReplies} does. */
public abstract class HeldRepliesContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");
    private static final Instant LATER = NOON.plusSeconds(120);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final byte[] MAIL = "Subject: hello\r\n\r\nDear Carla\r\n".getBytes(StandardCharsets.US_ASCII);

    /** Held replies, none of them there yet. */
    protected abstract HeldReplies replies();

    /** The work items that are written with a change, none of them there yet. */
    protected abstract WorkItems work();

    @Test
    void holdShouldKeepTheReplyItsBytesAndItsWork() {
        HeldReply reply = reply(HeldState.REVIEW);
        WorkItem show = show(reply);

        assertThat(replies().hold(reply, MAIL, List.of(show))).isTrue();

        assertThat(replies().byId(reply.id())).contains(reply);
        assertThat(replies().content(reply.id())).contains(MAIL);
        assertThat(replies().list(HeldState.REVIEW, 10)).containsExactly(reply);
        assertThat(work().list(WorkState.WAITING, 10)).containsExactly(show);
    }

    @Test
    void holdShouldKeepLargeMailAndManyRecipients() {
        byte[] large = new byte[5_000_000];
        RandomGeneratorFactory.of("L64X128MixRandom").create(42).nextBytes(large);
        HeldReply some = reply(HeldState.HELD);
        List<EmailAddress> recipients = IntStream.range(0, 1000)
                .mapToObj(i -> EmailAddress.of("recipient" + i + "@" + "a".repeat(40) + ".example"))
                .toList();
        List<String> reasons =
                IntStream.range(0, 100).mapToObj(i -> i + "\u4e16".repeat(500)).toList();
        HeldReply reply = new HeldReply(
                some.id(),
                some.desk(),
                some.caseId(),
                some.agent(),
                some.source(),
                some.identity(),
                some.state(),
                some.releaseAt(),
                some.sender(),
                recipients,
                some.subject(),
                reasons,
                some.heldAt(),
                some.decidedBy(),
                some.token());

        replies().hold(reply, large, List.of());

        assertThat(replies().byId(reply.id())).contains(reply);
        assertThat(replies().content(reply.id())).contains(large);
    }

    @Test
    void replaceShouldPutTheEditInPlaceAndKeepWhatWas() {
        HeldReply reply = reply(HeldState.HELD);
        replies().hold(reply, MAIL, List.of());
        replies().shown(new HeldCopy(reply.id(), new FolderPlace("m", 1), Role.OUTBOX));
        HeldReply edited = edited(reply, HeldState.REVIEW);
        byte[] content = "Subject: edited\r\n\r\nx\r\n".getBytes(StandardCharsets.US_ASCII);

        assertThat(replies().replace(edited, content, EnumSet.of(HeldState.HELD), "anna", NOON, List.of(show(reply))))
                .isTrue();

        assertThat(replies().byId(reply.id())).contains(edited);
        assertThat(replies().content(reply.id())).contains(content);
        assertThat(replies().copies(reply.id())).extracting(HeldCopy::role).containsExactly(Role.REPLACED);
        assertThat(replies().versions(reply.id())).singleElement().satisfies(version -> {
            assertThat(version.content()).isEqualTo(MAIL);
            assertThat(version.editor()).isEqualTo("anna");
            assertThat(version.replacedAt()).isEqualTo(NOON);
        });
        assertThat(work().list(WorkState.WAITING, 10)).hasSize(1);
        assertThat(replies().claimDue("node", LATER.plusSeconds(60), LEASE, 10)).isEmpty();
    }

    @Test
    void replaceShouldChangeNothingElsewhereThanInTheStatesGivenNorWhileACopyIsShown() {
        HeldReply reply = reply(HeldState.HELD);
        replies().hold(reply, MAIL, List.of());
        HeldReply edited = edited(reply, HeldState.HELD);

        assertThat(replies().replace(edited, MAIL, EnumSet.of(HeldState.REVIEW), "anna", NOON, List.of(show(reply))))
                .isFalse();
        replies().showing(reply.id(), new FolderPlace("m", 1));
        assertThat(replies().replace(edited, MAIL, EnumSet.of(HeldState.HELD), "anna", NOON, List.of(show(reply))))
                .isFalse();

        assertThat(replies().byId(reply.id())).contains(reply);
        assertThat(replies().versions(reply.id())).isEmpty();
        assertThat(work().list(WorkState.WAITING, 10)).isEmpty();
    }

    private static HeldReply edited(HeldReply reply, HeldState state) {
        return new HeldReply(
                reply.id(),
                reply.desk(),
                reply.caseId(),
                reply.agent(),
                reply.source(),
                new MailIdentity(reply.identity().messageId(), "edited"),
                state,
                LATER.plusSeconds(9),
                reply.sender(),
                List.of(EmailAddress.of("other@customer.example")),
                "edited",
                List.of("another reason"),
                reply.heldAt(),
                Optional.of("sue"),
                reply.token());
    }

    @Test
    void whatIsNotThereShouldBeAnsweredAsNotThere() {
        long nobody = TestIds.next();

        assertThat(replies().byId(nobody)).isEmpty();
        assertThat(replies().content(nobody)).isEmpty();
        assertThat(replies().recall(nobody, List.of(show(reply(HeldState.HELD)))))
                .isFalse();
        assertThat(replies().decide(nobody, Disposition.RELEASE, "rita", NOON, List.of()))
                .isFalse();
        assertThat(replies().pass(nobody, 0)).isEqualTo(Passage.REFUSED);
        assertThat(replies().takeBack(nobody, 0)).isFalse();
        assertThat(replies().released(nobody, 0, List.of())).isFalse();
        assertThat(replies().delivered(nobody)).isFalse();
        assertThat(replies().undelivered(nobody, List.of())).isFalse();
        assertThat(replies().enqueued(nobody, 0, NOON, LEASE)).isFalse();
        assertThat(work().list(WorkState.WAITING, 10)).isEmpty();
    }

    @Test
    void holdShouldRefuseASourceThatIsHeldAndWriteNothing() {
        HeldReply first = held(HeldState.HELD);
        HeldReply again = like(first, TestIds.next(), first.source(), "anna", identity(99));

        assertThat(replies().hold(again, MAIL, List.of(show(again)))).isFalse();

        assertThat(replies().byId(again.id())).isEmpty();
        assertThat(replies().content(again.id())).isEmpty();
        assertThat(work().list(WorkState.WAITING, 10)).isEmpty();
    }

    @Test
    void holdShouldRefuseTheSameMailOfTheSameAgentUnderAnotherSource() {
        HeldReply first = held(HeldState.HELD);
        HeldReply again = like(first, TestIds.next(), "Mail-again", "anna", first.identity());

        assertThat(replies().hold(again, MAIL, List.of(show(again)))).isFalse();
        assertThat(replies().byId(again.id())).isEmpty();
        assertThat(work().list(WorkState.WAITING, 10)).isEmpty();
    }

    @Test
    void holdShouldTakeTheSameMailOfAnotherAgentOrAnotherDesk() {
        HeldReply first = held(HeldState.HELD);
        HeldReply ofBen = like(first, TestIds.next(), "Mail-ben", "ben", first.identity());
        HeldReply elsewhere = new HeldReply(
                TestIds.next(),
                "globex",
                first.caseId(),
                first.agent(),
                "Mail-globex",
                first.identity(),
                first.state(),
                first.releaseAt(),
                first.sender(),
                first.recipients(),
                first.subject(),
                first.reasons(),
                first.heldAt(),
                first.decidedBy(),
                0);

        assertThat(replies().hold(ofBen, MAIL, List.of())).isTrue();
        assertThat(replies().hold(elsewhere, MAIL, List.of())).isTrue();
    }

    @Test
    @DisplayName("holdShouldTakeAMailAgainThatWasTakenBack: its author saved it and sends it again")
    void holdShouldTakeAMailAgainThatWasTakenBack() {
        HeldReply recalled = held(HeldState.HELD);
        replies().recall(recalled.id(), List.of());
        HeldReply returned = like(recalled, TestIds.next(), "Mail-2", "anna", recalled.identity(), HeldState.REVIEW);
        assertThat(replies().hold(returned, MAIL, List.of())).isTrue();
        replies().decide(returned.id(), Disposition.RETURN, "rita", NOON, List.of());
        HeldReply discarded = like(recalled, TestIds.next(), "Mail-3", "anna", recalled.identity(), HeldState.REVIEW);
        assertThat(replies().hold(discarded, MAIL, List.of())).isTrue();
        replies().decide(discarded.id(), Disposition.DISCARD, "rita", NOON, List.of());

        HeldReply third = like(recalled, TestIds.next(), "Mail-4", "anna", recalled.identity());
        assertThat(replies().hold(third, MAIL, List.of())).isTrue();
        HeldReply fourth = like(recalled, TestIds.next(), "Mail-5", "anna", recalled.identity());
        assertThat(replies().hold(fourth, MAIL, List.of())).isFalse();
    }

    @Test
    void holdShouldRefuseTheSameMailAfterItLeft() {
        HeldReply reply = released();
        replies().delivered(reply.id());
        HeldReply again = like(reply, TestIds.next(), "Mail-again", "anna", reply.identity());

        assertThat(replies().hold(again, MAIL, List.of())).isFalse();
    }

    @Test
    void holdShouldKeepOneOfTheSameMailThatEightThreadsBring() throws Exception {
        HeldReply reply = reply(HeldState.HELD);

        List<Boolean> held = Race.of(8, i -> {
            HeldReply mine = like(reply, TestIds.next(), "Mail-" + i, "anna", reply.identity());
            return () -> replies().hold(mine, MAIL, List.of(show(mine)));
        });

        assertThat(held).containsOnlyOnce(true);
        assertThat(replies().list(HeldState.HELD, 10)).hasSize(1);
        assertThat(work().list(WorkState.WAITING, 10)).hasSize(1);
    }

    @Test
    void listShouldAnswerTheOldestFirstAndNoMoreThanAsked() {
        HeldReply one = held(HeldState.HELD);
        HeldReply two = held(HeldState.HELD);
        held(HeldState.HELD);
        held(HeldState.REVIEW);

        assertThat(replies().list(HeldState.HELD, 2)).containsExactly(one, two);
        assertThat(replies().list(HeldState.DELIVERED, 2)).isEmpty();
    }

    @Test
    void repliesOfACaseShouldBeFound() {
        HeldReply one = held(HeldState.HELD);
        HeldReply two = like(one, TestIds.next(), "Mail-ben", "ben", identity(2));
        HeldReply three = like(one, TestIds.next(), "Mail-anna", "anna", identity(3));
        replies().hold(two, MAIL, List.of());
        replies().hold(three, MAIL, List.of());
        replies().recall(three.id(), List.of());
        held(HeldState.HELD);

        assertThat(replies().ofCase(one.caseId()))
                .extracting(HeldReply::id)
                .containsExactly(one.id(), two.id(), three.id());
    }

    @Test
    void departedShouldCountWhatDeliveryGotAndNothingElse() {
        HeldReply left = claimed();
        replies().pass(left.id(), left.token());
        HeldReply recalled = like(left, TestIds.next(), "Mail-recalled", left.agent(), identity(3));
        replies().hold(recalled, MAIL, List.of());
        replies().recall(recalled.id(), List.of());
        HeldReply waiting = like(left, TestIds.next(), "Mail-waiting", left.agent(), identity(4));
        replies().hold(waiting, MAIL, List.of());

        assertThat(replies().departed(left.desk(), left.agent(), left.caseId())).isEqualTo(1);
        assertThat(replies().departed(left.desk(), "ben", left.caseId())).isZero();
        assertThat(replies().departed("globex", left.agent(), left.caseId())).isZero();
        assertThat(replies().departed(left.desk(), left.agent(), TestIds.next()))
                .isZero();
    }

    @Test
    @DisplayName("E07 E08 what became of an agent's replies that a person reviewed is told, the newest first")
    void reviewedShouldTellWhatPeopleDecided() {
        HeldReply released = held(HeldState.REVIEW);
        replies().decide(released.id(), Disposition.RELEASE, "sue", NOON, List.of());
        HeldReply returned = held(HeldState.REVIEW);
        replies().decide(returned.id(), Disposition.RETURN, "sue", NOON, List.of());
        HeldReply late = held(HeldState.REVIEW);
        replies().decide(late.id(), Disposition.RELEASE, ReviewTimeouts.NOBODY, NOON, List.of());
        held(HeldState.REVIEW);

        assertThat(replies().reviewed(released.desk(), released.agent(), 10))
                .containsExactly(HeldState.RETURNED, HeldState.HELD);
        assertThat(replies().reviewed(released.desk(), released.agent(), 1)).containsExactly(HeldState.RETURNED);
        assertThat(replies().reviewed(released.desk(), "ben", 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = HeldState.class,
            names = {"HELD", "REVIEW"})
    void recallShouldTakeBackOnceAndWriteItsWork(HeldState state) {
        HeldReply reply = held(state);
        WorkItem show = show(reply);

        assertThat(replies().recall(reply.id(), List.of(show))).isTrue();
        assertThat(replies().recall(reply.id(), List.of(show(reply)))).isFalse();

        assertThat(stateOf(reply)).isEqualTo(HeldState.RECALLED);
        assertThat(work().list(WorkState.WAITING, 10)).containsExactly(show);
        assertThat(claim(LATER, 10)).isEmpty();
    }

    @Test
    void recallShouldComeTooLateAfterTheClaim() {
        HeldReply claimed = claimed();

        assertThat(replies().recall(claimed.id(), List.of(show(claimed)))).isFalse();

        assertThat(stateOf(claimed)).isEqualTo(HeldState.CLAIMED);
        assertThat(work().list(WorkState.WAITING, 10)).isEmpty();
    }

    @Test
    void decideShouldReleaseAtOnce() {
        HeldReply reply = held(HeldState.REVIEW);
        Instant decided = NOON.plusSeconds(7);
        assertThat(claim(LATER, 10)).isEmpty();

        assertThat(replies().decide(reply.id(), Disposition.RELEASE, "rita", decided, List.of()))
                .isTrue();

        HeldReply released = replies().byId(reply.id()).orElseThrow();
        assertThat(released.state()).isEqualTo(HeldState.HELD);
        assertThat(released.releaseAt()).isEqualTo(decided);
        assertThat(released.decidedBy()).contains("rita");
        assertThat(claim(decided, 10)).extracting(HeldReply::id).containsExactly(reply.id());
    }

    @ParameterizedTest
    @EnumSource(
            value = Disposition.class,
            names = {"RETURN", "DISCARD"})
    void decideShouldLetNothingLeaveThatIsReturnedOrDiscarded(Disposition disposition) {
        HeldReply reply = held(HeldState.REVIEW);
        WorkItem show = show(reply);

        assertThat(replies().decide(reply.id(), disposition, "rita", NOON, List.of(show)))
                .isTrue();

        assertThat(stateOf(reply)).isIn(HeldState.RETURNED, HeldState.DISCARDED);
        assertThat(replies().byId(reply.id()).flatMap(HeldReply::decidedBy)).contains("rita");
        assertThat(work().list(WorkState.WAITING, 10)).containsExactly(show);
        assertThat(claim(LATER, 10)).isEmpty();
        assertThat(replies().recall(reply.id(), List.of())).isFalse();
    }

    @Test
    void decideShouldCountOnceAndOnlyUnderReview() {
        HeldReply reviewed = held(HeldState.REVIEW);
        HeldReply waiting = held(HeldState.HELD);
        replies().decide(reviewed.id(), Disposition.RETURN, "rita", NOON, List.of());

        assertThat(replies().decide(reviewed.id(), Disposition.RELEASE, "sam", NOON, List.of(show(reviewed))))
                .isFalse();
        assertThat(replies().decide(waiting.id(), Disposition.DISCARD, "sam", NOON, List.of(show(waiting))))
                .isFalse();

        assertThat(replies().byId(reviewed.id()).flatMap(HeldReply::decidedBy)).contains("rita");
        assertThat(stateOf(waiting)).isEqualTo(HeldState.HELD);
        assertThat(work().list(WorkState.WAITING, 10)).isEmpty();
    }

    @Test
    @DisplayName("E10 a review is claimed once, taken over from who has it, and given back by who has it")
    void aReviewShouldBeClaimedOnce() {
        HeldReply reply = held(HeldState.REVIEW);
        ReviewClaim ritas = new ReviewClaim("rita", NOON);
        ReviewClaim sams = new ReviewClaim("sam", LATER);
        assertThat(replies().reviewClaim(reply.id())).isEmpty();

        assertThat(replies().claimReview(reply.id(), Optional.empty(), ritas, List.of(show(reply))))
                .isTrue();
        assertThat(replies().claimReview(reply.id(), Optional.empty(), sams, List.of(show(reply))))
                .isFalse();
        assertThat(replies().reviewClaim(reply.id())).contains(ritas);
        assertThat(replies().claimReview(reply.id(), Optional.of(ritas), sams, List.of()))
                .isTrue();
        assertThat(replies().claimReview(reply.id(), Optional.of(ritas), sams, List.of()))
                .isFalse();
        assertThat(replies().freeReview(reply.id(), ritas, List.of(show(reply))))
                .isFalse();
        assertThat(replies().freeReview(reply.id(), new ReviewClaim("sam", NOON), List.of()))
                .isFalse();
        assertThat(replies().reviewClaim(reply.id())).contains(sams);
        assertThat(replies().freeReview(reply.id(), sams, List.of(show(reply)))).isTrue();

        assertThat(replies().reviewClaim(reply.id())).isEmpty();
        assertThat(work().list(WorkState.WAITING, 10)).hasSize(2);
    }

    @Test
    @DisplayName("E10 only what is under review can be claimed, and a decision ends the claim")
    void onlyWhatIsUnderReviewShouldBeClaimed() {
        HeldReply waiting = held(HeldState.HELD);
        HeldReply decided = held(HeldState.REVIEW);
        ReviewClaim claim = new ReviewClaim("rita", NOON);
        replies().claimReview(decided.id(), Optional.empty(), claim, List.of());
        replies().decide(decided.id(), Disposition.RETURN, "rita", NOON, List.of());

        assertThat(replies().claimReview(waiting.id(), Optional.empty(), claim, List.of(show(waiting))))
                .isFalse();
        assertThat(replies().claimReview(404, Optional.empty(), claim, List.of()))
                .isFalse();
        assertThat(replies().reviewClaim(decided.id())).isEmpty();
        assertThat(replies().reviewClaim(404)).isEmpty();
        assertThat(work().list(WorkState.WAITING, 10)).isEmpty();
    }

    @Test
    @DisplayName("E10 of eight supervisors who claim a review at once one gets it")
    void aReviewShouldBeClaimedByOneOfEightThreads() throws Exception {
        HeldReply reply = held(HeldState.REVIEW);

        List<Boolean> won = Race.of(
                8,
                i -> () ->
                        replies().claimReview(reply.id(), Optional.empty(), new ReviewClaim("r" + i, NOON), List.of()));

        assertThat(won).containsOnlyOnce(true);
        assertThat(replies().reviewClaim(reply.id())).contains(new ReviewClaim("r" + won.indexOf(true), NOON));
    }

    @Test
    void claimDueShouldTakeWhatIsDueTheLongestDueFirst() {
        HeldReply late = heldUntil(NOON);
        HeldReply early = heldUntil(NOON.minusSeconds(60));
        heldUntil(NOON.plusMillis(1));
        held(HeldState.REVIEW);

        List<HeldReply> claimed = claim(NOON, 10);

        assertThat(claimed).extracting(HeldReply::id).containsExactly(early.id(), late.id());
        assertThat(claimed)
                .allSatisfy(reply -> assertThat(replies().byId(reply.id())).contains(reply));
        assertThat(claimed).extracting(HeldReply::state).containsOnly(HeldState.CLAIMED);
        assertThat(claimed).extracting(HeldReply::token).containsOnly(1L);
        assertThat(claimed.get(0).recipients()).isEqualTo(early.recipients());
        assertThat(claim(NOON, 10)).isEmpty();
    }

    @Test
    void claimDueShouldTakeNoMoreThanAsked() {
        IntStream.range(0, 5).forEach(i -> heldUntil(NOON.minusSeconds(i)));

        assertThat(claim(NOON, 3)).hasSize(3);
        assertThat(claim(NOON, 3)).hasSize(2);
    }

    @Test
    void aReplyThatIsJustBeingShownShouldNotBeClaimed() {
        HeldReply due = heldUntil(NOON);
        FolderPlace place = new FolderPlace("outbox", 7);

        assertThat(replies().showing(due.id())).isEmpty();
        assertThat(replies().showing(due.id(), place)).isTrue();
        assertThat(replies().showing(due.id())).contains(place);
        assertThat(claim(NOON, 10)).isEmpty();
        replies().shown(new HeldCopy(due.id(), new FolderPlace("outbox", 8), Role.OUTBOX));

        assertThat(replies().showing(due.id())).isEmpty();
        assertThat(claim(NOON, 10)).extracting(HeldReply::id).containsExactly(due.id());
    }

    @Test
    void onlyWhatCanBeRecalledShouldBeShown() {
        HeldReply claimed = claimed();

        assertThat(replies().showing(claimed.id(), new FolderPlace("outbox", 7)))
                .isFalse();
        assertThat(replies().showing(TestIds.next(), new FolderPlace("outbox", 7)))
                .isFalse();
        assertThat(replies().showing(claimed.id())).isEmpty();
    }

    @Test
    void aReplyShouldGoThroughToDelivery() {
        HeldReply claimed = claimed();
        long id = claimed.id();
        WorkItem show = show(claimed);

        assertThat(replies().enqueued(id, claimed.token(), NOON, LEASE)).isTrue();
        assertThat(stateOf(claimed)).isEqualTo(HeldState.ENQUEUED);
        assertThat(replies().pass(id, claimed.token())).isEqualTo(Passage.FIRST);
        assertThat(stateOf(claimed)).isEqualTo(HeldState.RELEASING);
        assertThat(replies().released(id, claimed.token(), List.of(show))).isTrue();
        assertThat(stateOf(claimed)).isEqualTo(HeldState.RELEASED);
        assertThat(replies().released(id, claimed.token(), List.of(show(claimed))))
                .isFalse();
        assertThat(work().list(WorkState.WAITING, 10)).containsExactly(show);
        assertThat(replies().delivered(id)).isTrue();
        assertThat(replies().delivered(id)).isFalse();
        assertThat(stateOf(claimed)).isEqualTo(HeldState.DELIVERED);
    }

    @Test
    void aReplyMayPassBeforeItsQueueingIsNoted() {
        HeldReply claimed = claimed();

        assertThat(replies().pass(claimed.id(), claimed.token())).isEqualTo(Passage.FIRST);
        assertThat(replies().enqueued(claimed.id(), claimed.token(), NOON, LEASE))
                .isFalse();
        assertThat(stateOf(claimed)).isEqualTo(HeldState.RELEASING);
    }

    @Test
    @DisplayName("passShouldAnswerAgainUntilTheEndIsKnown: the server's queue may give a mail twice after a crash")
    void passShouldAnswerAgainUntilTheEndIsKnown() {
        HeldReply claimed = claimed();
        long id = claimed.id();

        assertThat(replies().pass(id, claimed.token())).isEqualTo(Passage.FIRST);
        assertThat(replies().pass(id, claimed.token())).isEqualTo(Passage.AGAIN);
        replies().released(id, claimed.token(), List.of());
        assertThat(replies().pass(id, claimed.token())).isEqualTo(Passage.AGAIN);
        assertThat(stateOf(claimed)).isEqualTo(HeldState.RELEASED);
        replies().delivered(id);
        assertThat(replies().pass(id, claimed.token())).isEqualTo(Passage.REFUSED);
        assertThat(stateOf(claimed)).isEqualTo(HeldState.DELIVERED);
    }

    @Test
    void passShouldRefuseWhatNobodyClaimed() {
        HeldReply waiting = held(HeldState.HELD);
        HeldReply reviewed = held(HeldState.REVIEW);

        assertThat(replies().pass(waiting.id(), 0)).isEqualTo(Passage.REFUSED);
        assertThat(replies().pass(reviewed.id(), 0)).isEqualTo(Passage.REFUSED);
        replies().recall(waiting.id(), List.of());
        assertThat(replies().pass(waiting.id(), 0)).isEqualTo(Passage.REFUSED);
    }

    @Test
    @DisplayName("anOlderTokenShouldBeFencedOff: after a lost lease only the newest lease releases")
    void anOlderTokenShouldBeFencedOff() {
        HeldReply lost = claimed();
        replies().enqueued(lost.id(), lost.token(), NOON, LEASE);
        Instant over = NOON.plus(LEASE);

        assertThat(replies().reclaim(over)).isEqualTo(1);
        assertThat(replies().pass(lost.id(), lost.token())).isEqualTo(Passage.REFUSED);
        HeldReply newest = claim(over, 10).get(0);

        assertThat(newest.token()).isGreaterThan(lost.token());
        assertThat(replies().enqueued(lost.id(), lost.token(), over, LEASE)).isFalse();
        assertThat(replies().pass(lost.id(), lost.token())).isEqualTo(Passage.REFUSED);
        assertThat(replies().takeBack(lost.id(), lost.token())).isFalse();
        assertThat(replies().pass(lost.id(), newest.token())).isEqualTo(Passage.FIRST);
        assertThat(replies().released(lost.id(), lost.token(), List.of())).isFalse();
        assertThat(replies().released(lost.id(), newest.token(), List.of())).isTrue();
    }

    @Test
    void reclaimShouldGoByTheTimeThatIsPassedIn() {
        HeldReply claimed = claimed();
        HeldReply reclaimable = claimed();
        replies().enqueued(claimed.id(), claimed.token(), NOON, LEASE.multipliedBy(2));

        assertThat(replies().reclaim(NOON.plus(LEASE).minusMillis(1))).isZero();
        assertThat(replies().reclaim(NOON.plus(LEASE))).isEqualTo(1);
        assertThat(stateOf(reclaimable)).isEqualTo(HeldState.HELD);
        assertThat(stateOf(claimed)).isEqualTo(HeldState.ENQUEUED);
        assertThat(replies().reclaim(NOON.plus(LEASE.multipliedBy(2)))).isEqualTo(1);
        assertThat(replies().reclaim(NOON.plus(LEASE.multipliedBy(2)))).isZero();
    }

    @Test
    void reclaimShouldLeaveWhatPassedTheGuard() {
        HeldReply claimed = claimed();
        replies().pass(claimed.id(), claimed.token());

        assertThat(replies().reclaim(NOON.plus(Duration.ofDays(3650)))).isZero();
        assertThat(stateOf(claimed)).isEqualTo(HeldState.RELEASING);
    }

    @Test
    void takeBackShouldHoldWhatDeliveryHasNotGot() {
        HeldReply claimed = claimed();
        replies().pass(claimed.id(), claimed.token());
        replies().released(claimed.id(), claimed.token(), List.of());

        assertThat(replies().takeBack(claimed.id(), claimed.token())).isTrue();
        assertThat(replies().takeBack(claimed.id(), claimed.token())).isFalse();

        assertThat(replies().pass(claimed.id(), claimed.token())).isEqualTo(Passage.REFUSED);
        assertThat(claim(LATER, 10))
                .singleElement()
                .satisfies(again -> assertThat(again.token()).isEqualTo(claimed.token() + 1));
    }

    @Test
    void whatIsHeldAgainShouldBeClaimedAlthoughNothingWasDueBefore() {
        HeldReply claimed = claimed();
        HeldReply enqueued = claimed();
        HeldReply takenBack = claimed();
        HeldReply reviewed = held(HeldState.REVIEW);
        lookInVain();
        replies().enqueued(enqueued.id(), enqueued.token(), NOON, LEASE);
        lookInVain();

        replies().takeBack(takenBack.id(), takenBack.token());
        assertThat(claim(LATER, 10)).extracting(HeldReply::id).containsExactly(takenBack.id());
        lookInVain();
        replies().decide(reviewed.id(), Disposition.RELEASE, "sue", NOON, List.of());
        assertThat(claim(LATER, 10)).extracting(HeldReply::id).containsExactly(reviewed.id());
        lookInVain();
        HeldReply early = heldUntil(NOON.minusSeconds(3600));
        assertThat(claim(LATER, 10)).extracting(HeldReply::id).containsExactly(early.id());
        lookInVain();
        assertThat(replies().reclaim(NOON.plus(LEASE))).isEqualTo(2);
        assertThat(claim(NOON, 10)).extracting(HeldReply::id).containsExactlyInAnyOrder(claimed.id(), enqueued.id());
    }

    private void lookInVain() {
        for (int times = 0; times < 2; times++) {
            assertThat(replies().reclaim(NOON)).isZero();
            assertThat(claim(LATER, 10)).isEmpty();
        }
    }

    @Test
    void takeBackShouldLeaveWhatWasDelivered() {
        HeldReply reply = released();
        replies().delivered(reply.id());

        assertThat(replies().takeBack(reply.id(), reply.token())).isFalse();
        assertThat(stateOf(reply)).isEqualTo(HeldState.DELIVERED);
    }

    @Test
    void undeliveredShouldBeTheLastWord() {
        HeldReply delivered = released();
        HeldReply refused = released();
        WorkItem show = show(refused);
        replies().delivered(delivered.id());

        assertThat(replies().undelivered(delivered.id(), List.of())).isTrue();
        assertThat(replies().undelivered(refused.id(), List.of(show))).isTrue();
        assertThat(replies().undelivered(refused.id(), List.of(show(refused)))).isFalse();

        assertThat(replies().delivered(refused.id())).isFalse();
        assertThat(stateOf(refused)).isEqualTo(HeldState.UNDELIVERED);
        assertThat(work().list(WorkState.WAITING, 10)).containsExactly(show);
    }

    @Test
    void deliveredShouldBelieveNobodyBeforeTheGuard() {
        HeldReply claimed = claimed();

        assertThat(replies().delivered(claimed.id())).isFalse();
        assertThat(replies().undelivered(claimed.id(), List.of())).isFalse();
        assertThat(stateOf(claimed)).isEqualTo(HeldState.CLAIMED);
    }

    @Test
    @DisplayName("D07 of several replies that are kept in turn at once for a case one is kept, the others look again")
    void oneOfSeveralShouldBeKeptInTurn() throws Exception {
        for (int round = 0; round < 10; round++) {
            long caseId = TestIds.next();
            HeldReply before = inCase(caseId);
            assertThat(replies().turn(caseId)).isZero();
            if (round % 2 == 1) {
                assertThat(replies().holdInTurn(before, MAIL, List.of(), 0)).isEqualTo(Kept.KEPT);
            }
            long turn = replies().turn(caseId);
            List<HeldReply> rivals =
                    IntStream.range(0, 4).mapToObj(i -> inCase(caseId)).toList();

            List<Kept> kept = Race.of(
                    4, i -> () -> replies().holdInTurn(rivals.get(i), MAIL, List.of(show(rivals.get(i))), turn));

            assertThat(kept).containsOnlyOnce(Kept.KEPT);
            assertThat(kept).filteredOn(each -> each == Kept.OVERTAKEN).hasSize(3);
            HeldReply first = rivals.get(kept.indexOf(Kept.KEPT));
            assertThat(replies().turn(caseId)).isEqualTo(first.id());
            assertThat(replies().ofCase(caseId)).hasSize(round % 2 + 1).contains(first);
            assertThat(replies().holdInTurn(first, MAIL, List.of(), turn)).isEqualTo(Kept.REPEATED);
        }
    }

    private HeldReply inCase(long caseId) {
        HeldReply some = reply(HeldState.HELD);
        return new HeldReply(
                some.id(),
                some.desk(),
                caseId,
                some.agent(),
                some.source(),
                some.identity(),
                some.state(),
                some.releaseAt(),
                some.sender(),
                some.recipients(),
                some.subject(),
                some.reasons(),
                some.heldAt(),
                some.decidedBy(),
                some.token());
    }

    @Test
    @DisplayName("D07 a reply among the collisions leaves only by being put back, and may be recalled")
    void collisionShouldNeverBeClaimed() {
        HeldReply reply = held(HeldState.COLLISION);
        replies().shown(new HeldCopy(reply.id(), new FolderPlace("m", 1), Role.COLLISION));

        assertThat(claim(LATER.plus(LEASE), 10)).isEmpty();
        assertThat(replies().showing(reply.id(), new FolderPlace("m", 2))).isFalse();
        assertThat(replies().decide(reply.id(), Disposition.RELEASE, "rita", NOON, List.of()))
                .isFalse();
        HeldReply sent = edited(reply, HeldState.HELD);
        assertThat(replies().replace(sent, MAIL, EnumSet.of(HeldState.COLLISION), "anna", NOON, List.of()))
                .isTrue();
        assertThat(replies().copies(reply.id())).extracting(HeldCopy::role).containsExactly(Role.REPLACED);

        HeldReply other = held(HeldState.COLLISION);
        assertThat(replies().recall(other.id(), List.of())).isTrue();
        assertThat(stateOf(other)).isEqualTo(HeldState.RECALLED);
    }

    @Test
    void recallAndClaimShouldExcludeEachOther() throws Exception {
        for (int round = 0; round < 20; round++) {
            HeldReply reply = heldUntil(NOON);

            List<Boolean> won = Race.of(
                    2,
                    i -> i == 0
                            ? () -> replies().recall(reply.id(), List.of())
                            : () -> !claim(NOON, 10).isEmpty());

            assertThat(won).containsOnlyOnce(true);
            assertThat(stateOf(reply)).isEqualTo(won.get(0) ? HeldState.RECALLED : HeldState.CLAIMED);
        }
    }

    @Test
    void recallAndDecideShouldExcludeEachOther() throws Exception {
        for (int round = 0; round < 20; round++) {
            HeldReply reply = held(HeldState.REVIEW);
            List<Callable<Boolean>> rivals = List.of(
                    () -> replies().recall(reply.id(), List.of()),
                    () -> replies().decide(reply.id(), Disposition.RETURN, "rita", NOON, List.of()),
                    () -> replies().decide(reply.id(), Disposition.DISCARD, "sam", NOON, List.of()));

            List<Boolean> won = Race.of(3, rivals::get);

            assertThat(won).containsOnlyOnce(true);
            assertThat(stateOf(reply))
                    .isEqualTo(List.of(HeldState.RECALLED, HeldState.RETURNED, HeldState.DISCARDED)
                            .get(won.indexOf(true)));
        }
    }

    @Test
    @DisplayName(
            "recallShouldWinOrLoseWhole when a release by the reviewer comes with it: it never leaves and is recalled")
    void recallShouldWinOrLoseWhole() throws Exception {
        for (int round = 0; round < 10; round++) {
            HeldReply reply = held(HeldState.REVIEW);
            List<Callable<Boolean>> rivals = List.of(
                    () -> replies().recall(reply.id(), List.of()),
                    () -> replies().decide(reply.id(), Disposition.RELEASE, "rita", NOON, List.of())
                            && !claim(NOON, 10).isEmpty());

            List<Boolean> won = Race.of(2, rivals::get);

            assertThat(won).containsOnlyOnce(true);
            assertThat(stateOf(reply)).isEqualTo(won.get(0) ? HeldState.RECALLED : HeldState.CLAIMED);
        }
    }

    @Test
    void aReplyShouldBeClaimedByOneOfEightThreads() throws Exception {
        List<Long> expected = new ArrayList<>();
        IntStream.range(0, 60)
                .forEach(i -> expected.add(heldUntil(NOON.minusSeconds(i % 7)).id()));

        List<List<Long>> claims = Race.of(8, i -> () -> claimAll("node" + i));

        assertThat(claims.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theGuardShouldLetOneOfEightThreadsPassFirst() throws Exception {
        HeldReply claimed = claimed();

        List<Passage> passages = Race.of(8, i -> () -> replies().pass(claimed.id(), claimed.token()));

        assertThat(passages).containsOnlyOnce(Passage.FIRST);
        assertThat(passages).filteredOn(passage -> passage == Passage.AGAIN).hasSize(7);
    }

    @Test
    @DisplayName("E17 two nodes whose clocks are far apart release each held reply exactly once")
    void twoNodesShouldReleaseEachReplyOnce() throws Exception {
        List<Long> held =
                IntStream.range(0, 30).mapToObj(i -> heldUntil(NOON).id()).toList();

        List<List<Long>> passed =
                Race.of(2, node -> () -> releaseAll("node-" + node, NOON.plus(LEASE.multipliedBy(10L * node))));
        List<Long> left = releaseAll("node-2", NOON.plus(Duration.ofDays(1)));

        assertThat(Stream.concat(passed.stream().flatMap(List::stream), left.stream()))
                .containsExactlyInAnyOrderElementsOf(held);
    }

    /** Releases what is due as a node does until nothing is; answers what the guard let pass first. */
    private List<Long> releaseAll(String node, Instant now) {
        List<Long> passed = new ArrayList<>();
        List<HeldReply> due;
        do {
            replies().reclaim(now);
            due = replies().claimDue(node, now, LEASE, 5);
            for (HeldReply reply : due) {
                replies().enqueued(reply.id(), reply.token(), now, LEASE);
                if (replies().pass(reply.id(), reply.token()) == Passage.FIRST) {
                    passed.add(reply.id());
                }
            }
        } while (!due.isEmpty());
        return passed;
    }

    @Test
    void reclaimAndPassShouldExcludeEachOther() throws Exception {
        for (int round = 0; round < 20; round++) {
            HeldReply claimed = claimed();
            Instant over = NOON.plus(LEASE);

            List<Boolean> won = Race.of(
                    2,
                    i -> i == 0
                            ? () -> replies().reclaim(over) == 1
                            : () -> replies()
                                    .pass(claimed.id(), claimed.token())
                                    .equals(Passage.FIRST));

            assertThat(won).containsOnlyOnce(true);
            replies().recall(claimed.id(), List.of());
        }
    }

    @Test
    void copiesShouldBeKeptByTheirPlace() {
        HeldReply reply = held(HeldState.HELD);
        HeldCopy outbox = new HeldCopy(reply.id(), new FolderPlace("mailbox-1", 7), Role.OUTBOX);
        HeldCopy review = new HeldCopy(reply.id(), new FolderPlace("mailbox-2", 7), Role.REVIEW);
        replies().shown(outbox);
        replies().shown(review);
        replies().shown(review);

        assertThat(replies().copies(reply.id())).containsExactlyInAnyOrder(outbox, review);
        assertThat(replies().copyAt(new FolderPlace("mailbox-1", 7))).contains(outbox);
        assertThat(replies().copyAt(new FolderPlace("mailbox-1", 8))).isEmpty();
        assertThat(replies().hidden(new FolderPlace("mailbox-1", 7))).isTrue();
        assertThat(replies().hidden(new FolderPlace("mailbox-1", 7))).isFalse();
        assertThat(replies().copies(reply.id())).containsExactly(review);
    }

    @Test
    void aCopyShouldReplaceAnotherAtItsPlace() {
        FolderPlace place = new FolderPlace("mailbox-1", 7);
        replies().shown(new HeldCopy(1, place, Role.OUTBOX));
        HeldCopy later = new HeldCopy(2, place, Role.MISPLACED);

        replies().shown(later);

        assertThat(replies().copyAt(place)).contains(later);
        assertThat(replies().copies(1)).isEmpty();
    }

    @Test
    void aCopyShouldBeNotedByEightThreadsAsOne() throws Exception {
        HeldCopy copy = new HeldCopy(1, new FolderPlace("mailbox-1", 7), Role.OUTBOX);

        Race.of(8, i -> () -> {
            replies().shown(copy);
            return i;
        });

        assertThat(replies().copies(1)).containsExactly(copy);
    }

    @Test
    void hostileTextShouldComeBackWholeOrMended() {
        int n = 0;
        for (String text : HostileText.SAMPLES) {
            n++;
            HeldReply reply = new HeldReply(
                    TestIds.next(),
                    "acme",
                    TestIds.next(),
                    "anna",
                    "source" + n + text,
                    new MailIdentity(text + "@hostile", identity(n).digest()),
                    HeldState.HELD,
                    NOON,
                    EmailAddress.of("support@acme.example"),
                    List.of(EmailAddress.of("'--\u00fc@customer.example")),
                    text,
                    List.of(text, "", "two\nlines \\n"),
                    NOON,
                    Optional.empty(),
                    0);
            assertThat(replies().hold(reply, MAIL, List.of())).isTrue();

            HeldReply kept = replies().byId(reply.id()).orElseThrow();
            assertThat(HostileText.mended(kept.subject())).isEqualTo(HostileText.mended(text));
            assertThat(kept.reasons().stream().map(HostileText::mended))
                    .containsExactly(HostileText.mended(text), "", "two\nlines \\n");
            assertThat(kept.recipients()).isEqualTo(reply.recipients());
            HeldReply twin = like(reply, TestIds.next(), "twin" + n, "anna", reply.identity());
            assertThat(replies().hold(twin, MAIL, List.of())).isFalse();
        }
    }

    private HeldState stateOf(HeldReply reply) {
        return replies().byId(reply.id()).orElseThrow().state();
    }

    private HeldReply held(HeldState state) {
        HeldReply reply = reply(state);
        assertThat(replies().hold(reply, MAIL, List.of())).isTrue();
        return reply;
    }

    private HeldReply heldUntil(Instant releaseAt) {
        HeldReply reply = reply(HeldState.HELD, releaseAt);
        assertThat(replies().hold(reply, MAIL, List.of())).isTrue();
        return reply;
    }

    private HeldReply claimed() {
        HeldReply reply = heldUntil(NOON);
        return claim(NOON, 10).stream()
                .filter(claimed -> claimed.id() == reply.id())
                .findFirst()
                .orElseThrow();
    }

    private HeldReply released() {
        HeldReply claimed = claimed();
        replies().pass(claimed.id(), claimed.token());
        replies().released(claimed.id(), claimed.token(), List.of());
        return claimed;
    }

    private List<HeldReply> claim(Instant now, int limit) {
        return replies().claimDue("one", now, LEASE, limit);
    }

    private List<Long> claimAll(String owner) {
        List<Long> all = new ArrayList<>();
        for (List<HeldReply> batch = replies().claimDue(owner, NOON, LEASE, 7);
                !batch.isEmpty();
                batch = replies().claimDue(owner, NOON, LEASE, 7)) {
            batch.forEach(reply -> all.add(reply.id()));
        }
        return all;
    }

    private static WorkItem show(HeldReply reply) {
        return WorkItem.due(TestIds.next(), WorkKind.SHOW_HELD, reply.desk(), reply.id(), "", NOON);
    }

    private static HeldReply reply(HeldState state) {
        return reply(state, LATER);
    }

    private static HeldReply reply(HeldState state, Instant releaseAt) {
        long id = TestIds.next();
        return new HeldReply(
                id,
                "acme",
                TestIds.next(),
                "anna",
                "Mail" + id,
                identity(id),
                state,
                releaseAt,
                EmailAddress.of("support@acme.example"),
                List.of(EmailAddress.of("carla@customer.example"), EmailAddress.of("bruno@customer.example")),
                "Re: Where is my parcel?",
                List.of("the recall window", "no screen wants a review"),
                NOON,
                Optional.empty(),
                0);
    }

    private static HeldReply like(HeldReply reply, long id, String source, String agent, MailIdentity identity) {
        return like(reply, id, source, agent, identity, HeldState.HELD);
    }

    private static HeldReply like(
            HeldReply reply, long id, String source, String agent, MailIdentity identity, HeldState state) {
        return new HeldReply(
                id,
                reply.desk(),
                reply.caseId(),
                agent,
                source,
                identity,
                state,
                reply.releaseAt(),
                reply.sender(),
                reply.recipients(),
                reply.subject(),
                reply.reasons(),
                reply.heldAt(),
                Optional.empty(),
                0);
    }

    private static MailIdentity identity(long n) {
        return new MailIdentity("mail" + n + "@acme.example", String.format(Locale.ROOT, "%032x", n));
    }
}
