package org.mailroom.routes.filing;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.mailroom.desk.filing.Filing;
import org.mailroom.desk.filing.FilingOrder;
import org.mailroom.routes.RoutesContext;

/** The desk's filing port on the filing route. Fails while the routes are not up. */
public final class RoutedFiling implements Filing {
    private final RoutesContext routes;

    public RoutedFiling(RoutesContext routes) {
        this.routes = routes;
    }

    @Override
    public void file(FilingOrder order, byte[] message, Runnable note) {
        ProducerTemplate producer = routes.producer()
                .orElseThrow(() -> new IllegalStateException("the routes are not running yet or any more"));
        try {
            producer.sendBody(FilingRoute.ENTRY, new FilingJob(order, message, note));
        } catch (CamelExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
