package org.mailroom.james.moves;

import javax.inject.Inject;
import org.apache.james.imap.api.message.response.StatusResponseFactory;
import org.apache.james.imap.api.process.ImapSession;
import org.apache.james.imap.message.request.CloseRequest;
import org.apache.james.imap.processor.CloseProcessor;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.metrics.api.MetricFactory;
import reactor.core.publisher.Mono;

/** CLOSE (RFC 9051 section 6.4.1), which expunges, and takes no case's last mail from a desk. */
public final class GuardedCloseProcessor extends CloseProcessor {
    private final ExpungeGuard guard;

    @Inject
    GuardedCloseProcessor(
            MailboxManager mailboxes, StatusResponseFactory responses, MetricFactory metrics, ExpungeGuard guard) {
        super(mailboxes, responses, metrics);
        this.guard = guard;
    }

    @Override
    protected Mono<Void> processRequestReactive(CloseRequest request, ImapSession session, Responder responder) {
        return guard.inTurn(session, uid -> true, super.processRequestReactive(request, session, responder));
    }
}
