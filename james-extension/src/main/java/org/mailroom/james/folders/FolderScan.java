package org.mailroom.james.folders;

import com.google.common.collect.Lists;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.mail.Flags;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.MessageManager;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.FetchGroup;
import org.apache.james.mailbox.model.MessageRange;
import org.apache.james.mailbox.model.MessageResult;
import org.apache.james.mailbox.model.MessageResultIterator;
import org.apache.james.mailbox.model.SearchQuery;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.RawMessage;
import reactor.core.publisher.Flux;

/**
 * Looks through the messages of one folder, header by header, in batches. The server's search is not asked: its index
 * may have lost what lies in the folder. Of all questions for messages, {@link #ALL} is one that the mailboxes answer
 * themselves; {@link SearchQuery#matchAll()} goes to the index.
 */
final class FolderScan {
    private static final int BATCH = 100;
    private static final SearchQuery ALL = SearchQuery.of(SearchQuery.all());

    private final MessageManager folder;
    private final MailboxSession session;

    FolderScan(MessageManager folder, MailboxSession session) {
        this.folder = folder;
        this.session = session;
    }

    /** The values of a field that stands exactly once in a message's header, by UID in rising order. */
    Map<MessageUid, String> values(String field, KnownValues before) throws MailboxException {
        return before.values(folder.getId(), field, uids(), unknown -> read(field, unknown));
    }

    private Map<MessageUid, Optional<String>> read(String field, List<MessageUid> uids) throws MailboxException {
        Map<MessageUid, Optional<String>> values = new HashMap<>();
        for (List<MessageUid> batch : Lists.partition(uids, BATCH)) {
            for (MessageRange range : MessageRange.toRanges(batch)) {
                for (MessageResult message : messages(range, FetchGroup.HEADERS)) {
                    values.put(message.getUid(), only(field, header(message)));
                }
            }
        }
        return values;
    }

    /** One message, or empty when it is not there. */
    Optional<MessageResult> one(long uid, FetchGroup what) throws MailboxException {
        return messages(MessageRange.one(MessageUid.of(uid)), what).stream().findFirst();
    }

    /** Whether one of these messages is marked {@code \Recent}. */
    boolean anyRecent(MessageRange range) throws MailboxException {
        return messages(range, FetchGroup.MINIMAL).stream()
                .anyMatch(message -> message.getFlags().contains(Flags.Flag.RECENT));
    }

    /** The messages' UIDs in rising order. */
    List<MessageUid> uids() throws MailboxException {
        List<MessageUid> uids =
                Flux.from(folder.search(ALL, session)).collectSortedList().block();
        return uids == null ? List.of() : uids;
    }

    private List<MessageResult> messages(MessageRange range, FetchGroup what) throws MailboxException {
        MessageResultIterator found = folder.getMessages(range, what, session);
        List<MessageResult> messages = new ArrayList<>();
        found.forEachRemaining(messages::add);
        if (found.getException() != null) {
            throw found.getException();
        }
        return messages;
    }

    private static RawMessage header(MessageResult message) throws MailboxException {
        try (InputStream header = message.getHeaders().getInputStream()) {
            return RawMessage.of(header.readAllBytes());
        } catch (IOException e) {
            throw new MailboxException(
                    "the header of message " + message.getUid().asLong() + " cannot be read", e);
        }
    }

    private static Optional<String> only(String name, RawMessage header) {
        List<HeaderField> fields =
                header.fields().stream().filter(field -> field.is(name)).toList();
        return fields.size() == 1 ? Optional.of(fields.get(0).unfolded()) : Optional.empty();
    }
}
