package org.mailroom.desk.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mailroom.desk.work.NewWork;

/** Where the clocks of cases are kept. Safe for several threads and nodes. */
public interface ServiceClocks {
    /** So many clocks are looked at together. */
    int MOST = 200;

    /** The clocks of a case, none of them twice. */
    List<ServiceClock> of(long caseId);

    /** The same for several cases at once, by case; those that have none are left out. */
    Map<Long, List<ServiceClock>> ofEach(Collection<Long> caseIds);

    /**
     * Writes clocks that are new, and those that nobody has changed since they were read (one version less than what is
     * written). Answers what was written.
     */
    List<ServiceClock> write(List<ServiceClock> clocks);

    /** The clocks whose {@code wakeAt} has come, the earliest first, at most {@link #MOST}. */
    List<ServiceClock> due(Instant now);

    /** The clocks of which mails with this number told last, at most {@link #MOST}. */
    List<ServiceClock> toldIn(long telling);

    /**
     * The same as {@link #write}, and in one transaction with it the work that follows from what was written, so that a
     * step is told once, whoever else is at it and whenever a node stops.
     *
     * @param consequences the work that follows from the clocks that were written
     */
    List<ServiceClock> tell(List<ServiceClock> clocks, Function<List<ServiceClock>, List<NewWork>> consequences);
}
