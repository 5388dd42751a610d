package org.mailroom.routes.routing;

import org.apache.camel.builder.RouteBuilder;
import org.mailroom.desk.health.StoreHealth;
import org.mailroom.desk.routing.AwayMarkers;
import org.mailroom.desk.routing.RoutingDesk;

/**
 * Every ten seconds hands back what absent agents have and gives what waits to agents who are free now; every minute hands
 * back what people have who are no longer agents; every ten minutes compares the mails by which agents say that they are
 * away. All only if the desk's store answers.
 */
public final class RoutingRoute extends RouteBuilder {
    private final RoutingDesk routing;
    private final AwayMarkers markers;
    private final StoreHealth store;

    public RoutingRoute(RoutingDesk routing, AwayMarkers markers, StoreHealth store) {
        this.routing = routing;
        this.markers = markers;
        this.store = store;
    }

    @Override
    public void configure() {
        from("scheduler:routing?delay=10000")
                .routeId("routing")
                .filter(exchange -> store.available())
                .process(exchange -> routing.lookAround());

        from("scheduler:left-agents?delay=60000")
                .routeId("left-agents")
                .filter(exchange -> store.available())
                .process(exchange -> routing.lookForLeft());

        from("scheduler:away-markers?delay=600000")
                .routeId("away-markers")
                .filter(exchange -> store.available())
                .process(exchange -> markers.compare());
    }
}
