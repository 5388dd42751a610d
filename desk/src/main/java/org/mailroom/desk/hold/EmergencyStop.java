package org.mailroom.desk.hold;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.PlainText;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;

/**
 * Stops all outgoing mail of a desk and lets it go again. It holds on all nodes within {@link #KNOWN_FOR}, and through
 * restarts. While the store cannot be asked nothing leaves. Thread-safe.
 */
public final class EmergencyStop {
    /** How long an answer of the store is believed. */
    public static final Duration KNOWN_FOR = Duration.ofMillis(500);

    private static final String MAIL = "emergency-stop";

    private final OutboundStops stops;
    private final Tellers tellers;
    private final IdGenerator ids;
    private final InstantSource clock;
    private volatile Known known = new Known(Instant.MIN, Set.of());

    private record Known(Instant at, Set<String> desks) {}

    public EmergencyStop(OutboundStops stops, Tellers tellers, IdGenerator ids, InstantSource clock) {
        this.stops = stops;
        this.tellers = tellers;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stops a desk. Answers false when it was stopped before. */
    public boolean begin(String desk, String reason, String by) {
        String why = PlainText.line(reason, OutboundStop.LONGEST_REASON);
        boolean begun = stops.begin(new OutboundStop(ids.next(), desk, why, clock.instant(), by));
        forget();
        if (begun) {
            tell(desk, Verb.STOPPED, by + " stopped all outgoing mail of the desk: " + why);
        }
        return begun;
    }

    /** Lets the mail of a desk go again. Answers false when it was not stopped. */
    public boolean end(String desk, String by) {
        Optional<OutboundStop> ended = stops.end(desk, clock.instant(), by);
        forget();
        ended.ifPresent(stop ->
                tell(desk, Verb.RESUMED, by + " ended the stop of all outgoing mail that " + stop.by() + " began"));
        return ended.isPresent();
    }

    /** The stops that hold, the oldest first. */
    public List<OutboundStop> current() {
        return stops.current();
    }

    /**
     * The desks whose mail must not leave.
     *
     * @throws org.mailroom.desk.StoreUnavailableException when that is not known
     */
    public Set<String> desks() {
        Known last = known;
        Instant now = clock.instant();
        if (now.isBefore(last.at()) || !now.isBefore(last.at().plus(KNOWN_FOR))) {
            last = new Known(
                    now, stops.current().stream().map(OutboundStop::desk).collect(Collectors.toSet()));
            known = last;
        }
        return last.desks();
    }

    /** Whether mail of this desk must not leave. */
    public boolean holds(String desk) {
        return desks().contains(desk);
    }

    private void forget() {
        known = new Known(Instant.MIN, Set.of());
    }

    private void tell(String desk, Verb verb, String words) {
        Storyteller story = tellers.of(desk, MAIL);
        story.tell(verb, words);
        tellers.write(story);
    }
}
