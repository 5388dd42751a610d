package org.mailroom.james.moves;

import javax.inject.Inject;
import org.apache.james.imap.api.display.HumanReadableText;
import org.apache.james.imap.api.message.response.StatusResponseFactory;
import org.apache.james.imap.api.process.ImapSession;
import org.apache.james.imap.message.request.DeleteRequest;
import org.apache.james.imap.processor.DeleteProcessor;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.metrics.api.MetricFactory;
import reactor.core.publisher.Mono;

/** DELETE of a folder (RFC 9051 section 6.3.5), but of none in which the cases of a desk lie. */
public final class GuardedDeleteProcessor extends DeleteProcessor {
    static final HumanReadableText NOT_THIS = new HumanReadableText(
            "org.mailroom.folder.of.desk", "refused: the desk's cases lie in this folder, and it must keep its name.");

    private final FolderGuard guard;

    @Inject
    GuardedDeleteProcessor(
            MailboxManager mailboxes, StatusResponseFactory responses, MetricFactory metrics, FolderGuard guard) {
        super(mailboxes, responses, metrics);
        this.guard = guard;
    }

    @Override
    protected Mono<Void> processRequestReactive(DeleteRequest request, ImapSession session, Responder responder) {
        return guard.needs(session, request.getMailboxName())
                ? Mono.fromRunnable(() -> no(request, responder, NOT_THIS))
                : super.processRequestReactive(request, session, responder);
    }
}
