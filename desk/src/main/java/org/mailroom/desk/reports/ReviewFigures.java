package org.mailroom.desk.reports;

import java.time.Duration;
import java.util.Optional;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;

/** What became of replies in review: how many a person decided about, how, and how long those that left had waited. */
public final class ReviewFigures {
    private long replies;
    private long reviewed;
    private long returned;
    private long discarded;
    private final Distribution time = new Distribution();

    void add(HeldReply reply) {
        replies++;
        if (reply.decidedBy().isEmpty()) {
            return;
        }
        reviewed++;
        returned += reply.state() == HeldState.RETURNED ? 1 : 0;
        discarded += reply.state() == HeldState.DISCARDED ? 1 : 0;
        waited(reply).ifPresent(time::add);
    }

    /** How long a reply waited for a person who let it go. */
    static Optional<Duration> waited(HeldReply reply) {
        boolean decided = reply.decidedBy().isPresent() && reply.state().onItsWayOrGone();
        return decided && !reply.releaseAt().isBefore(reply.heldAt())
                ? Optional.of(Duration.between(reply.heldAt(), reply.releaseAt()))
                : Optional.empty();
    }

    /** All replies, those that did not leave too. */
    public long replies() {
        return replies;
    }

    /** The share of the replies about which a person decided, as people write it. */
    public String share() {
        return Figures.percent(reviewed, replies);
    }

    /** The share of those which went back to their author. */
    public String returned() {
        return Figures.percent(returned, reviewed);
    }

    /** The share of those which were thrown away. */
    public String discarded() {
        return Figures.percent(discarded, reviewed);
    }

    /** How long those waited that were let go. */
    public Distribution time() {
        return time;
    }
}
