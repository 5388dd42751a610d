package org.mailroom.routes.escalation;

import org.apache.camel.builder.RouteBuilder;
import org.mailroom.desk.reports.ReportDesk;

/** Sends the reports whose time has come, looking once a minute. */
public final class ReportRoute extends RouteBuilder {
    private final ReportDesk reports;

    public ReportRoute(ReportDesk reports) {
        this.reports = reports;
    }

    @Override
    public void configure() {
        from("scheduler:reports?delay=60000&initialDelay=10000")
                .routeId("reports")
                .process(exchange -> reports.tick());
    }
}
