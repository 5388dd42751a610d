package org.mailroom.routes.hold;

import org.apache.camel.builder.RouteBuilder;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.Releases;
import org.mailroom.routes.Step;

/**
 * Gives replies whose time has come to the server. One that fails does not stop the others: its lease runs out and it is
 * due again.
 */
public final class ReleaseRoute extends RouteBuilder {
    private final Releases releases;

    public ReleaseRoute(Releases releases) {
        this.releases = releases;
    }

    @Override
    public void configure() {
        from("scheduler:release?delay=500&greedy=true&backoffErrorThreshold=3&backoffMultiplier=10")
                .routeId("release")
                .process(Step.due(releases::claimDue))
                .split(body())
                .to("direct:release-one");

        from("direct:release-one").routeId("release-one").process(Step.with(HeldReply.class, releases::submit));
    }
}
