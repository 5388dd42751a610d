package org.mailroom.routes.work;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.mailroom.desk.ids.Spread;
import org.mailroom.desk.work.WorkDesk;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.routes.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out work items: those of one subject one after the other in their order, those of different subjects at the
 * same time. What fails is tried again after a growing pause and at last left for a person to see; the desk counts, the
 * route only calls.
 */
public final class WorkRoute extends RouteBuilder {
    private static final Logger LOGGER = LoggerFactory.getLogger(WorkRoute.class);

    /** How many items are worked on at the same time; all those of one subject are in the same lane. */
    public static final int LANES = 8;

    private final WorkDesk work;
    private final Map<WorkKind, Consumer<WorkItem>> steps;

    /**
     * A route for all kinds of work.
     *
     * @param steps what carries out each kind
     * @throws IllegalArgumentException when a kind has none
     */
    public WorkRoute(WorkDesk work, Map<WorkKind, Consumer<WorkItem>> steps) {
        this.work = work;
        this.steps = new EnumMap<>(steps);
        EnumSet<WorkKind> missing = EnumSet.allOf(WorkKind.class);
        missing.removeAll(steps.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("nothing carries out work of the kinds " + missing);
        }
    }

    @Override
    public void configure() {
        List<Executor> lanes = IntStream.range(0, LANES)
                .<Executor>mapToObj(number ->
                        getContext().getExecutorServiceManager().newSingleThreadExecutor(this, "work-" + number))
                .toList();
        ProducerTemplate template = getContext().createProducerTemplate();

        from("scheduler:work?delay=200&greedy=true&backoffErrorThreshold=3&backoffMultiplier=25")
                .routeId("work")
                .process(exchange -> work.noteDone())
                .process(Step.due(work::claimDue, WorkDesk.BATCH))
                .split(body())
                .process(Step.with(
                        WorkItem.class,
                        item -> lane(lanes, item)
                                .execute(() -> template.send(
                                        "direct:work-one", lane -> lane.getIn().setBody(item)))));

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
                .process(Step.with(WorkItem.class, this::carryOut));
    }

    private static Executor lane(List<Executor> lanes, WorkItem item) {
        return lanes.get(Spread.part(item.subject(), lanes.size()));
    }

    private void carryOut(WorkItem item) {
        Objects.requireNonNull(steps.get(item.kind()), "no step").accept(item);
    }

    private void failed(Exchange exchange) {
        Throwable why = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        WorkItem item =
                Objects.requireNonNull(exchange.getIn().getBody(WorkItem.class), "no work item in the exchange");
        LOGGER.warn("work {} of the kind {} could not be done", item.id(), item.kind(), why);
        work.failed(item, why == null ? new IllegalStateException("no reason known") : why);
    }
}
