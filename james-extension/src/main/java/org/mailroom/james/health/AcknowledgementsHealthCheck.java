package org.mailroom.james.health;

import java.time.InstantSource;
import java.util.Optional;
import javax.inject.Inject;
import org.mailroom.desk.acknowledgement.Breaker;

/** Whether all acknowledgements are stopped because too many went out at once. */
public final class AcknowledgementsHealthCheck extends DeskHealthCheck {
    private final Breaker breaker;
    private final InstantSource clock;

    @Inject
    AcknowledgementsHealthCheck(Breaker breaker, InstantSource clock) {
        super("acknowledgements");
        this.breaker = breaker;
        this.clock = clock;
    }

    @Override
    Optional<String> complaint() {
        return breaker.stopped(clock.instant())
                .map(stop ->
                        "no customer is sent an acknowledgement until " + stop.until() + ", because " + stop.mails()
                                + " went out within five minutes before " + stop.at()
                                + "; see automatic-mail in docs/configuration.md");
    }

    @Override
    Effect effect() {
        return Effect.DEGRADED;
    }
}
