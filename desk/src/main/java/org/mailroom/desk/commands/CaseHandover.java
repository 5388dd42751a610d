package org.mailroom.desk.commands;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.cases.CaseRefusal;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.filing.MoveOrder;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.routing.RoutingDesk;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;

/** Gives cases to agents and takes them back by word, as people do by moving mail; the mails follow. */
public final class CaseHandover {
    private final CaseDesk cases;
    private final RoutingDesk routing;
    private final WorkItems work;
    private final IdGenerator ids;
    private final InstantSource clock;

    public CaseHandover(CaseDesk cases, RoutingDesk routing, WorkItems work, IdGenerator ids, InstantSource clock) {
        this.cases = cases;
        this.routing = routing;
        this.work = work;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Gives a case to an agent; one that rests or waits is open again, as it is when its mail is moved there.
     *
     * @param who whose decision it is, for the story
     * @throws CaseRefusal when the case is closed or the agent has it
     */
    public void assign(Case theCase, String agent, String who) {
        checkOpen(theCase);
        if (theCase.state() == CaseState.OPEN && theCase.agent().equals(Optional.of(agent))) {
            throw CaseRefusal.of(agent + " has case " + theCase.number() + " already");
        }
        cases.reopen(theCase, who);
        cases.claim(theCase, agent, who);
        move(theCase);
    }

    /**
     * Puts a case into a queue, where it is nobody's; one that rests or waits is open again.
     *
     * @param person the name of who does it
     * @param who the same for the story
     * @throws CaseRefusal when the case is closed or lies there
     */
    public void release(DeskConfiguration desk, Case theCase, String queue, String person, String who) {
        checkOpen(theCase);
        if (theCase.state() == CaseState.OPEN
                && theCase.agent().isEmpty()
                && theCase.triage().queue().equals(queue)) {
            throw CaseRefusal.of(
                    "case " + theCase.number() + " is nobody's and belongs into queue " + queue + " already");
        }
        Optional<WorkItem> route = routing.putInto(desk, theCase, queue, person);
        cases.reopen(theCase, who);
        cases.giveBack(theCase, queue, who);
        move(theCase);
        route.ifPresent(item -> work.add(item, Optional.empty()));
    }

    private static void checkOpen(Case theCase) {
        if (theCase.state() == CaseState.CLOSED) {
            throw CaseRefusal.of("case " + theCase.number() + " is closed; reopen it first");
        }
    }

    private void move(Case before) {
        String order = new MoveOrder(true, false, Set.of(CaseMover.folderOf(before))).write();
        work.add(
                WorkItem.due(ids.next(), WorkKind.MOVE_CASE, before.desk(), before.id(), order, clock.instant()),
                Optional.empty());
    }
}
