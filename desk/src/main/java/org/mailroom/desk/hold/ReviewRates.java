package org.mailroom.desk.hold;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.Trial;

/**
 * How large a share of an agent's replies is reviewed: all of who is new, else the agent's own rate, which follows what
 * became of the last replies that somebody reviewed, where the desk wants that.
 */
public final class ReviewRates {
    /** So many of the last reviewed replies count. */
    static final int LAST = 50;
    /** Before so many were reviewed nothing follows from them. */
    static final int LEAST = 10;
    /** With none sent back of so many, half the rate is enough. */
    static final int GOOD = 20;

    private final HeldReplies replies;
    private final InstantSource clock;

    public ReviewRates(HeldReplies replies, InstantSource clock) {
        this.replies = replies;
        this.clock = clock;
    }

    /** Why all replies of the agent are reviewed, if the agent is new. */
    public Optional<String> trial(DeskConfiguration desk, Person agent) {
        Trial trial = agent.trial();
        LocalDate today = LocalDate.ofInstant(clock.instant(), desk.zone());
        Optional<LocalDate> until = trial.until().filter(day -> !today.isAfter(day));
        if (until.isPresent()) {
            return Optional.of(agent.name() + " is new: all replies are reviewed until " + until.get());
        }
        if (trial.replies() == 0) {
            return Optional.empty();
        }
        long passed = replies.reviewed(desk.id(), agent.name(), 2 * trial.replies() + LAST).stream()
                .filter(state -> !sentBack(state))
                .count();
        return passed >= trial.replies()
                ? Optional.empty()
                : Optional.of(agent.name() + " is new: " + passed + " of " + trial.replies()
                        + " replies have passed a review");
    }

    /**
     * The share of the agent's replies that is reviewed, 0.0 to 1.0. A rate of 0 or 1 stays as it is; any other grows by the
     * share of the last 50 reviewed replies that was sent back or thrown away, and is halved where that is none of 20 or more.
     */
    public double share(DeskConfiguration desk, Person agent) {
        double rate = agent.review().share();
        if (!desk.review().followResults() || rate <= 0.0 || rate >= 1.0) {
            return rate;
        }
        List<HeldState> last = replies.reviewed(desk.id(), agent.name(), LAST);
        long back = last.stream().filter(ReviewRates::sentBack).count();
        if (last.size() < LEAST) {
            return rate;
        }
        return back == 0 && last.size() >= GOOD ? rate / 2 : Math.min(1.0, rate + (double) back / last.size());
    }

    /** This {@link #share} in words, where it is not the rate that was written. */
    public Optional<String> words(Person agent, double share) {
        return share == agent.review().share()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "by the results of the last reviews of %s the rate is %.1f%% instead of %.1f%%",
                        agent.name(),
                        100 * share,
                        100 * agent.review().share()));
    }

    private static boolean sentBack(HeldState state) {
        return state == HeldState.RETURNED || state == HeldState.DISCARDED;
    }
}
