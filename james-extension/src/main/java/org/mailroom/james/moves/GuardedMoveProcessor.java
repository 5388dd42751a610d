package org.mailroom.james.moves;

import javax.inject.Inject;
import org.apache.james.imap.api.message.response.StatusResponseFactory;
import org.apache.james.imap.api.process.SelectedMailbox;
import org.apache.james.imap.processor.MoveProcessor;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.model.MailboxId;
import org.apache.james.mailbox.model.MessageRange;
import org.apache.james.metrics.api.MetricFactory;
import org.mailroom.desk.moves.Transfer;
import reactor.core.publisher.Flux;

/** MOVE (RFC 9051 section 6.4.8), at a desk one after the other. */
public final class GuardedMoveProcessor extends MoveProcessor {
    private final MoveGuard guard;

    @Inject
    GuardedMoveProcessor(
            MailboxManager mailboxes, StatusResponseFactory responses, MetricFactory metrics, MoveGuard guard) {
        super(mailboxes, responses, metrics);
        this.guard = guard;
    }

    @Override
    protected Flux<MessageRange> process(
            MailboxId to, SelectedMailbox selected, MailboxSession session, MessageRange range) {
        return guard.inTurn(
                Transfer.Kind.MOVE,
                selected.getMailboxId(),
                to,
                session,
                range,
                super.process(to, selected, session, range));
    }
}
