package org.mailroom.routes.hold;

import java.util.concurrent.ExecutorService;
import org.apache.camel.builder.RouteBuilder;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.Releases;
import org.mailroom.routes.Step;

/**
 * Gives replies whose time has come to the server. One that fails does not stop the others: its lease runs out and it is
 * due again.
 */
public final class ReleaseRoute extends RouteBuilder {
    /** How many replies are given to the server at the same time: together they wait for the disk once. */
    private static final int LANES = 4;

    private final Releases releases;

    public ReleaseRoute(Releases releases) {
        this.releases = releases;
    }

    @Override
    public void configure() {
        ExecutorService lanes = getContext().getExecutorServiceManager().newFixedThreadPool(this, "release", LANES);
        from("scheduler:release?delay=150&greedy=true&synchronous=true&backoffErrorThreshold=3&backoffMultiplier=33")
                .routeId("release")
                .process(Step.due(releases::claimDue, Releases.BATCH))
                .split(body())
                .parallelProcessing()
                .executorService(lanes)
                .to("direct:release-one")
                .end()
                .process(exchange -> releases.noteSubmitted());

        from("direct:release-one").routeId("release-one").process(Step.with(HeldReply.class, releases::submit));
    }
}
