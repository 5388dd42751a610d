package org.mailroom.desk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.hold.HeldCopies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;

class EarlyRecallTest {
    private final DeskFixture desk = new DeskFixture();

    @Test
    @DisplayName("E02 a reply that is taken out of the outbox before its copy is noted does not leave")
    void aReplyTakenBackAsSoonAsItIsShownShouldNotLeave() {
        HeldReply reply = desk.hold(HeldState.HELD, "Anna");
        desk.replies.copies(reply.id()).forEach(copy -> {
            desk.replies.hidden(copy.place());
            desk.folders.remove(DeskFixture.ACCOUNT, copy.place());
        });

        new HeldCopies(desk.replies, takenAtOnce(), desk.tokens, desk.hold, () -> desk.configuration)
                .refresh(reply.id());
        desk.clock.move(Duration.ofMinutes(3));

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RECALLED);
        assertThat(desk.releases.claimDue()).isEmpty();
    }

    /** Folders in which somebody takes a message out of the outbox before the one who appended it hears of its place. */
    private FolderStore takenAtOnce() {
        return (FolderStore) Proxy.newProxyInstance(
                FolderStore.class.getClassLoader(), new Class<?>[] {FolderStore.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(desk.folders, arguments);
                        if (method.getName().equals("append")
                                && Folders.outbox("Anna").equals(arguments[1])) {
                            FolderPlace place = (FolderPlace) answer;
                            desk.folders.remove(DeskFixture.ACCOUNT, place);
                            desk.watch.vanished(place, "Anna");
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
