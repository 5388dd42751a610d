package org.mailroom.james.moves;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.inject.Inject;
import org.apache.james.imap.api.display.HumanReadableText;
import org.apache.james.imap.api.message.request.ImapRequest;
import org.apache.james.imap.api.message.response.StatusResponseFactory;
import org.apache.james.imap.api.process.ImapSession;
import org.apache.james.imap.message.request.AppendRequest;
import org.apache.james.imap.processor.AppendProcessor;
import org.apache.james.imap.processor.CreateProcessor;
import org.apache.james.imap.processor.DeleteACLProcessor;
import org.apache.james.imap.processor.ExamineProcessor;
import org.apache.james.imap.processor.GetACLProcessor;
import org.apache.james.imap.processor.GetMetadataProcessor;
import org.apache.james.imap.processor.GetQuotaRootProcessor;
import org.apache.james.imap.processor.LSubProcessor;
import org.apache.james.imap.processor.ListRightsProcessor;
import org.apache.james.imap.processor.MyRightsProcessor;
import org.apache.james.imap.processor.SelectProcessor;
import org.apache.james.imap.processor.SetACLProcessor;
import org.apache.james.imap.processor.SetMetadataProcessor;
import org.apache.james.imap.processor.StatusProcessor;
import org.apache.james.imap.processor.SubscribeProcessor;
import org.apache.james.imap.processor.UnsubscribeProcessor;
import org.apache.james.imap.processor.XListProcessor;
import org.apache.james.utils.GuiceGenericLoader;
import org.mailroom.james.rights.SeenFolders;
import org.mailroom.james.rights.SessionRights;
import reactor.core.publisher.Mono;

/**
 * Stands before all commands that name folders: what somebody's role does not allow is refused, and folders that are not
 * for him are not told of. The commands themselves are the server's.
 */
public final class FolderGate extends Gate {
    /** The processors of such commands; of those that are guarded otherwise, the guarded ones. */
    static final List<Class<?>> BEHIND = List.of(
            SelectProcessor.class,
            ExamineProcessor.class,
            StatusProcessor.class,
            CreateProcessor.class,
            SubscribeProcessor.class,
            UnsubscribeProcessor.class,
            AppendProcessor.class,
            GuardedCopyProcessor.class,
            GuardedMoveProcessor.class,
            GuardedDeleteProcessor.class,
            GuardedRenameProcessor.class,
            UsesListProcessor.class,
            XListProcessor.class,
            LSubProcessor.class,
            GetACLProcessor.class,
            SetACLProcessor.class,
            DeleteACLProcessor.class,
            ListRightsProcessor.class,
            MyRightsProcessor.class,
            GetQuotaRootProcessor.class,
            GetMetadataProcessor.class,
            SetMetadataProcessor.class);

    private static final HumanReadableText NOT_FOR_YOU =
            new HumanReadableText("org.mailroom.folder.of.others", "refused: this folder is not for you.");

    private final SessionRights rights;
    private final StatusResponseFactory responses;

    @Inject
    FolderGate(GuiceGenericLoader loader, SessionRights rights, StatusResponseFactory responses)
            throws ClassNotFoundException {
        super(loader, BEHIND);
        this.rights = rights;
        this.responses = responses;
    }

    @Override
    Mono<Void> pass(ImapRequest request, Responder responder, ImapSession session) {
        if (!rights.any(session)) {
            return carryOut(request, responder, session);
        }
        return rights.allow(session, request)
                ? carryOut(request, new SeenFolders(responder, session, rights), session)
                : Mono.fromRunnable(() -> refuse(request, responder));
    }

    private void refuse(ImapRequest request, Responder responder) {
        if (request instanceof AppendRequest append) {
            forget(append);
        }
        responder.respond(responses.taggedNo(request.getTag(), request.getCommand(), NOT_FOR_YOU));
    }

    private static void forget(AppendRequest append) {
        try {
            append.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
