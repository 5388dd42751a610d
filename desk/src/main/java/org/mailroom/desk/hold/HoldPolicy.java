package org.mailroom.desk.hold;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.sampling.SamplingDecision;

/**
 * Decides whether a reply waits for its time or for a reviewer, goes back to its author, or never leaves. The strongest
 * of the concerns decides; a sample sends to review what would go its way.
 */
public final class HoldPolicy {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss zzz", Locale.ENGLISH);

    private HoldPolicy() {}

    /** The decision, with every reason for it, the strongest first, or the reason why there is none. */
    public static HoldDecision decide(
            DeskConfiguration desk, List<Concern> concerns, SamplingDecision sampling, Instant now) {
        return switch (strongest(concerns)) {
            case BLOCK -> stopped(HeldState.BLOCKED, concerns, now);
            case RETURN -> stopped(HeldState.RETURNED, concerns, now);
            case REVIEW -> review(concerns, sampling, now);
            default -> sampling.chosen() ? review(concerns, sampling, now) : held(desk, concerns, sampling, now);
        };
    }

    private static HoldDecision stopped(HeldState state, List<Concern> concerns, Instant now) {
        return new HoldDecision(state, now, words(concerns, ScreenAction.WARN), List.of());
    }

    private static HoldDecision review(List<Concern> concerns, SamplingDecision sampling, Instant now) {
        List<String> reasons = new ArrayList<>(words(concerns, ScreenAction.REVIEW));
        if (sampling.chosen()) {
            reasons.add(sampling.words());
        }
        return new HoldDecision(HeldState.REVIEW, now, reasons, warnings(concerns));
    }

    private static HoldDecision held(
            DeskConfiguration desk, List<Concern> concerns, SamplingDecision sampling, Instant now) {
        Instant releaseAt = now.plus(desk.outbox().recallWindow());
        String until = CLOCK.format(releaseAt.atZone(desk.zone()));
        return new HoldDecision(
                HeldState.HELD,
                releaseAt,
                List.of("nothing in it wants a review", sampling.words(), "it may be recalled until " + until),
                warnings(concerns));
    }

    private static ScreenAction strongest(List<Concern> concerns) {
        return concerns.stream()
                .map(Concern::action)
                .max(Comparator.naturalOrder())
                .orElse(ScreenAction.OFF);
    }

    private static List<String> words(List<Concern> concerns, ScreenAction least) {
        return concerns.stream()
                .filter(concern -> concern.action().atLeast(least))
                .sorted(Comparator.comparing(Concern::action).reversed())
                .map(Concern::words)
                .toList();
    }

    private static List<String> warnings(List<Concern> concerns) {
        return concerns.stream()
                .filter(concern -> concern.action() == ScreenAction.WARN || concern.action() == ScreenAction.MASK)
                .map(Concern::words)
                .toList();
    }
}
