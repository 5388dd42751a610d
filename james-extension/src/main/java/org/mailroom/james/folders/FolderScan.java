package org.mailroom.james.folders;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.mail.Flags;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.MessageManager;
import org.apache.james.mailbox.MessageManager.MailboxMetaData;
import org.apache.james.mailbox.MessageManager.MailboxMetaData.RecentMode;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.FetchGroup;
import org.apache.james.mailbox.model.MessageRange;
import org.apache.james.mailbox.model.MessageResult;
import org.apache.james.mailbox.model.MessageResultIterator;
import org.apache.james.mailbox.model.SearchQuery;
import org.mailroom.desk.message.RawMessage;
import reactor.core.publisher.Flux;

/**
 * Looks through the messages of one folder, header by header, in batches. The server's search is not asked: its index
 * may have lost what lies in the folder. Of all questions for messages, {@link #ALL} is one that the mailboxes answer
 * themselves; {@link SearchQuery#matchAll()} goes to the index.
 */
final class FolderScan {
    private static final int PAGE = 200;
    private static final SearchQuery ALL = SearchQuery.of(SearchQuery.all());

    private final MessageManager folder;
    private final MailboxSession session;

    FolderScan(MessageManager folder, MailboxSession session) {
        this.folder = folder;
        this.session = session;
    }

    /**
     * Of the messages of a range that lie in the folder, by UID, what their headers say in those of the fields that
     * stand there exactly once. Page by page: for a range without end the server sorts all that is left for each batch.
     */
    Map<Long, Map<String, String>> read(MessageRange range, Set<String> fields) throws MailboxException {
        Map<Long, Map<String, String>> read = new TreeMap<>();
        for (MessageRange page : pages(range)) {
            read(page, fields, read);
        }
        return read;
    }

    private void read(MessageRange page, Set<String> fields, Map<Long, Map<String, String>> read)
            throws MailboxException {
        MessageResultIterator found = folder.getMessages(page, FetchGroup.HEADERS, session);
        while (found.hasNext()) {
            MessageResult message = found.next();
            read.put(message.getUid().asLong(), HeaderValues.of(header(message), fields));
        }
        if (found.getException() != null) {
            throw found.getException();
        }
    }

    private List<MessageRange> pages(MessageRange range) throws MailboxException {
        if (range.getType() != MessageRange.Type.FROM) {
            return List.of(range);
        }
        long from = range.getUidFrom().asLong();
        long next = folder.getMetaData(RecentMode.IGNORE, session, MailboxMetaData.FetchGroup.NO_COUNT)
                .getUidNext()
                .asLong();
        return next - from <= PAGE ? List.of(range) : pages(from);
    }

    private List<MessageRange> pages(long from) throws MailboxException {
        List<MessageUid> uids =
                uids().stream().filter(uid -> uid.asLong() >= from).toList();
        List<MessageRange> pages = new ArrayList<>();
        for (int first = 0; first < uids.size(); first += PAGE) {
            int last = Math.min(first + PAGE, uids.size()) - 1;
            pages.add(MessageRange.range(uids.get(first), uids.get(last)));
        }
        return pages;
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
}
