package org.mailroom.desk.filing;

import java.time.InstantSource;
import java.util.Optional;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;

/** Files a mail now or, if that fails, writes mail and order down to be filed later. */
public final class SafeFiling {
    private final Filing filing;
    private final WorkItems work;
    private final IdGenerator ids;
    private final InstantSource clock;

    public SafeFiling(Filing filing, WorkItems work, IdGenerator ids, InstantSource clock) {
        this.filing = filing;
        this.work = work;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Files or keeps the mail.
     *
     * @return what went wrong, when it is kept to be filed later
     * @throws RuntimeException when it could neither be filed nor kept
     */
    public Optional<String> file(FilingOrder order, byte[] message) {
        return file(order, message, () -> {});
    }

    /**
     * The same, and something is written down if the mail is filed, in one transaction with the mark that it is.
     *
     * @param note writes that down; not called when the mail is kept
     */
    public Optional<String> file(FilingOrder order, byte[] message, Runnable note) {
        try {
            filing.file(order, message, note);
            return Optional.empty();
        } catch (RuntimeException e) {
            WorkItem item = WorkItem.due(
                    ids.next(), WorkKind.FILE, order.desk(), order.interaction(), order.write(), clock.instant());
            work.add(item, Optional.of(message));
            return Optional.of(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }
}
