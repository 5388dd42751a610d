package org.mailroom.james.health;

import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.mailroom.routes.RoutesContext;

/** Whether the routes run: without them nothing is released and nothing tried again. */
public final class RoutesHealthCheck extends DeskHealthCheck {
    private final RoutesContext routes;

    @Inject
    RoutesHealthCheck(RoutesContext routes) {
        super("routes");
        this.routes = routes;
    }

    @Override
    Optional<String> complaint() {
        List<String> stopped = routes.notRunning();
        return stopped.isEmpty() ? Optional.empty() : Optional.of("not running: " + String.join(", ", stopped));
    }

    @Override
    Effect effect() {
        return Effect.UNHEALTHY;
    }
}
