package org.mailroom.james.moves;

import javax.inject.Inject;
import javax.mail.Flags;
import org.apache.james.imap.api.message.response.StatusResponseFactory;
import org.apache.james.imap.api.process.ImapSession;
import org.apache.james.imap.message.request.StoreRequest;
import org.apache.james.imap.processor.StoreProcessor;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.metrics.api.MetricFactory;
import reactor.core.publisher.Mono;

/**
 * STORE (RFC 9051 section 6.4.6), which at a desk marks nothing as deleted while somebody moves: a program that copies and
 * then deletes does so while the desk takes away the same mails, and the server's database refuses one of the two.
 */
public final class GuardedStoreProcessor extends StoreProcessor {
    private final MoveGuard guard;

    @Inject
    GuardedStoreProcessor(
            MailboxManager mailboxes, StatusResponseFactory responses, MetricFactory metrics, MoveGuard guard) {
        super(mailboxes, responses, metrics);
        this.guard = guard;
    }

    @Override
    protected Mono<Void> processRequestReactive(StoreRequest request, ImapSession session, Responder responder) {
        Mono<Void> work = super.processRequestReactive(request, session, responder);
        return request.getFlags().contains(Flags.Flag.DELETED) ? guard.inTurn(session.getMailboxSession(), work) : work;
    }
}
