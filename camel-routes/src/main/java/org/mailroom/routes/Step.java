package org.mailroom.routes;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Steps of a route as calls of the desk, typed. */
public final class Step {
    private Step() {}

    /** Hands the body to the desk. */
    public static <T> Processor with(Class<T> type, Consumer<T> step) {
        return exchange -> step.accept(exchange.getIn().getMandatoryBody(type));
    }

    /** Asks the desk what is due; the scheduler asks again at once as long as something was. */
    public static <T> Processor due(Supplier<List<T>> due) {
        return due(due, 1);
    }

    /**
     * Asks the desk what is due; the scheduler asks again at once as long as a whole batch was, and otherwise after its
     * pause: to ask costs as much for one as for many. Behind a scheduler that does not wait for the rest of its route
     * (parallel parts are such a rest, unless it is {@code synchronous}) this asks without a pause.
     *
     * @param batch how many the desk answers at most
     */
    public static <T> Processor due(Supplier<List<T>> due, int batch) {
        return exchange -> {
            List<T> items = due.get();
            exchange.getIn().setBody(items);
            exchange.setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, items.size() >= batch);
        };
    }
}
