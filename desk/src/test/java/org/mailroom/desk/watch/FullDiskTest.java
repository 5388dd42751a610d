package org.mailroom.desk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.hold.Asking;
import org.mailroom.desk.hold.HeldCopies;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.HoldDesk;
import org.mailroom.desk.hold.Releases;
import org.mailroom.desk.hold.Turn;
import org.mailroom.desk.message.EmailAddress;

/** The way of a reply from being held to being delivered while one write of the store fails, whichever. */
class FullDiskTest {
    private static final Set<String> READS = Set.of(
            "byId",
            "content",
            "contentOf",
            "list",
            "ofCase",
            "onTheirWay",
            "departed",
            "reviewed",
            "reviewClaim",
            "versions",
            "showing/1",
            "copyAt",
            "copies",
            "turn");
    private static final int WRITES = 17;
    private static final int TRIES = 4;

    private final DeskFixture desk = new DeskFixture();
    private int writes;
    private int failsAt;
    private int left;

    static IntStream everyWrite() {
        return IntStream.rangeClosed(1, WRITES);
    }

    @ParameterizedTest
    @MethodSource("everyWrite")
    @DisplayName("E17 a reply leaves exactly once whichever write of the store finds the disk full")
    void replyShouldLeaveOnceWhicheverWriteFails(int write) {
        failsAt = write;

        HeldReply reply = wholeWay();

        assertThat(writes).isGreaterThanOrEqualTo(write);
        assertThat(left).isEqualTo(1);
        assertThat(desk.stateOf(reply)).isIn(HeldState.RELEASED, HeldState.DELIVERED);
        assertThat(desk.folders.in("support@acme.example", "Outbox/Anna")).isEmpty();
    }

    @Test
    @DisplayName("E17 the way of a reply has no more writes than are made to fail")
    void everyWriteShouldBeTried() {
        failsAt = Integer.MAX_VALUE;

        wholeWay();

        assertThat(writes).isEqualTo(WRITES);
    }

    private HeldReply wholeWay() {
        HeldReplies full = full();
        HoldDesk hold = new HoldDesk(full, desk.stories, UnitOfWork.EACH_BY_ITSELF, desk.ids, desk.clock);
        HeldCopies copies =
                new HeldCopies(full, desk.folders, desk.tokens, hold, desk.finals, () -> desk.configuration);
        Releases releases = new Releases(
                full,
                desk.cases,
                desk.spool,
                hold,
                UnitOfWork.EACH_BY_ITSELF,
                desk.ids,
                desk.clock,
                "node-1",
                () -> true,
                desk.stop,
                desk.quality,
                Asking.NOBODY);
        HeldReply reply = reply(desk.openCase());
        again(() -> hold.hold(
                desk.desk,
                reply,
                "Subject: Re\r\n\r\nx\r\n".getBytes(StandardCharsets.UTF_8),
                List.of(),
                Turn.FREE,
                List.of()));
        again(() -> copies.refresh(reply.id()));
        for (int i = 0; i < TRIES; i++) {
            desk.clock.move(Duration.ofHours(1));
            unless(() -> releases.claimDue().forEach(due -> release(releases, due)));
        }
        again(() -> copies.refresh(reply.id()));
        return reply;
    }

    /** As the processor desk-release does: what fails before delivery is taken back, what fails after it changes nothing. */
    private void release(Releases releases, HeldReply due) {
        unless(() -> releases.submit(due));
        unless(releases::noteSubmitted);
        if (desk.spool.submitted.contains(due)) {
            boolean passed = unless(() -> {
                if (releases.mayLeave(due.id(), due.token())) {
                    releases.recordRelease(due.id(), due.token());
                    left++;
                }
            });
            if (passed) {
                unless(() -> releases.delivered(due.id(), "taken", desk.clock.instant()));
            } else {
                unless(() -> releases.takeBack(due.id(), due.token(), "the disk is full"));
            }
        }
    }

    /** Work that fails is done again. */
    private void again(Runnable work) {
        if (!unless(work)) {
            work.run();
        }
    }

    private static boolean unless(Runnable work) {
        try {
            work.run();
            return true;
        } catch (StoreUnavailableException full) {
            return false;
        }
    }

    private HeldReplies full() {
        return (HeldReplies) Proxy.newProxyInstance(
                HeldReplies.class.getClassLoader(), new Class<?>[] {HeldReplies.class}, (proxy, method, arguments) -> {
                    int count = arguments == null ? 0 : arguments.length;
                    boolean read = READS.contains(method.getName()) || READS.contains(method.getName() + "/" + count);
                    if (!read && ++writes == failsAt) {
                        throw new StoreUnavailableException("no space left on device");
                    }
                    try {
                        return method.invoke(desk.replies, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private HeldReply reply(Case theCase) {
        return new HeldReply(
                desk.ids.next(),
                "support",
                theCase.id(),
                "Anna",
                "Mail-1",
                new MailIdentity("reply-1@acme.example", "digest"),
                HeldState.HELD,
                desk.clock.instant().plus(Duration.ofMinutes(2)),
                EmailAddress.of("support+v1@acme.example"),
                List.of(DeskFixture.CUSTOMER),
                "Re",
                List.of("a reason"),
                desk.clock.instant(),
                Optional.empty(),
                0);
    }
}
