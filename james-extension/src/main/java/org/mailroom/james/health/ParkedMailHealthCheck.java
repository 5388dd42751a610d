package org.mailroom.james.health;

import java.util.Optional;
import javax.inject.Inject;
import org.mailroom.desk.filing.ParkedMail;

/** Whether agents' mail waits that could not be looked at. */
public final class ParkedMailHealthCheck extends DeskHealthCheck {
    private final ParkedMail parked;

    @Inject
    ParkedMailHealthCheck(ParkedMail parked) {
        super("parked mail");
        this.parked = parked;
    }

    @Override
    Optional<String> complaint() {
        long count = parked.count();
        return count == 0
                ? Optional.empty()
                : Optional.of(count + " mail(s) of agents could not be looked at and wait; they are taken up again"
                        + " when the store answers");
    }

    @Override
    Effect effect() {
        return Effect.DEGRADED;
    }
}
