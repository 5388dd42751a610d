package org.mailroom.desk.incidents;

class InMemoryIncidentNoticesTest extends IncidentNoticesContract {
    private final IncidentNotices notices = new InMemoryIncidentNotices();

    @Override
    protected IncidentNotices notices() {
        return notices;
    }
}
