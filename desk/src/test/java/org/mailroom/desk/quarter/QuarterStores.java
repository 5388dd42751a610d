package org.mailroom.desk.quarter;

import java.util.List;
import org.mailroom.desk.acknowledgement.AcknowledgementLedger;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.service.ServiceClocks;

/** The stores on which a quarter is played. */
public interface QuarterStores {
    /** Those of two nodes, on the same data. */
    List<Ports> nodes();

    /** The server stops and starts again; {@link #nodes} has new ones. */
    void restart();

    /** What one node sees. */
    record Ports(Cases cases, ServiceClocks clocks, AcknowledgementLedger ledger) {}
}
