package org.mailroom.desk.reports;

import java.time.Duration;
import java.time.Instant;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;

/** What waits at the moment of the report, whenever it was opened. */
public final class Backlog {
    private static final long AT_RISK = 75;

    private long open;
    private long waiting;
    private long overdue;
    private long atRisk;
    private final Distribution age = new Distribution();

    void add(Case theCase, Instant now) {
        if (theCase.state() == CaseState.WAITING_FOR_CUSTOMER) {
            waiting++;
            return;
        }
        open++;
        Duration old = now.isBefore(theCase.openedAt()) ? Duration.ZERO : Duration.between(theCase.openedAt(), now);
        age.add(old);
        if (theCase.firstResponseAt().isEmpty()) {
            theCase.firstResponseDue().ifPresent(due -> {
                Duration whole = Duration.between(theCase.openedAt(), due);
                overdue += due.isBefore(now) ? 1 : 0;
                atRisk +=
                        !due.isBefore(now) && old.multipliedBy(100).compareTo(whole.multipliedBy(AT_RISK)) >= 0 ? 1 : 0;
            });
        }
    }

    /** Cases for which the desk has to do something. */
    public long open() {
        return open;
    }

    /** Cases that wait for the customer. */
    public long waiting() {
        return waiting;
    }

    /** Open cases without an answer whose promise is missed. */
    public long overdue() {
        return overdue;
    }

    /** Open cases without an answer of whose time three quarters have passed. */
    public long atRisk() {
        return atRisk;
    }

    /** How old the open ones are. */
    public Distribution age() {
        return age;
    }
}
