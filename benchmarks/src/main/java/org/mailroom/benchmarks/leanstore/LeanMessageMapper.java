package org.mailroom.benchmarks.leanstore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.mail.Flags;
import javax.sql.DataSource;
import org.apache.james.mailbox.ApplicableFlagBuilder;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.ModSeq;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.jpa.JPAId;
import org.apache.james.mailbox.model.ByteContent;
import org.apache.james.mailbox.model.Content;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MailboxCounters;
import org.apache.james.mailbox.model.MessageMetaData;
import org.apache.james.mailbox.model.MessageRange;
import org.apache.james.mailbox.model.UpdatedFlags;
import org.apache.james.mailbox.store.FlagsUpdateCalculator;
import org.apache.james.mailbox.store.mail.MessageMapper;
import org.apache.james.mailbox.store.mail.model.MailboxMessage;
import org.apache.james.mailbox.store.transaction.TransactionalMapper;
import org.jspecify.annotations.Nullable;
import org.mailroom.benchmarks.leanstore.MailRow.Place;
import reactor.core.publisher.Flux;

/**
 * Messages by plain JDBC, in the tables of {@link LeanTables}. What James does in one transaction is one commit: numbers,
 * row and bytes together. Attachments are not taken apart, and PostgreSQL is not spoken. Not for several threads at once,
 * as James's own.
 */
final class LeanMessageMapper extends TransactionalMapper implements MessageMapper {
    private final DataSource database;
    private @Nullable Connection connection;

    /** @param database whose connections do not commit by themselves */
    LeanMessageMapper(DataSource database) {
        this.database = database;
    }

    /** What is done with a connection. */
    private interface Work<T> {
        T with(Connection connection) throws SQLException, IOException;
    }

    private <T> T done(Work<T> work) throws MailboxException {
        try {
            return work.with(connection());
        } catch (SQLException | IOException e) {
            throw new MailboxException("The database of messages failed", e);
        }
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = database.getConnection();
            connection = open;
        }
        return open;
    }

    @Override
    protected void begin() {}

    @Override
    protected void commit() throws MailboxException {
        done(open -> {
            open.commit();
            return true;
        });
    }

    @Override
    protected void rollback() throws MailboxException {
        done(open -> {
            open.rollback();
            return true;
        });
    }

    @Override
    public void endRequest() {
        try (Connection open = connection) {
            if (open != null) {
                open.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The connection to the database of messages cannot be given back", e);
        } finally {
            connection = null;
        }
    }

    private static long id(Mailbox mailbox) {
        return ((JPAId) mailbox.getMailboxId()).getRawId();
    }

    private static Place place(MailboxMessage message) {
        return new Place(
                ((JPAId) message.getMailboxId()).getRawId(), message.getUid().asLong());
    }

    @Override
    public MessageMetaData add(Mailbox mailbox, MailboxMessage message) throws MailboxException {
        return done(open -> {
            MailRow row = MailRow.of(message, id(mailbox), FolderNumbers.ofNewMail(open, id(mailbox)));
            new MailRows(open).insert(row);
            new MailBytes(open).insert(row.bytes(), message);
            message.setUid(MessageUid.of(row.place().uid()));
            message.setModSeq(ModSeq.of(row.modSeq()));
            return row.metaData();
        });
    }

    @Override
    public Iterator<MailboxMessage> findInMailbox(Mailbox mailbox, MessageRange set, FetchType type, int limit)
            throws MailboxException {
        return done(open -> {
            List<MailboxMessage> messages = new ArrayList<>();
            for (MailRow row : new MailRows(open).find(id(mailbox), set, limit)) {
                messages.add(row.message(mailbox, content(open, row, type)));
            }
            return messages.iterator();
        });
    }

    private Content content(Connection open, MailRow row, FetchType type) throws SQLException {
        return switch (type) {
            case METADATA -> later(row);
            case HEADERS -> new ByteContent(new MailBytes(open).header(row.bytes()));
            case ATTACHMENTS_METADATA, FULL -> new ByteContent(new MailBytes(open).whole(row.bytes()));
        };
    }

    /** Read when somebody wants it after all. */
    private Content later(MailRow row) {
        return new Content() {
            @Override
            public InputStream getInputStream() throws IOException {
                try {
                    return new ByteArrayInputStream(new MailBytes(connection()).whole(row.bytes()));
                } catch (SQLException e) {
                    throw new IOException("The bytes of a message cannot be read", e);
                }
            }

            @Override
            public long size() {
                return row.size();
            }
        };
    }

    @Override
    public Iterator<UpdatedFlags> updateFlags(Mailbox mailbox, FlagsUpdateCalculator calculator, MessageRange set)
            throws MailboxException {
        return done(open -> {
            MailRows rows = new MailRows(open);
            List<UpdatedFlags> updated = new ArrayList<>();
            Optional<Long> modSeq = Optional.empty();
            for (MailRow row : rows.find(id(mailbox), set, UNLIMITED)) {
                Flags flags = calculator.buildNewFlags(row.flags());
                if (flags.equals(row.flags())) {
                    updated.add(row.updated(flags, row.modSeq()));
                    continue;
                }
                if (modSeq.isEmpty()) {
                    modSeq = Optional.of(FolderNumbers.ofChange(open, id(mailbox)));
                }
                rows.setFlags(row.place(), flags, modSeq.get());
                updated.add(row.updated(flags, modSeq.get()));
            }
            return updated.iterator();
        });
    }

    @Override
    public MessageMetaData copy(Mailbox mailbox, MailboxMessage original) throws MailboxException {
        return done(open -> {
            MailRow row = one(open, original);
            FolderNumbers numbers = FolderNumbers.ofNewMail(open, id(mailbox));
            MailRow copy = row.at(id(mailbox), numbers, new Place(id(mailbox), numbers.uid()));
            new MailRows(open).insert(copy);
            new MailBytes(open).copy(row.bytes(), copy.bytes());
            return copy.metaData();
        });
    }

    @Override
    public MessageMetaData move(Mailbox mailbox, MailboxMessage original) throws MailboxException {
        return done(open -> {
            MailRow row = one(open, original);
            MailRow moved = row.at(id(mailbox), FolderNumbers.ofNewMail(open, id(mailbox)), row.bytes());
            if (!new MailRows(open).move(row.place(), moved)) {
                throw new SQLException("there is no message at " + row.place());
            }
            return moved.metaData();
        });
    }

    private static MailRow one(Connection open, MailboxMessage message) throws SQLException {
        Place place = place(message);
        return new MailRows(open)
                .find(place.folder(), message.getUid().toRange(), 1).stream()
                        .findFirst()
                        .orElseThrow(() -> new SQLException("there is no message at " + place));
    }

    @Override
    public void delete(Mailbox mailbox, MailboxMessage message) throws MailboxException {
        deleteMessages(mailbox, List.of(message.getUid()));
    }

    @Override
    public Map<MessageUid, MessageMetaData> deleteMessages(Mailbox mailbox, List<MessageUid> uids)
            throws MailboxException {
        return done(open -> {
            Map<MessageUid, MessageMetaData> deleted = new HashMap<>();
            for (MessageRange range : MessageRange.toRanges(uids)) {
                for (MailRow row : new MailRows(open).find(id(mailbox), range, UNLIMITED)) {
                    new MailRows(open).delete(row.place());
                    new MailBytes(open).delete(row.bytes());
                    deleted.put(MessageUid.of(row.place().uid()), row.metaData());
                }
            }
            return deleted;
        });
    }

    @Override
    public List<MessageUid> retrieveMessagesMarkedForDeletion(Mailbox mailbox, MessageRange range)
            throws MailboxException {
        return done(open -> new FolderQuestions(open).deletedUids(id(mailbox), range));
    }

    @Override
    public long countMessagesInMailbox(Mailbox mailbox) throws MailboxException {
        return done(open -> new FolderQuestions(open).count(id(mailbox)));
    }

    @Override
    public MailboxCounters getMailboxCounters(Mailbox mailbox) throws MailboxException {
        return done(open -> MailboxCounters.builder()
                .mailboxId(mailbox.getMailboxId())
                .count(new FolderQuestions(open).count(id(mailbox)))
                .unseen(new FolderQuestions(open).unseen(id(mailbox)))
                .build());
    }

    @Override
    public @Nullable MessageUid findFirstUnseenMessageUid(Mailbox mailbox) throws MailboxException {
        return done(open -> new FolderQuestions(open).unseenUids(id(mailbox))).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<MessageUid> findRecentMessageUidsInMailbox(Mailbox mailbox) throws MailboxException {
        return done(open -> new FolderQuestions(open).recentUids(id(mailbox)));
    }

    @Override
    public Flux<MessageUid> listAllMessageUids(Mailbox mailbox) {
        return Flux.defer(() -> {
            try {
                return Flux.fromIterable(done(open -> new FolderQuestions(open).allUids(id(mailbox))));
            } catch (MailboxException e) {
                return Flux.error(e);
            }
        });
    }

    @Override
    public Optional<MessageUid> getLastUid(Mailbox mailbox) throws MailboxException {
        long last = done(open -> FolderNumbers.last(open, id(mailbox))).uid();
        return last == 0 ? Optional.empty() : Optional.of(MessageUid.of(last));
    }

    @Override
    public ModSeq getHighestModSeq(Mailbox mailbox) throws MailboxException {
        return ModSeq.of(done(open -> FolderNumbers.last(open, id(mailbox))).modSeq());
    }

    @Override
    public Flags getApplicableFlag(Mailbox mailbox) throws MailboxException {
        return ApplicableFlagBuilder.builder()
                .add(done(open -> new FolderQuestions(open).keywords(id(mailbox)))
                        .toArray(new String[0]))
                .build();
    }
}
