package org.mailroom.desk.quarter;

import java.util.List;
import org.mailroom.desk.acknowledgement.InMemoryAcknowledgementLedger;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.service.InMemoryServiceClocks;
import org.mailroom.desk.work.InMemoryWorkItems;

class InMemoryQuarterTest extends QuarterContract {
    @Override
    protected int few() {
        return 1_000;
    }

    @Override
    protected QuarterStores stores() {
        InMemoryWorkItems work = new InMemoryWorkItems();
        InMemoryServiceClocks clocks = new InMemoryServiceClocks(work);
        QuarterStores.Ports ports = new QuarterStores.Ports(
                new InMemoryCases(work, clocks), clocks, new InMemoryAcknowledgementLedger(work));
        return new QuarterStores() {
            @Override
            public List<Ports> nodes() {
                return List.of(ports, ports);
            }

            @Override
            public void restart() {
                // what is in memory stays
            }
        };
    }
}
