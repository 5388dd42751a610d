package org.mailroom.routes.work;

import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;
import org.apache.camel.builder.RouteBuilder;
import org.mailroom.desk.work.WorkDesk;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.routes.RoutesContext.Parts;
import org.mailroom.routes.Step;

/**
 * Carries out work items. What fails is tried again after a growing pause and at last left for a person to see; the desk
 * counts, the route only calls.
 */
public final class WorkRoute extends RouteBuilder {
    private final Parts parts;
    private final WorkDesk work;

    public WorkRoute(Parts parts) {
        this.parts = parts;
        this.work = parts.work();
    }

    @Override
    public void configure() {
        from("scheduler:work?delay=500&greedy=true&backoffErrorThreshold=3&backoffMultiplier=10")
                .routeId("work")
                .process(Step.due(work::claimDue))
                .split(body())
                .to("direct:work-one");

        from("direct:work-one")
                .routeId("work-one")
                .doTry()
                .to("direct:work-step")
                .process(Step.with(WorkItem.class, work::done))
                .doCatch(Exception.class)
                .process(this::failed)
                .end();

        from("direct:work-step")
                .routeId("work-step")
                .errorHandler(noErrorHandler())
                .choice()
                .when(is(WorkKind.FILE))
                .process(Step.with(WorkItem.class, parts.filer()::file))
                .when(is(WorkKind.SHOW_HELD))
                .process(Step.with(WorkItem.class, item -> parts.copies().refresh(item.subject())))
                .when(is(WorkKind.ACKNOWLEDGE))
                .process(Step.with(WorkItem.class, parts.acknowledging()::send))
                .when(is(WorkKind.SEND_AGAIN))
                .process(Step.with(WorkItem.class, parts.doubts()::sendAgain))
                .when(is(WorkKind.MOVE_CASE))
                .process(Step.with(WorkItem.class, item -> parts.mover().move(item.subject())))
                .end();
    }

    private static Predicate is(WorkKind kind) {
        return exchange -> item(exchange).kind() == kind;
    }

    private void failed(Exchange exchange) {
        Throwable why = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        work.failed(item(exchange), why == null ? new IllegalStateException("no reason known") : why);
    }

    private static WorkItem item(Exchange exchange) {
        return Objects.requireNonNull(exchange.getIn().getBody(WorkItem.class), "no work item in the exchange");
    }
}
