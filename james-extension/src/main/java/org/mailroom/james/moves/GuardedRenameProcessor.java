package org.mailroom.james.moves;

import javax.inject.Inject;
import org.apache.james.imap.api.message.response.StatusResponseFactory;
import org.apache.james.imap.api.process.ImapSession;
import org.apache.james.imap.message.request.RenameRequest;
import org.apache.james.imap.processor.RenameProcessor;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.metrics.api.MetricFactory;
import reactor.core.publisher.Mono;

/** RENAME of a folder (RFC 9051 section 6.3.6), but of none in which the cases of a desk lie. */
public final class GuardedRenameProcessor extends RenameProcessor {

    private final FolderGuard guard;

    @Inject
    GuardedRenameProcessor(
            MailboxManager mailboxes, StatusResponseFactory responses, MetricFactory metrics, FolderGuard guard) {
        super(mailboxes, responses, metrics);
        this.guard = guard;
    }

    @Override
    protected Mono<Void> processRequestReactive(RenameRequest request, ImapSession session, Responder responder) {
        return guard.needs(session, request.getExistingName())
                ? Mono.fromRunnable(() -> no(request, responder, GuardedDeleteProcessor.NOT_THIS))
                : super.processRequestReactive(request, session, responder);
    }
}
