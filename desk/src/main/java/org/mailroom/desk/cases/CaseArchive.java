package org.mailroom.desk.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Cases in their order in time, read piece by piece. */
@FunctionalInterface
public interface CaseArchive {
    /** So many cases are answered at once. */
    int PAGE = 500;

    /**
     * The next cases of a desk in this state that were opened in a time, the earliest first, at most {@link #PAGE}.
     *
     * @param to the first moment that is not of it
     * @param after the last one of the page before
     */
    List<Case> page(String desk, CaseState state, Instant from, Instant to, Optional<Case> after);
}
