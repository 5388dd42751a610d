package org.mailroom.desk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.Outage;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.hold.Asking;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.Releases;
import org.mailroom.desk.watch.FolderChange.Appeared;
import org.mailroom.desk.watch.FolderChange.FolderWent;
import org.mailroom.desk.watch.FolderChange.MarkedDeleted;
import org.mailroom.desk.watch.FolderChange.Vanished;

class FolderJournalTest {
    private final DeskFixture desk = new DeskFixture();
    private final Outage store = new Outage();
    private final Outage mailboxes = new Outage();
    private final HeldReplies replies = store.before(HeldReplies.class, desk.replies);
    private final FolderStore folders = mailboxes.before(FolderStore.class, desk.folders);
    private final FolderWatch watch = new FolderWatch(
            () -> desk.configuration,
            desk.caseDesk,
            desk.moves,
            desk.replyMoves,
            desk.moveNotes,
            replies,
            desk.hold,
            desk.work,
            desk.editedCopies,
            desk.quality,
            desk.routing);
    private final FolderJournal journal = new FolderJournal(
            watch,
            folders,
            new Reconciliation(() -> desk.configuration, replies, folders, desk.tokens, desk.hold, desk.work, watch));
    private final Releases releases = new Releases(
            replies,
            desk.cases,
            desk.spool,
            desk.hold,
            UnitOfWork.EACH_BY_ITSELF,
            desk.ids,
            desk.clock,
            "node-1",
            journal::caughtUp,
            desk.stop,
            desk.quality,
            Asking.NOBODY);

    @BeforeEach
    void begin() {
        assertThat(journal.caughtUp()).isTrue();
    }

    @Test
    void aChangeShouldReachTheStoreAtOnce() {
        HeldReply reply = desk.hold(HeldState.HELD, "Anna");

        assertThat(journal.take(recallOf(reply))).isEmpty();

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RECALLED);
    }

    @Test
    @DisplayName("E02 marking a reply in the outbox as deleted recalls it")
    void markingAsDeletedShouldRecall() {
        HeldReply reply = desk.hold(HeldState.HELD, "Anna");

        journal.take(new MarkedDeleted(outboxPlace(), "Anna"));

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RECALLED);
    }

    @Test
    void markingACopyUnderReviewAsDeletedShouldChangeNothing() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");

        journal.take(new MarkedDeleted(
                desk.folders.places(desk.review, Folders.REVIEW_PENDING).get(0), "Sue"));

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.REVIEW);
    }

    @Test
    @DisplayName("E02 a recall made while the store is down wins over a release that is due when it comes back")
    void aRecallDuringAnOutageShouldComeBeforeAnyRelease() {
        HeldReply reply = desk.hold(HeldState.HELD, "Anna");
        store.begin();
        assertThat(journal.take(recallOf(reply))).isPresent();
        desk.clock.move(Duration.ofHours(1));
        assertThat(releases.claimDue()).isEmpty();

        store.end();

        assertThat(releases.claimDue()).isEmpty();
        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RECALLED);
        assertThat(journal.waiting()).isZero();
    }

    @Test
    @DisplayName("E02 a recall counts although the copies are looked after before it is told")
    void aCopyThatWentShouldNotBeMadeAgainBeforeItsGoingIsTold() {
        HeldReply reply = desk.hold(HeldState.HELD, "Anna");
        FolderPlace place = outboxPlace();
        desk.folders.remove(DeskFixture.ACCOUNT, place);
        desk.copies.refresh(reply.id());

        assertThat(desk.folders.places(DeskFixture.ACCOUNT, "Outbox/Anna")).isEmpty();
        journal.take(new Vanished(place, "Anna"));

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RECALLED);
    }

    @Test
    void changesShouldReachTheStoreInTheirOrder() {
        HeldReply first = desk.hold(HeldState.HELD, "Anna");
        FolderPlace place = outboxPlace();
        store.begin();
        journal.take(new Vanished(place, "Anna"));
        store.end();
        journal.take(new Vanished(place, "Bert"));

        assertThat(desk.stateOf(first)).isEqualTo(HeldState.HELD);
        assertThat(journal.caughtUp()).isTrue();

        assertThat(desk.stories.ofCase(first.caseId()))
                .anyMatch(entry -> entry.words().contains("Anna"))
                .noneMatch(entry -> entry.words().contains("Bert"));
    }

    @Test
    void aMessageThatHasMovedOnShouldDecideNothing() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        FolderPlace pending =
                desk.folders.places(desk.review, Folders.REVIEW_PENDING).get(0);
        desk.folders.move(desk.review, pending, Folders.REVIEW_RELEASE);
        FolderPlace released =
                desk.folders.places(desk.review, Folders.REVIEW_RELEASE).get(0);
        desk.folders.move(desk.review, released, Folders.REVIEW_PENDING);

        assertThat(journal.take(new Appeared(desk.review, Folders.REVIEW_RELEASE, released, "Sue", Optional.empty())))
                .isEmpty();

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.REVIEW);
    }

    @Test
    void aChangeThatNeverWorksShouldGiveWayToAComparison() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        desk.folders.move(
                desk.review,
                desk.folders.places(desk.review, Folders.REVIEW_PENDING).get(0),
                Folders.REVIEW_RELEASE);
        FolderPlace released =
                desk.folders.places(desk.review, Folders.REVIEW_RELEASE).get(0);
        AtomicInteger tried = new AtomicInteger();
        FolderStore unreadable = new Unreadable(desk.folders, tried);
        FolderJournal stubborn = new FolderJournal(watch, unreadable, desk.reconciliation);
        assertThat(stubborn.caughtUp()).isTrue();
        stubborn.take(new Appeared(desk.review, Folders.REVIEW_RELEASE, released, "Sue", Optional.empty()));

        for (int i = 1; i < FolderJournal.TRIES; i++) {
            assertThat(stubborn.caughtUp()).isFalse();
        }
        assertThat(stubborn.caughtUp()).isTrue();
        desk.doWork();

        assertThat(tried).hasValue(FolderJournal.TRIES + 1);
        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.REVIEW);
        assertThat(desk.folders.places(desk.review, Folders.REVIEW_PENDING)).hasSize(1);
    }

    @Test
    @DisplayName("E02 deleting the whole outbox folder recalls what lay in it")
    void aFolderThatWentShouldRecallWhatLayInIt() {
        HeldReply reply = desk.hold(HeldState.HELD, "Anna");
        desk.folders.remove(DeskFixture.ACCOUNT, outboxPlace());
        journal.take(new FolderWent("Outbox/Anna", "Anna"));
        desk.clock.move(Duration.ofHours(1));

        assertThat(releases.claimDue()).isEmpty();
        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RECALLED);
    }

    @Test
    void nothingShouldBeReleasedBeforeFoldersAndStoreWereCompared() {
        HeldReply reply = desk.hold(HeldState.HELD, "Anna");
        desk.clock.move(Duration.ofHours(1));
        journal.take(new FolderWent("Elsewhere", "Anna"));
        mailboxes.begin();

        assertThat(releases.claimDue()).isEmpty();
        mailboxes.end();

        assertThat(releases.claimDue()).extracting(HeldReply::id).containsExactly(reply.id());
    }

    @Test
    void moreChangesThanCanWaitShouldGiveWayToAComparison() {
        HeldReply reply = desk.hold(HeldState.HELD, "Anna");
        FolderPlace place = outboxPlace();
        store.begin();
        for (int i = 0; i < FolderJournal.LONGEST; i++) {
            journal.take(new Vanished(new FolderPlace("elsewhere", i), "Anna"));
        }
        desk.folders.remove(DeskFixture.ACCOUNT, place);
        journal.take(new Vanished(place, "Anna"));
        store.end();

        assertThat(journal.waiting()).isEqualTo(FolderJournal.LONGEST);
        assertThat(journal.caughtUp()).isTrue();
        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RECALLED);
    }

    private Vanished recallOf(HeldReply reply) {
        return new Vanished(outboxPlace(), reply.agent());
    }

    private FolderPlace outboxPlace() {
        return desk.folders.places(DeskFixture.ACCOUNT, "Outbox/Anna").get(0);
    }
}
