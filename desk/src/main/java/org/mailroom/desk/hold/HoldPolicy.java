package org.mailroom.desk.hold;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.sampling.SamplingDecision;

/** Decides whether a reply waits for its time or for a reviewer. A concern or a sample sends it to review. */
public final class HoldPolicy {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss zzz", Locale.ENGLISH);

    private HoldPolicy() {}

    /** The decision, with every reason for a review, or the reason why there is none. */
    public static HoldDecision decide(
            DeskConfiguration desk, List<Concern> concerns, SamplingDecision sampling, Instant now) {
        List<String> reasons = new ArrayList<>();
        concerns.stream().filter(Concern::review).map(Concern::words).forEach(reasons::add);
        if (sampling.chosen()) {
            reasons.add(sampling.words());
        }
        if (!reasons.isEmpty()) {
            return new HoldDecision(HeldState.REVIEW, now, reasons);
        }
        Instant releaseAt = now.plus(desk.outbox().recallWindow());
        String until = CLOCK.format(releaseAt.atZone(desk.zone()));
        return new HoldDecision(
                HeldState.HELD,
                releaseAt,
                List.of("nothing in it wants a review", sampling.words(), "it may be recalled until " + until));
    }
}
