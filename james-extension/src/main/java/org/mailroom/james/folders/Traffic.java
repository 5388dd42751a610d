package org.mailroom.james.folders;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.MessageRange;
import org.mailroom.desk.Latest;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.message.EmailAddress;

/**
 * What moves in the accounts of desks: one move after the other, whoever moves, and which case's mail lay where one has
 * gone. The server copies a message and then takes the first one away; two moves at once would copy it twice, or wait
 * for each other in the database. Thread-safe; for this node only.
 */
@Singleton
public final class Traffic {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final int LANES = 64;
    private static final int REMEMBERED = 20_000;

    private final List<Semaphore> lanes =
            IntStream.range(0, LANES).mapToObj(i -> new Semaphore(1, true)).toList();
    private final Map<FolderPlace, String> gone = Collections.synchronizedMap(Latest.put(REMEMBERED));

    @Inject
    public Traffic() {}

    /** The right to move in an account; to be given back by whatever thread. */
    public static final class Lane implements AutoCloseable {
        private final Semaphore lane;

        private Lane(Semaphore lane) {
            this.lane = lane;
        }

        @Override
        public void close() {
            lane.release();
        }
    }

    /**
     * Waits until nobody else moves in the account. Whoever has the right must not ask for it again.
     *
     * @throws MailboxException when others move for more than two minutes
     */
    public Lane enter(EmailAddress account) throws MailboxException {
        Semaphore lane = lanes.get(Math.floorMod(account.hashCode(), LANES));
        try {
            if (lane.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                return new Lane(lane);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new MailboxException("others have moved mail in " + account + " for " + LONGEST_WAIT.toSeconds() + " s");
    }

    /** A mail of the case with this number has gone from there. */
    public void gone(FolderPlace place, String caseNumber) {
        gone.put(place, caseNumber);
    }

    /** The number of the case whose mail lay there, if that is remembered. */
    public Optional<String> whatLay(FolderPlace place) {
        return Optional.ofNullable(gone.get(place));
    }

    /** The places of a folder, among these, from which a mail is remembered to have gone. */
    public List<FolderPlace> goneFrom(String mailbox, MessageRange range) {
        List<FolderPlace> found = new ArrayList<>();
        synchronized (gone) {
            for (FolderPlace place : gone.keySet()) {
                if (place.mailbox().equals(mailbox) && range.includes(MessageUid.of(place.uid()))) {
                    found.add(place);
                }
            }
        }
        return found;
    }
}
