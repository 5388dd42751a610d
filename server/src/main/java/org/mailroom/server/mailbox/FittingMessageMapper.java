package org.mailroom.server.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.mail.Flags;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;
import javax.persistence.Query;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.jpa.JPAId;
import org.apache.james.mailbox.jpa.mail.JPAMessageMapper;
import org.apache.james.mailbox.jpa.mail.JPAModSeqProvider;
import org.apache.james.mailbox.jpa.mail.JPAUidProvider;
import org.apache.james.mailbox.jpa.mail.model.JPAMailbox;
import org.apache.james.mailbox.jpa.mail.model.openjpa.JPAMailboxMessage;
import org.apache.james.mailbox.model.Content;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MessageMetaData;
import org.apache.james.mailbox.model.MessageRange;
import org.apache.james.mailbox.store.mail.model.MailboxMessage;
import org.mailroom.james.folders.Deadlocks;

/**
 * Messages in the database, also those whose MIME fields are longer than the columns that note them: what is noted is cut
 * ({@link FittingProperties}), and the message's own bytes stay whole. James's own refuses such a message, and a mail that
 * was accepted would lie in no folder.
 *
 * <p>What is copied or moved was there before and is not marked {@code \Recent}: the server rewrites each message so
 * marked when its folder is selected.
 *
 * <p>Numbers ({@link MessageNumbers}) are written with what they are for.
 */
final class FittingMessageMapper extends JPAMessageMapper {
    /** Width of the column of header bytes; what is longer goes on in the column of body bytes. */
    static final int WIDEST_HEADER = 10 * 1024 * 1024;

    /**
     * What the database notes beside a message goes with it (foreign keys). For a range of numbers Derby would go through
     * the whole folder by another index, and lock it.
     */
    private static final String DELETE = "DELETE FROM JAMES_MAIL WHERE MAILBOX_ID = ?1 AND MAIL_UID = ?2";

    private static final int ALL = -1;

    private final TakenNumbers taken;
    private boolean copying;
    private boolean adding;

    /** @param taken numbers that were taken in the transaction and are to be written with it */
    FittingMessageMapper(
            JPAUidProvider uids, JPAModSeqProvider modSeqs, EntityManagerFactory database, TakenNumbers taken) {
        super(uids, modSeqs, database);
        this.taken = taken;
    }

    /** Asked again if it was broken off and nothing else hangs on it. */
    @Override
    public Iterator<MailboxMessage> findInMailbox(Mailbox mailbox, MessageRange set, FetchType type, int max)
            throws MailboxException {
        boolean alone = !getEntityManager().getTransaction().isActive();
        return alone
                ? Deadlocks.again(() -> super.findInMailbox(mailbox, set, type, max))
                : super.findInMailbox(mailbox, set, type, max);
    }

    @Override
    public MessageMetaData add(Mailbox mailbox, MailboxMessage message) throws MailboxException {
        boolean fits = FittingProperties.fit(message.getProperties()) && message.getHeaderOctets() <= WIDEST_HEADER;
        adding = true;
        try {
            return super.add(mailbox, fits ? message : fitting(mailbox, message));
        } finally {
            adding = false;
        }
    }

    @Override
    public MessageMetaData copy(Mailbox mailbox, MailboxMessage original) throws MailboxException {
        copying = true;
        try {
            return super.copy(mailbox, original);
        } finally {
            copying = false;
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>James's own statement goes through the whole table, all accounts' mails, for each mail; this one finds it by its key.
     */
    @Override
    public Map<MessageUid, MessageMetaData> deleteMessages(Mailbox mailbox, List<MessageUid> uids)
            throws MailboxException {
        Map<MessageUid, MessageMetaData> deleted = new HashMap<>();
        for (MessageRange range : MessageRange.toRanges(uids)) {
            findInMailbox(mailbox, range, FetchType.METADATA, ALL)
                    .forEachRemaining(message -> deleted.put(message.getUid(), message.metaData()));
        }
        delete(mailbox, deleted.keySet());
        return deleted;
    }

    private void delete(Mailbox mailbox, Set<MessageUid> uids) throws MailboxException {
        try {
            Query statement = getEntityManager()
                    .createNativeQuery(DELETE)
                    .setParameter(1, ((JPAId) mailbox.getMailboxId()).getRawId());
            for (MessageUid uid : uids) {
                statement.setParameter(2, uid.asLong()).executeUpdate();
            }
        } catch (PersistenceException e) {
            throw new MailboxException(
                    uids.size() + " messages of mailbox "
                            + mailbox.getMailboxId().serialize() + " cannot be deleted",
                    e);
        }
    }

    @Override
    protected MessageMetaData save(Mailbox mailbox, MailboxMessage message) throws MailboxException {
        if (copying) {
            Flags flags = message.createFlags();
            flags.remove(Flags.Flag.RECENT);
            message.setFlags(flags);
        }
        if (copying || adding) {
            // before the message, which refers to its mailbox: two that add would wait for each other
            taken.write(getEntityManager());
        }
        return super.save(mailbox, message);
    }

    @Override
    protected void commit() throws MailboxException {
        taken.write(getEntityManager());
        super.commit();
    }

    @Override
    protected void rollback() throws MailboxException {
        taken.forget();
        super.rollback();
    }

    private static MailboxMessage fitting(Mailbox mailbox, MailboxMessage message) throws MailboxException {
        return new JPAMailboxMessage(
                JPAMailbox.from(mailbox),
                message.getInternalDate(),
                Math.toIntExact(message.getFullContentOctets()),
                message.createFlags(),
                bytes(message),
                Math.toIntExact(Math.min(message.getHeaderOctets(), WIDEST_HEADER)),
                FittingProperties.of(message.getProperties(), message.getTextualLineCount()));
    }

    private static Content bytes(MailboxMessage message) {
        return new Content() {
            @Override
            public InputStream getInputStream() throws IOException {
                return message.getFullContent();
            }

            @Override
            public long size() {
                return message.getFullContentOctets();
            }
        };
    }
}
