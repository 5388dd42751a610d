package org.mailroom.desk.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.ReviewTimeout;
import org.mailroom.desk.service.BusinessCalendar;

/** How long a reply may wait for review, and what people are told about it. */
public final class ReviewDeadline {
    private ReviewDeadline() {}

    /** When the time of a reply is up that waits for review from now on; empty where it may wait for ever. */
    public static Optional<Instant> of(DeskConfiguration desk, Instant now) {
        return desk.review()
                .timeout()
                .map(timeout -> timeout.inBusinessHours()
                        ? new BusinessCalendar(desk.calendar(), desk.zone()).add(now, timeout.after())
                        : now.plus(timeout.after()));
    }

    /** What happens to the reply if nobody reviews it, for a supervisor. */
    static String words(DeskConfiguration desk, Instant asked) {
        Optional<ReviewTimeout> timeout = desk.review().timeout();
        return timeout.map(found -> "Nobody until " + desk.clock(of(desk, asked).orElseThrow()) + ": "
                        + consequence(found.action()))
                .orElse("It waits until somebody decides.");
    }

    /** How long the reply waited for review, apart from the time in which the customer was to be answered. */
    public static String waited(Instant heldAt, Instant now) {
        Duration waited = Duration.between(heldAt, now);
        return "after " + waited.toHours() + "h " + waited.toMinutesPart() + "m in review";
    }

    private static String consequence(ReviewTimeout.Action action) {
        return switch (action) {
            case ESCALATE -> "all supervisors are told once more, and it goes on waiting";
            case RELEASE -> "it leaves unreviewed";
            case RETURN -> "it goes back to its author";
        };
    }
}
