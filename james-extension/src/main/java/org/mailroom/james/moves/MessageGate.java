package org.mailroom.james.moves;

import java.util.List;
import javax.inject.Inject;
import org.apache.james.imap.api.message.request.ImapRequest;
import org.apache.james.imap.api.process.ImapSession;
import org.apache.james.imap.processor.SearchProcessor;
import org.apache.james.imap.processor.fetch.FetchProcessor;
import org.apache.james.utils.GuiceGenericLoader;
import reactor.core.publisher.Mono;

/** Stands before the commands about messages of the open folder, which are carried out in their order ({@link Gate}). */
public final class MessageGate extends Gate {
    /** The processors of such commands; of those that are guarded otherwise, the guarded ones. */
    static final List<Class<?>> BEHIND = List.of(
            FetchProcessor.class,
            SearchProcessor.class,
            GuardedStoreProcessor.class,
            GuardedExpungeProcessor.class,
            GuardedCloseProcessor.class);

    @Inject
    MessageGate(GuiceGenericLoader loader) throws ClassNotFoundException {
        super(loader, BEHIND);
    }

    @Override
    Mono<Void> pass(ImapRequest request, Responder responder, ImapSession session) {
        return carryOut(request, responder, session);
    }
}
