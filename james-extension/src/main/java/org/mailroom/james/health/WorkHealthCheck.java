package org.mailroom.james.health;

import java.util.Optional;
import javax.inject.Inject;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkState;

/** Whether work was given up that a person must look at. */
public final class WorkHealthCheck extends DeskHealthCheck {
    private static final int MOST = 1000;

    private final WorkItems work;

    @Inject
    WorkHealthCheck(WorkItems work) {
        super("work items");
        this.work = work;
    }

    @Override
    Optional<String> complaint() {
        int dead = work.list(WorkState.DEAD, MOST).size();
        return dead == 0
                ? Optional.empty()
                : Optional.of((dead == MOST ? MOST + " or more" : dead)
                        + " work item(s) were given up; GET /mailroom/work?state=dead shows them");
    }

    @Override
    Effect effect() {
        return Effect.DEGRADED;
    }
}
