package org.mailroom.desk.hold;

class InMemoryOutboundStopsTest extends OutboundStopsContract {
    private final OutboundStops stops = new InMemoryOutboundStops();

    @Override
    protected OutboundStops stops() {
        return stops;
    }
}
