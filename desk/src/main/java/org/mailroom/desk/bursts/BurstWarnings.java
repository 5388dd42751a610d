package org.mailroom.desk.bursts;

import java.util.Optional;
import java.util.function.Supplier;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.BurstSettings;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.sending.Outgoing;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;

/** Sends the warnings of bursts to the desks' owners. */
public final class BurstWarnings {
    private final WorkItems work;
    private final ReplyTokens tokens;
    private final Outgoing outgoing;
    private final Supplier<MailroomConfiguration> configuration;

    public BurstWarnings(
            WorkItems work, ReplyTokens tokens, Outgoing outgoing, Supplier<MailroomConfiguration> configuration) {
        this.work = work;
        this.tokens = tokens;
        this.outgoing = outgoing;
        this.configuration = configuration;
    }

    /**
     * Sends the mail that is the item's content; its subject is the case that gave the alarm. The same item twice is one
     * mail. To an owner who is configured no longer nothing is sent.
     */
    public void send(WorkItem item) {
        Optional<DeskConfiguration> desk = configuration.get().deskById(item.desk());
        Optional<BurstSettings> settings = desk.flatMap(known -> known.tagging().bursts());
        if (desk.isPresent() && settings.isPresent()) {
            byte[] mail = work.contentOf(item);
            outgoing.send(
                    item.desk(),
                    item.subject(),
                    RawMessage.of(mail),
                    tokens.automaticReturnAddress(desk.get().account(), item.desk(), item.subject()),
                    settings.get().owner(),
                    "mailroom-warning-" + item.id());
        }
    }
}
