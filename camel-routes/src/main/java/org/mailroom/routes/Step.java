package org.mailroom.routes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
     * pause: to ask costs as much for one as for many.
     *
     * @param batch how many the desk answers at most
     */
    public static <T> Processor due(Supplier<List<T>> due, int batch) {
        return due(due, batch, items -> items);
    }

    /**
     * The same, what belongs together in lists of their own: the first of each list in the order of the answer, each list
     * in it too.
     */
    public static <T> Processor dueBy(Supplier<List<T>> due, int batch, Function<T, Object> belonging) {
        return due(
                due,
                batch,
                items -> List.copyOf(items.stream()
                        .collect(Collectors.groupingBy(belonging, LinkedHashMap::new, Collectors.toList()))
                        .values()));
    }

    private static <T> Processor due(Supplier<List<T>> due, int batch, Function<List<T>, List<?>> order) {
        return exchange -> {
            List<T> items = due.get();
            exchange.getIn().setBody(order.apply(items));
            exchange.setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, items.size() >= batch);
        };
    }
}
