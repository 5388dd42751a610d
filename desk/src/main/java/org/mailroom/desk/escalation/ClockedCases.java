package org.mailroom.desk.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseLink;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.FilingMark;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joined;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.cases.SketchedMail;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.service.ServiceClock;
import org.mailroom.desk.work.WorkItem;

/**
 * Cases whose clocks keep in step with them: after each change that bears on them, where the desk keeps clocks. What fails
 * there does not undo the change; the clocks are in step again after the next one, and before an alarm.
 */
public final class ClockedCases implements Cases {
    private final Cases cases;
    private final ClockDesk clocks;

    public ClockedCases(Cases cases, ClockDesk clocks) {
        this.cases = cases;
        this.clocks = clocks;
    }

    private void watch(long caseId) {
        if (clocks.keepsSome()) {
            cases.current(caseId).ifPresent(this::watch);
        }
    }

    private void watch(Case theCase) {
        watch(theCase, () -> clocks.settle(theCase.id()));
    }

    /** Before its target is set, with which its clocks begin, a case has nothing to be kept in step. */
    private void watch(Case theCase, Runnable settling) {
        if (theCase.firstResponseDue().isPresent() && clocks.keeping(theCase).isPresent()) {
            try {
                settling.run();
            } catch (StoreUnavailableException settledByTheNextChange) {
                return;
            }
        }
    }

    @Override
    public Optional<Case> byId(long caseId) {
        return cases.byId(caseId);
    }

    @Override
    public Optional<Case> current(long caseId) {
        return cases.current(caseId);
    }

    @Override
    public Map<Long, Case> currentOf(Collection<Long> caseIds) {
        return cases.currentOf(caseIds);
    }

    @Override
    public Optional<Case> ofInteraction(long interactionId) {
        return cases.ofInteraction(interactionId);
    }

    @Override
    public List<Case> mergedInto(long caseId) {
        return cases.mergedInto(caseId);
    }

    @Override
    public List<CaseLink> links(long caseId) {
        return cases.links(caseId);
    }

    @Override
    public List<SketchedMail> sketches(String desk, EmailAddress customer) {
        return cases.sketches(desk, customer);
    }

    @Override
    public Optional<Case> byNumber(String desk, CaseNumber number) {
        return cases.byNumber(desk, number);
    }

    @Override
    public Optional<Case> byNumber(CaseNumber number) {
        return cases.byNumber(number);
    }

    @Override
    public Optional<Case> byMessageIds(String desk, List<String> messageIds, Collection<EmailAddress> people) {
        return cases.byMessageIds(desk, messageIds, people);
    }

    @Override
    public Optional<Case> byMentions(String desk, List<String> messageIds, Collection<EmailAddress> people) {
        return cases.byMentions(desk, messageIds, people);
    }

    @Override
    public Optional<Interaction> interaction(String desk, MailIdentity identity) {
        return cases.interaction(desk, identity);
    }

    @Override
    public List<Interaction> interactions(long caseId) {
        return cases.interactions(caseId);
    }

    @Override
    public Set<EmailAddress> participants(long caseId) {
        return cases.participants(caseId);
    }

    @Override
    public List<Case> unfinished(String desk, long after, int most) {
        return cases.unfinished(desk, after, most);
    }

    @Override
    public List<Case> openCasesOf(String desk, EmailAddress customer) {
        return cases.openCasesOf(desk, customer);
    }

    @Override
    public List<Case> casesOf(String desk, EmailAddress customer, int most) {
        return cases.casesOf(desk, customer, most);
    }

    @Override
    public Joined join(Joining joining) {
        Joined joined = cases.join(joining);
        if (!joined.opened()) {
            watch(joined.theCase());
        }
        return joined;
    }

    @Override
    public void triaged(long caseId, Triage triage) {
        cases.triaged(caseId, triage);
        watch(caseId);
    }

    @Override
    public void target(long caseId, Instant firstResponseDue, List<ServiceClock> clocks) {
        cases.target(caseId, firstResponseDue, clocks);
    }

    @Override
    public void assign(long caseId, Optional<String> agent) {
        cases.assign(caseId, agent);
    }

    @Override
    public void state(long caseId, CaseState state) {
        cases.state(caseId, state);
        watch(caseId);
    }

    @Override
    public boolean snooze(long caseId, Instant until, List<WorkItem> work) {
        boolean snoozed = cases.snooze(caseId, until, work);
        watch(caseId);
        return snoozed;
    }

    @Override
    public boolean wake(long caseId, Instant until, WorkItem work) {
        boolean awake = cases.wake(caseId, until, work);
        watch(caseId);
        return awake;
    }

    @Override
    public boolean close(long caseId, Instant at, WorkItem work) {
        boolean closed = cases.close(caseId, at, work);
        watch(caseId);
        return closed;
    }

    @Override
    public boolean merge(long caseId, long into, WorkItem work) {
        boolean merged = cases.merge(caseId, into, work);
        if (merged) {
            cases.byId(into).flatMap(clocks::keeping).ifPresent(desk -> clocks.merge(desk, caseId, into));
        }
        return merged;
    }

    @Override
    public boolean split(long interactionId, long from, NewCase newCase, WorkItem work) {
        boolean split = cases.split(interactionId, from, newCase, work);
        watch(from);
        return split;
    }

    @Override
    public boolean link(long caseId, CaseLink.Kind kind, long other) {
        return cases.link(caseId, kind, other);
    }

    @Override
    public boolean firstResponse(long caseId, Instant at) {
        boolean first = cases.firstResponse(caseId, at);
        if (first) {
            watch(caseId);
        }
        return first;
    }

    /** The clocks go on until the answer is taken. */
    @Override
    public void answerLeaves(long caseId, Instant at) {
        cases.answerLeaves(caseId, at);
    }

    @Override
    public boolean answerTaken(long caseId, Instant at) {
        boolean taken = cases.answerTaken(caseId, at);
        if (taken && clocks.keepsSome()) {
            cases.current(caseId).ifPresent(theCase -> watch(theCase, () -> clocks.answered(theCase, at)));
        }
        return taken;
    }

    @Override
    public void answerLost(long caseId, boolean only, Instant sent) {
        cases.answerLost(caseId, only, sent);
        if (clocks.keepsSome()) {
            cases.current(caseId).ifPresent(theCase -> watch(theCase, () -> clocks.lost(theCase, only, sent)));
        }
    }

    @Override
    public FilingMark beginFiling(long interactionId) {
        return cases.beginFiling(interactionId);
    }

    @Override
    public FilingMark filing(long interactionId) {
        return cases.filing(interactionId);
    }

    @Override
    public void filed(long interactionId) {
        cases.filed(interactionId);
    }
}
