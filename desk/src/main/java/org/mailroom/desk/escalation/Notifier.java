package org.mailroom.desk.escalation;

import java.util.function.Supplier;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.sending.Outgoing;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;

/** Sends the desk's people what is written for them: alarms and reports. */
public final class Notifier {
    private static final long NO_CASE = 0;

    private final WorkItems work;
    private final Outgoing outgoing;
    private final Supplier<MailroomConfiguration> configuration;

    public Notifier(WorkItems work, Outgoing outgoing, Supplier<MailroomConfiguration> configuration) {
        this.work = work;
        this.outgoing = outgoing;
        this.configuration = configuration;
    }

    /** Carries out a work item of the kind NOTIFY. The server takes the same item once. */
    public void send(WorkItem item) {
        byte[] mail = work.contentOf(item);
        configuration
                .get()
                .deskById(item.desk())
                .map(DeskConfiguration::account)
                .ifPresent(account -> outgoing.send(
                        item.desk(),
                        NO_CASE,
                        RawMessage.of(mail),
                        account,
                        EmailAddress.of(item.instruction()),
                        "mailroom-notice-" + item.id()));
    }
}
