package org.mailroom.desk.hold;

import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItems;

class InMemoryHeldRepliesTest extends HeldRepliesContract {
    private final InMemoryWorkItems work = new InMemoryWorkItems();
    private final InMemoryHeldReplies replies = new InMemoryHeldReplies(work);

    @Override
    protected HeldReplies replies() {
        return replies;
    }

    @Override
    protected WorkItems work() {
        return work;
    }
}
