package org.mailroom.routes.work;

import org.apache.camel.builder.RouteBuilder;
import org.mailroom.desk.filing.ParkedMail;

/** Takes parked mail up again, every ten seconds, as soon as the desk's store answers. */
public final class ParkedRoute extends RouteBuilder {
    private final ParkedMail parked;

    public ParkedRoute(ParkedMail parked) {
        this.parked = parked;
    }

    @Override
    public void configure() {
        from("scheduler:parked?delay=10000")
                .routeId("parked")
                .filter(exchange -> parked.count() > 0)
                .process(exchange -> parked.takeUpAgain());
    }
}
