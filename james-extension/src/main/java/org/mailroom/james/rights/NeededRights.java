package org.mailroom.james.rights;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.james.imap.api.message.request.ImapRequest;
import org.apache.james.imap.message.request.AppendRequest;
import org.apache.james.imap.message.request.CopyRequest;
import org.apache.james.imap.message.request.CreateRequest;
import org.apache.james.imap.message.request.DeleteACLRequest;
import org.apache.james.imap.message.request.DeleteRequest;
import org.apache.james.imap.message.request.ExamineRequest;
import org.apache.james.imap.message.request.GetACLRequest;
import org.apache.james.imap.message.request.GetMetadataRequest;
import org.apache.james.imap.message.request.GetQuotaRootRequest;
import org.apache.james.imap.message.request.ListRightsRequest;
import org.apache.james.imap.message.request.MoveRequest;
import org.apache.james.imap.message.request.MyRightsRequest;
import org.apache.james.imap.message.request.RenameRequest;
import org.apache.james.imap.message.request.SelectRequest;
import org.apache.james.imap.message.request.SetACLRequest;
import org.apache.james.imap.message.request.SetMetadataRequest;
import org.apache.james.imap.message.request.StatusRequest;
import org.apache.james.imap.message.request.SubscribeRequest;
import org.apache.james.imap.message.request.UnsubscribeRequest;
import org.mailroom.desk.folders.FolderRight;

/** What the commands that name folders need of each folder (RFC 4314 section 4). */
final class NeededRights {
    private static final Map<Class<?>, Needs> TABLE = Map.ofEntries(
            needs(SelectRequest.class, FolderRight.ALL, SelectRequest::getMailboxName),
            needs(ExamineRequest.class, FolderRight.ALL, ExamineRequest::getMailboxName),
            needs(StatusRequest.class, FolderRight.ALL, StatusRequest::getMailboxName),
            needs(CreateRequest.class, FolderRight.ALL, CreateRequest::getMailboxName),
            needs(DeleteRequest.class, FolderRight.ALL, DeleteRequest::getMailboxName),
            all(
                    RenameRequest.class,
                    FolderRight.ALL,
                    rename -> Stream.of(rename.getExistingName(), rename.getNewName())),
            needs(SubscribeRequest.class, FolderRight.PUT, SubscribeRequest::getMailboxName),
            needs(UnsubscribeRequest.class, FolderRight.PUT, UnsubscribeRequest::getMailboxName),
            needs(AppendRequest.class, FolderRight.PUT, AppendRequest::getMailboxName),
            needs(CopyRequest.class, FolderRight.PUT, CopyRequest::getMailboxName),
            needs(MoveRequest.class, FolderRight.PUT, MoveRequest::getMailboxName),
            needs(GetACLRequest.class, FolderRight.ALL, GetACLRequest::getMailboxName),
            needs(SetACLRequest.class, FolderRight.ALL, SetACLRequest::getMailboxName),
            needs(DeleteACLRequest.class, FolderRight.ALL, DeleteACLRequest::getMailboxName),
            needs(ListRightsRequest.class, FolderRight.ALL, ListRightsRequest::getMailboxName),
            needs(MyRightsRequest.class, FolderRight.PUT, MyRightsRequest::getMailboxName),
            needs(GetQuotaRootRequest.class, FolderRight.ALL, GetQuotaRootRequest::getMailboxName),
            needs(GetMetadataRequest.class, FolderRight.ALL, GetMetadataRequest::getMailboxName),
            needs(SetMetadataRequest.class, FolderRight.ALL, SetMetadataRequest::getMailboxName));

    private NeededRights() {}

    /**
     * What a command needs.
     *
     * @param right the right to each folder
     * @param folders the folders' names, as the client wrote them
     */
    record Needs(FolderRight right, Function<ImapRequest, Stream<String>> folders) {}

    /** What this command needs; nothing where it names no folder. */
    static Needs of(ImapRequest request) {
        return TABLE.getOrDefault(request.getClass(), new Needs(FolderRight.NONE, any -> Stream.empty()));
    }

    private static <T> Map.Entry<Class<?>, Needs> needs(Class<T> type, FolderRight right, Function<T, String> name) {
        return all(type, right, name.andThen(Stream::of));
    }

    private static <T> Map.Entry<Class<?>, Needs> all(
            Class<T> type, FolderRight right, Function<T, Stream<String>> names) {
        return Map.entry(type, new Needs(right, request -> names.apply(type.cast(request))));
    }
}
