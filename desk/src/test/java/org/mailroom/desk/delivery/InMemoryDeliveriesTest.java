package org.mailroom.desk.delivery;

import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItems;

class InMemoryDeliveriesTest extends DeliveriesContract {
    private final InMemoryWorkItems work = new InMemoryWorkItems();
    private final Deliveries deliveries = new InMemoryDeliveries(work);

    @Override
    protected Deliveries deliveries() {
        return deliveries;
    }

    @Override
    protected WorkItems work() {
        return work;
    }
}
