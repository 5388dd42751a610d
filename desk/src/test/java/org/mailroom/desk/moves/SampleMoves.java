package org.mailroom.desk.moves;

import java.time.InstantSource;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.junk.InMemorySenderJudgements;
import org.mailroom.desk.junk.JunkDesk;
import org.mailroom.desk.learning.CategoryLearner;
import org.mailroom.desk.learning.InMemoryCategoryModels;
import org.mailroom.desk.routing.RoutingDesk;
import org.mailroom.desk.work.WorkItems;

/** What moves do, with nothing learned yet. */
public final class SampleMoves {
    private SampleMoves() {}

    public static CaseMoves on(CaseDesk desks, Cases cases, RoutingDesk routing, WorkItems work, InstantSource clock) {
        CategoryLearner learner = new CategoryLearner(new InMemoryCategoryModels(), clock);
        JunkDesk junk = new JunkDesk(new InMemorySenderJudgements(), learner, cases, clock);
        return new CaseMoves(desks, cases, learner, junk, routing, work);
    }
}
