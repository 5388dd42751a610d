package org.mailroom.desk.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.folders.Together;
import org.mailroom.desk.hold.HeldCopies;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;

class EarlyRecallTest {
    private final DeskFixture desk = new DeskFixture();

    @Test
    @DisplayName("E02 a reply that is taken out of the outbox before its copy is noted does not leave")
    void aReplyTakenBackAsSoonAsItIsShownShouldNotLeave() {
        HeldReply reply = notShown("Anna");

        copies(takenAtOnce()).refresh(reply.id());
        desk.clock.move(Duration.ofMinutes(3));

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RECALLED);
        assertThat(desk.releases.claimDue()).isEmpty();
    }

    @Test
    @DisplayName(
            "E02 E17 taken out of the outbox before its copy is noted, and then the server dies: it does not leave")
    void aReplyTakenBackBeforeTheServerDiesShouldNotLeave() {
        HeldReply reply = notShown("Anna");

        assertThatThrownBy(() -> copies(diesWhenItHasAppended(true)).refresh(reply.id()))
                .hasMessage("the server is dead");
        desk.clock.move(Duration.ofMinutes(3));
        assertThat(desk.releases.claimDue()).isEmpty();
        desk.copies.refresh(reply.id());

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RECALLED);
        assertThat(desk.releases.claimDue()).isEmpty();
        assertThat(desk.folders.in("support@acme.example", Folders.returned("Anna")))
                .singleElement()
                .satisfies(copy -> assertThat(copy.fields())
                        .anyMatch(field -> field.is(MailroomFields.REASON)
                                && field.unfolded().contains("it has not left")));
    }

    @Test
    @DisplayName("E17 shown, and then the server dies before it is noted: it is shown once and leaves in its time")
    void aReplyThatIsShownWhenTheServerDiesShouldLeave() {
        HeldReply reply = notShown("Anna");

        assertThatThrownBy(() -> copies(diesWhenItHasAppended(false)).refresh(reply.id()))
                .hasMessage("the server is dead");
        desk.copies.refresh(reply.id());
        desk.clock.move(Duration.ofMinutes(3));

        assertThat(desk.folders.in("support@acme.example", Folders.outbox("Anna")))
                .hasSize(1);
        assertThat(desk.releases.claimDue()).extracting(HeldReply::id).containsExactly(reply.id());
    }

    @Test
    @DisplayName("E17 the server dies before it is shown, and others are shown meanwhile: it is shown and leaves")
    void aReplyThatWasNotShownWhenTheServerDiedShouldLeave() {
        HeldReply reply = notShown("Anna");
        HeldReply other = notShown("Anna");

        assertThatThrownBy(() -> copies(diesBeforeItAppends()).refresh(reply.id()))
                .hasMessage("the server is dead");
        desk.copies.refresh(other.id());
        desk.copies.refresh(reply.id());
        desk.clock.move(Duration.ofMinutes(3));

        assertThat(desk.folders.in("support@acme.example", Folders.outbox("Anna")))
                .hasSize(2);
        assertThat(desk.releases.claimDue())
                .extracting(HeldReply::id)
                .containsExactlyInAnyOrder(reply.id(), other.id());
    }

    @Test
    @DisplayName("E17 what cannot be shown at first, while others come and go, is no recall: it is shown and leaves")
    void aReplyThatCouldNotBeShownAtFirstShouldLeave() {
        HeldReply reply = notShown("Anna");
        HeldReply other = notShown("Anna");
        HeldCopies copies = copies(failsToAppendOnce());

        assertThatThrownBy(() -> copies.refresh(reply.id())).hasMessage("the mailbox is locked");
        copies.refresh(other.id());
        desk.hold.recall(other.id(), "Anna");
        copies.refresh(other.id());
        copies.refresh(reply.id());
        desk.clock.move(Duration.ofMinutes(3));

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.HELD);
        assertThat(desk.folders.in("support@acme.example", Folders.outbox("Anna")))
                .hasSize(1);
        assertThat(desk.releases.claimDue()).extracting(HeldReply::id).containsExactly(reply.id());
    }

    @Test
    @DisplayName("E02 what is taken out of the outbox though the server said that it could not be shown does not leave")
    void aReplyTakenBackThoughItSeemedNotToBeShownShouldNotLeave() {
        HeldReply reply = notShown("Anna");
        HeldReply other = notShown("Anna");

        assertThatThrownBy(() -> copies(diesWhenItHasAppended(true)).refresh(reply.id()))
                .hasMessage("the server is dead");
        desk.copies.refresh(other.id());
        desk.hold.recall(other.id(), "Anna");
        desk.copies.refresh(other.id());
        desk.copies.refresh(reply.id());

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RECALLED);
    }

    @Test
    @DisplayName("E02 what is taken out of the outbox before it can be noted that it lies there does not leave")
    void aReplyTakenBackBeforeItsPlaceCanBeNotedShouldNotLeave() {
        HeldReply reply = notShown("Anna");
        HeldCopies copies = new HeldCopies(
                cannotNoteOnce(), desk.folders, desk.tokens, desk.hold, desk.finals, () -> desk.configuration);

        assertThatThrownBy(() -> copies.refresh(reply.id())).hasMessage("the store is down");
        desk.folders
                .places(DeskFixture.ACCOUNT, Folders.outbox("Anna"))
                .forEach(place -> desk.folders.remove(DeskFixture.ACCOUNT, place));
        copies.refresh(reply.id());

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RECALLED);
    }

    private HeldReplies cannotNoteOnce() {
        AtomicBoolean failed = new AtomicBoolean();
        return (HeldReplies) Proxy.newProxyInstance(
                HeldReplies.class.getClassLoader(), new Class<?>[] {HeldReplies.class}, (proxy, called, arguments) -> {
                    if (called.getName().equals("shown") && failed.compareAndSet(false, true)) {
                        throw new IllegalStateException("the store is down");
                    }
                    return called.invoke(desk.replies, arguments);
                });
    }

    @Test
    @DisplayName("E17 shown by two at once, each reply lies in the outbox once")
    void aReplyShownByTwoAtOnceShouldLieThereOnce() throws Exception {
        for (int round = 1; round <= 50; round++) {
            HeldReply reply = notShown("Anna");

            Together.run(() -> desk.copies.refresh(reply.id()), () -> desk.copies.refresh(reply.id()));

            assertThat(desk.folders.in("support@acme.example", Folders.outbox("Anna")))
                    .hasSize(round);
        }
    }

    @Test
    @DisplayName(
            "E17 the server dies while it takes the copy of a reply that has left out of the outbox: it goes later")
    void theCopyOfAReplyThatHasLeftShouldGoWhenTheServerDiesMeanwhile() {
        HeldReply reply = desk.hold(HeldState.HELD, "Anna");
        desk.clock.move(Duration.ofMinutes(3));
        desk.releases.claimDue().forEach(desk.releases::submit);

        assertThatThrownBy(() -> copies(diesBeforeItRemoves()).refresh(reply.id()))
                .hasMessage("the server is dead");
        desk.copies.refresh(reply.id());

        assertThat(desk.folders.in("support@acme.example", Folders.outbox("Anna")))
                .isEmpty();
        assertThat(desk.replies.copies(reply.id())).isEmpty();
    }

    private FolderStore diesBeforeItRemoves() {
        return instead("remove", call -> {
            throw new IllegalStateException("the server is dead");
        });
    }

    private HeldReply notShown(String agent) {
        HeldReply reply = desk.hold(HeldState.HELD, agent);
        desk.replies.copies(reply.id()).forEach(copy -> {
            desk.replies.hidden(copy.place());
            desk.folders.remove(DeskFixture.ACCOUNT, copy.place());
        });
        return reply;
    }

    private HeldCopies copies(FolderStore folders) {
        return new HeldCopies(desk.replies, folders, desk.tokens, desk.hold, desk.finals, () -> desk.configuration);
    }

    /** Folders in which somebody takes a message out of the outbox before the one who appended it hears of its place. */
    private FolderStore takenAtOnce() {
        return outbox(append -> {
            FolderPlace place = (FolderPlace) append.call();
            desk.folders.remove(DeskFixture.ACCOUNT, place);
            desk.watch.vanished(place, "Anna");
            return place;
        });
    }

    private FolderStore diesWhenItHasAppended(boolean taken) {
        return outbox(append -> {
            FolderPlace place = (FolderPlace) append.call();
            if (taken) {
                desk.folders.remove(DeskFixture.ACCOUNT, place);
            }
            throw new IllegalStateException("the server is dead");
        });
    }

    private FolderStore diesBeforeItAppends() {
        return outbox(append -> {
            throw new IllegalStateException("the server is dead");
        });
    }

    private FolderStore failsToAppendOnce() {
        AtomicBoolean failed = new AtomicBoolean();
        return outbox(append -> {
            if (failed.compareAndSet(false, true)) {
                throw new IllegalStateException("the mailbox is locked");
            }
            return append.call();
        });
    }

    /** Folders in which something else happens where a message is put into the outbox. */
    private FolderStore outbox(Instead instead) {
        return instead("append", instead);
    }

    /** Folders in which something else happens to an append to the outbox, or a removal. */
    private FolderStore instead(String method, Instead instead) {
        return (FolderStore) Proxy.newProxyInstance(
                FolderStore.class.getClassLoader(), new Class<?>[] {FolderStore.class}, (proxy, called, arguments) -> {
                    try {
                        boolean meant = called.getName().equals(method)
                                && (!method.equals("append")
                                        || Folders.outbox("Anna").equals(arguments[1]));
                        Callable<Object> call = () -> called.invoke(desk.folders, arguments);
                        return meant ? instead.of(call) : call.call();
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private interface Instead {
        Object of(Callable<Object> append) throws Exception;
    }
}
