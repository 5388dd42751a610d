package org.mailroom.desk.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.hold.HeldReply;

/** What is counted of a group of cases that were opened in a time. */
public final class Figures {
    private long opened;
    private long answered;
    private long closed;
    private long withinHour;
    private long withinBusinessDay;
    private long due;
    private long kept;
    private long missedByReview;
    private final Distribution firstResponse = new Distribution();
    private final Distribution solution = new Distribution();
    private final ReviewFigures reviews = new ReviewFigures();
    private final Optional<Integer> goal;

    /** @param goal how many of a hundred promises are to be kept */
    Figures(Optional<Integer> goal) {
        this.goal = goal;
    }

    /**
     * Counts a case.
     *
     * @param replies what was written to its customer
     * @param nextDay one business day after it was opened
     * @param now when the report is made
     */
    void add(Case theCase, List<HeldReply> replies, Instant nextDay, Instant now) {
        opened++;
        replies.forEach(reviews::add);
        theCase.firstResponseAt().ifPresent(at -> {
            answered++;
            firstResponse.add(time(theCase.openedAt(), at));
            withinHour += at.isAfter(theCase.openedAt().plus(Duration.ofHours(1))) ? 0 : 1;
            withinBusinessDay += at.isAfter(nextDay) ? 0 : 1;
        });
        theCase.firstResponseDue()
                .filter(promised -> theCase.firstResponseAt().isPresent() || promised.isBefore(now))
                .ifPresent(promised -> {
                    due++;
                    kept += theCase.firstResponseAt()
                            .filter(at -> !at.isAfter(promised))
                            .map(at -> 1)
                            .orElse(0);
                    missedByReview += byReview(theCase, replies, promised) ? 1 : 0;
                });
        if (theCase.state() == CaseState.CLOSED) {
            closed++;
            theCase.closedAt().ifPresent(at -> solution.add(time(theCase.openedAt(), at)));
        }
    }

    /** Whether the first answer came late, and would have come in time had it not waited for its review. */
    private static boolean byReview(Case theCase, List<HeldReply> replies, Instant promised) {
        Duration waited = replies.stream()
                .filter(reply -> reply.state().departed())
                .findFirst()
                .flatMap(ReviewFigures::waited)
                .orElse(Duration.ZERO);
        return theCase.firstResponseAt()
                .filter(at -> at.isAfter(promised) && !at.minus(waited).isAfter(promised))
                .isPresent();
    }

    private static Duration time(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }

    public long opened() {
        return opened;
    }

    public long answered() {
        return answered;
    }

    public long closed() {
        return closed;
    }

    public Distribution firstResponse() {
        return firstResponse;
    }

    public Distribution solution() {
        return solution;
    }

    /** The share of the cases that were answered within an hour, as people write it. */
    public String withinHour() {
        return percent(withinHour, opened);
    }

    /** The share that was answered within one business day. */
    public String withinBusinessDay() {
        return percent(withinBusinessDay, opened);
    }

    /** The share of the promises that came due which were kept. */
    public String kept() {
        return percent(kept, due);
    }

    /** How many promises would have been kept if the first answer had not waited for its review. */
    public long missedByReview() {
        return missedByReview;
    }

    /** The share that is to be kept; a dash where there is no goal. */
    public String goal() {
        return goal.map(share -> share + " %").orElse("–");
    }

    /** Whether fewer promises were kept than are to be. */
    public boolean belowGoal() {
        return goal.filter(share -> due > 0 && kept * 100 < share * due).isPresent();
    }

    /** What became of the replies in review. */
    public ReviewFigures reviews() {
        return reviews;
    }

    static String percent(long part, long whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }
}
