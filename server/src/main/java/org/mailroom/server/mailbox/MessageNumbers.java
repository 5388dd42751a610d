package org.mailroom.server.mailbox;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.jpa.JPAId;

/**
 * The numbers that messages get in their mailboxes (UID and mod-sequence, RFC 9051 section 2.3.1.1 and RFC 7162), counted in
 * memory and written with the message in its own transaction. James's own writes each of them in a transaction before the
 * message's: three that wait for the disk in place of one. A number that was given and not written is given again after a
 * restart: no message has it, and nobody saw one.
 *
 * <p>Only where no other process writes into the database, see {@link #areOurs}.
 */
public final class MessageNumbers {
    private static final String EMBEDDED = "jdbc:derby:";
    private static final String NETWORK = "jdbc:derby://";
    private static final String READ =
            "SELECT mailbox.lastUid, mailbox.highestModSeq FROM Mailbox mailbox WHERE mailbox.mailboxId = :id";
    /**
     * Numbers never fall: of two transactions that end in another order than they began, the later numbers stay. In the
     * database's own words, since OpenJPA makes a query of the condition, and what that has seen another may change before
     * the row is written.
     */
    private static final String WRITE = "UPDATE JAMES_MAILBOX SET MAILBOX_LAST_UID = ?1, MAILBOX_HIGHEST_MODSEQ = ?2"
            + " WHERE MAILBOX_ID = ?3 AND MAILBOX_LAST_UID <= ?1 AND MAILBOX_HIGHEST_MODSEQ <= ?2";

    private final EntityManagerFactory database;
    private final boolean ours;
    private final ConcurrentMap<Long, Count> counts = new ConcurrentHashMap<>();

    /** @param url of the database, as JDBC has it */
    public MessageNumbers(EntityManagerFactory database, String url) {
        this.database = database;
        this.ours = url.startsWith(EMBEDDED) && !url.startsWith(NETWORK);
    }

    /** Whether nobody else can write numbers into this database: an embedded Derby belongs to one process. */
    public boolean areOurs() {
        return ours;
    }

    /** The next UID of the mailbox, which nobody else gets. */
    long nextUid(JPAId mailbox) throws MailboxException {
        return count(mailbox).nextUid();
    }

    /** The next mod-sequence of the mailbox, which nobody else gets. */
    long nextModSeq(JPAId mailbox) throws MailboxException {
        return count(mailbox).nextModSeq();
    }

    /** The last numbers given. */
    Last last(JPAId mailbox) throws MailboxException {
        return count(mailbox).last();
    }

    /** Writes the last numbers given, in the transaction of the entity manager. */
    void write(JPAId mailbox, EntityManager transaction) throws MailboxException {
        Last last = last(mailbox);
        try {
            transaction
                    .createNativeQuery(WRITE)
                    .setParameter(1, last.uid())
                    .setParameter(2, last.modSeq())
                    .setParameter(3, mailbox.getRawId())
                    .executeUpdate();
        } catch (PersistenceException e) {
            throw new MailboxException("the numbers of mailbox " + mailbox.serialize() + " cannot be written", e);
        }
    }

    /** Writes the last numbers given, in a transaction of its own. */
    public void writeAtOnce(JPAId mailbox) throws MailboxException {
        EntityManager transaction = database.createEntityManager();
        try {
            transaction.getTransaction().begin();
            write(mailbox, transaction);
            transaction.getTransaction().commit();
        } catch (PersistenceException e) {
            throw new MailboxException("the numbers of mailbox " + mailbox.serialize() + " cannot be written", e);
        } finally {
            if (transaction.getTransaction().isActive()) {
                transaction.getTransaction().rollback();
            }
            transaction.close();
        }
    }

    private Count count(JPAId mailbox) throws MailboxException {
        Count known = counts.get(mailbox.getRawId());
        if (known != null) {
            return known;
        }
        Count read = read(mailbox);
        Count other = counts.putIfAbsent(mailbox.getRawId(), read);
        return other == null ? read : other;
    }

    private Count read(JPAId mailbox) throws MailboxException {
        EntityManager manager = database.createEntityManager();
        try {
            List<?> rows = manager.createQuery(READ)
                    .setParameter("id", mailbox.getRawId())
                    .getResultList();
            if (rows.isEmpty()) {
                throw new MailboxException("there is no mailbox " + mailbox.serialize());
            }
            Object[] row = (Object[]) rows.get(0);
            return new Count(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
        } catch (PersistenceException e) {
            throw new MailboxException("the numbers of mailbox " + mailbox.serialize() + " cannot be read", e);
        } finally {
            manager.close();
        }
    }

    /**
     * Numbers of one moment; 0 where none has been given.
     *
     * @param uid the last UID
     * @param modSeq the highest mod-sequence
     */
    record Last(long uid, long modSeq) {}

    private static final class Count {
        private long uid;
        private long modSeq;

        Count(long uid, long modSeq) {
            this.uid = uid;
            this.modSeq = modSeq;
        }

        synchronized long nextUid() {
            return ++uid;
        }

        synchronized long nextModSeq() {
            return ++modSeq;
        }

        synchronized Last last() {
            return new Last(uid, modSeq);
        }
    }
}
