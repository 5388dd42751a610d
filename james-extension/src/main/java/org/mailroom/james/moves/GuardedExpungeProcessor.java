package org.mailroom.james.moves;

import java.util.Arrays;
import java.util.function.LongPredicate;
import javax.inject.Inject;
import org.apache.james.imap.api.message.IdRange;
import org.apache.james.imap.api.message.response.StatusResponseFactory;
import org.apache.james.imap.api.process.ImapSession;
import org.apache.james.imap.message.request.ExpungeRequest;
import org.apache.james.imap.processor.ExpungeProcessor;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.metrics.api.MetricFactory;
import reactor.core.publisher.Mono;

/** EXPUNGE and UID EXPUNGE (RFC 9051 sections 6.4.3 and 6.4.9), which take no case's last mail from a desk. */
public final class GuardedExpungeProcessor extends ExpungeProcessor {
    private final ExpungeGuard guard;

    @Inject
    GuardedExpungeProcessor(
            MailboxManager mailboxes, StatusResponseFactory responses, MetricFactory metrics, ExpungeGuard guard) {
        super(mailboxes, responses, metrics);
        this.guard = guard;
    }

    @Override
    protected Mono<Void> processRequestReactive(ExpungeRequest request, ImapSession session, Responder responder) {
        return guard.inTurn(
                session, named(request.getUidSet()), super.processRequestReactive(request, session, responder));
    }

    private static LongPredicate named(IdRange[] ranges) {
        return ranges == null
                ? uid -> true
                : uid -> Arrays.stream(ranges)
                        .anyMatch(range -> uid >= Math.min(range.getLowVal(), range.getHighVal())
                                && uid <= Math.max(range.getLowVal(), range.getHighVal()));
    }
}
