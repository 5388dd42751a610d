package org.mailroom.routes.escalation;

import org.apache.camel.builder.RouteBuilder;
import org.mailroom.desk.escalation.AlarmDesk;
import org.mailroom.routes.Step;

/** Looks every ten seconds which clocks have passed a step, and again at once as long as there were some. */
public final class AlarmRoute extends RouteBuilder {
    private final AlarmDesk alarms;

    public AlarmRoute(AlarmDesk alarms) {
        this.alarms = alarms;
    }

    @Override
    public void configure() {
        from("scheduler:alarms?delay=10000&greedy=true&backoffErrorThreshold=3&backoffMultiplier=10")
                .routeId("alarms")
                .process(Step.due(alarms::tick));
    }
}
