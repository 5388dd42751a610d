package org.mailroom.routes.bursts;

import org.apache.camel.builder.RouteBuilder;
import org.mailroom.desk.bursts.BurstDesk;
import org.mailroom.desk.health.StoreHealth;

/** Shares once a minute how often topics came, and ends bursts that have subsided, if the desk's store answers. */
public final class BurstsRoute extends RouteBuilder {
    private final BurstDesk bursts;
    private final StoreHealth store;

    public BurstsRoute(BurstDesk bursts, StoreHealth store) {
        this.bursts = bursts;
        this.store = store;
    }

    @Override
    public void configure() {
        from("scheduler:bursts?delay=60000")
                .routeId("bursts")
                .filter(exchange -> bursts.watching() && store.available())
                .process(exchange -> bursts.share());
    }
}
