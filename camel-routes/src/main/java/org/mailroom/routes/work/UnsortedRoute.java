package org.mailroom.routes.work;

import org.apache.camel.builder.RouteBuilder;
import org.mailroom.desk.filing.Unsorted;
import org.mailroom.desk.health.StoreHealth;

/**
 * Gives unsorted mail to the desk again when it is due, every five seconds, if the desk's store answers; and takes away
 * the notes whose mail somebody has moved.
 */
public final class UnsortedRoute extends RouteBuilder {
    private final Unsorted unsorted;
    private final StoreHealth store;

    public UnsortedRoute(Unsorted unsorted, StoreHealth store) {
        this.unsorted = unsorted;
        this.store = store;
    }

    @Override
    public void configure() {
        from("scheduler:unsorted?delay=5000")
                .routeId("unsorted")
                .filter(exchange -> unsorted.due() && store.available())
                .process(exchange -> unsorted.takeUpAgain());
        from("scheduler:unsorted-notes?delay=5000").routeId("unsorted-notes").process(exchange -> unsorted.tidy());
    }
}
