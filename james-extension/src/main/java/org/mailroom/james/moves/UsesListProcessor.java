package org.mailroom.james.moves;

import javax.inject.Inject;
import org.apache.james.imap.api.message.response.StatusResponseFactory;
import org.apache.james.imap.message.request.ListRequest;
import org.apache.james.imap.processor.ListProcessor;
import org.apache.james.imap.processor.StatusProcessor;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.SubscriptionManager;
import org.apache.james.metrics.api.MetricFactory;
import org.mailroom.james.rights.FolderUses;

/** LIST (RFC 9051 section 6.3.9), which tells what a desk's folders are for. */
public final class UsesListProcessor extends ListProcessor<ListRequest> {
    @Inject
    UsesListProcessor(
            MailboxManager mailboxes,
            StatusResponseFactory responses,
            MetricFactory metrics,
            SubscriptionManager subscriptions,
            StatusProcessor status,
            FolderUses uses) {
        super(ListRequest.class, mailboxes, responses, metrics, subscriptions, status, uses);
    }
}
