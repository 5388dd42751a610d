package org.mailroom.james.folders;

import javax.inject.Inject;
import org.apache.james.events.Event;
import org.apache.james.events.EventBus;
import org.apache.james.events.EventListener;
import org.apache.james.events.Group;
import org.apache.james.mailbox.events.MailboxEvents.Added;

/** Notes what comes to lie in folders, so that they need not be asked for it. */
public final class ArrivalListener implements EventListener.GroupEventListener {
    private final KnownFolders known;

    @Inject
    ArrivalListener(KnownFolders known) {
        this.known = known;
    }

    /** The listener's name among the server's; it has no other members. */
    public static final class Arrivals extends Group {}

    /** Registers with the server; from then on all that comes is noted. */
    public void listen(EventBus events) {
        events.register(this, getDefaultGroup());
        known.beTold();
    }

    @Override
    public Group getDefaultGroup() {
        return new Arrivals();
    }

    @Override
    public ExecutionMode getExecutionMode() {
        return ExecutionMode.SYNCHRONOUS;
    }

    @Override
    public boolean isHandling(Event event) {
        return event instanceof Added;
    }

    @Override
    public void event(Event event) {
        if (event instanceof Added added) {
            known.came(added.getMailboxId(), added.getUids());
        }
    }
}
