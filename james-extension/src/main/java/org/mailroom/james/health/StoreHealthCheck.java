package org.mailroom.james.health;

import java.util.Optional;
import javax.inject.Inject;
import org.mailroom.desk.health.StoreHealth;

/** Whether the desk's store takes writes. */
public final class StoreHealthCheck extends DeskHealthCheck {
    private final StoreHealth store;

    @Inject
    StoreHealthCheck(StoreHealth store) {
        super("store");
        this.store = store;
    }

    @Override
    Optional<String> complaint() {
        return store.available()
                ? Optional.empty()
                : Optional.of("the database takes no writes: customers' mail waits in Unsorted or to be filed, agents"
                        + " cannot send");
    }

    @Override
    Effect effect() {
        return Effect.UNHEALTHY;
    }
}
