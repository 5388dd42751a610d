package org.mailroom.desk.work;

class InMemoryWorkItemsTest extends WorkItemsContract {
    private final InMemoryWorkItems items = new InMemoryWorkItems();

    @Override
    protected WorkItems items() {
        return items;
    }
}
