package org.mailroom.desk.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.work.WorkItem;

/**
 * Who has which case, as routing needs it. Every method is one transaction. Several nodes may give at once: a case goes to
 * one agent, and nobody is given one on the ground of a workload that has changed.
 */
public interface Assignments {
    /** The most cases of one answer. */
    int MOST_ANSWERS = 10_000;

    /** The workloads of those of a desk's agents of whom anything is known, by name. */
    Map<String, Workload> workloads(String desk);

    /**
     * Gives an open case that nobody has, and adds the work.
     *
     * @param queue where the case must still lie
     * @param to the agent's workload, as it was read
     * @return false, and nothing is done, when the case is no longer so or the agent was given another since
     */
    boolean give(Case theCase, String queue, Workload to, Instant at, List<WorkItem> work);

    /**
     * Takes an open case from this agent and adds the work.
     *
     * @return false, and nothing is done, when the agent does not have it open any more
     */
    boolean takeBack(long caseId, String agent, WorkItem work);

    /** The open cases of an agent, the oldest first, at most {@link #MOST_ANSWERS}. */
    List<Case> openOf(String desk, String agent);

    /**
     * Has an open case that nobody has wait in its queue from now on, and adds the work item of the next overflow, which
     * takes the place of an earlier one. Answers whether it is so.
     *
     * @param queue where the case must still lie
     */
    boolean waits(long caseId, String queue, Instant since, Optional<WorkItem> overflow);

    /** The cases of a desk that wait, the oldest first, at most {@link #MOST_ANSWERS}. */
    List<WaitingCase> waiting(String desk);

    /**
     * Moves a case that nobody took to another queue, and adds the work.
     *
     * @param due the work item of the overflow, which must still be the case's
     * @param from where the case must still lie
     * @param next the work item of the overflow after this one
     * @return false, and nothing is done, when the case was taken, closed, or moved meanwhile
     */
    boolean overflow(
            WorkItem due, String from, String to, Priority priority, Optional<WorkItem> next, List<WorkItem> work);

    /** The agent who had the last case of this customer that was opened since then. */
    Optional<String> knows(String desk, EmailAddress customer, Instant since);

    /** Remembers that this agent had the case and put it back, so that it is not given to him again. */
    void declined(long caseId, String agent);

    /** Who had the case last and put it back. */
    Optional<String> declinedBy(long caseId);

    /** Notes since when an agent is away, or that he is back. Answers whether that is new. */
    boolean away(String desk, String agent, Optional<Instant> since);

    /** Since when the agent is away. */
    Optional<Instant> awaySince(String desk, String agent);

    /** Notes whether the agent's cases were handed back in this absence. */
    void handedBack(String desk, String agent, boolean done);
}
