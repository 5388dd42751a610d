package org.mailroom.server.mailbox;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index of James's messages by folder and whether they have been seen. Mail programs ask for the number of unseen messages
 * of each folder every few minutes, and for the first of them when they open one; without it Derby reads all messages of
 * the folder for that.
 */
public final class UnseenIndex {
    private static final Logger LOGGER = LoggerFactory.getLogger(UnseenIndex.class);
    private static final String NAME = "MAILROOM_UNSEEN";
    private static final String KNOWN =
            "SELECT COUNT(*) FROM SYS.SYSCONGLOMERATES WHERE CONGLOMERATENAME = '" + NAME + "'";
    private static final String MAKE = "CREATE INDEX " + NAME + " ON JAMES_MAIL (MAILBOX_ID, MAIL_IS_SEEN, MAIL_UID)";

    private UnseenIndex() {}

    /**
     * Makes it in an embedded Derby, where it is not there; with a hundred thousand messages that takes seconds, once. The
     * server does without it if it cannot be made.
     */
    public static void make(EntityManagerFactory database) {
        try {
            makeOnce(database);
        } catch (PersistenceException e) {
            LOGGER.warn("unseen messages cannot be counted by an index, and take longer to count", e);
        }
    }

    private static void makeOnce(EntityManagerFactory database) {
        EntityManager manager = database.createEntityManager();
        try {
            if (!isThere(manager)) {
                manager.getTransaction().begin();
                manager.createNativeQuery(MAKE).executeUpdate();
                manager.getTransaction().commit();
            }
        } finally {
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
            manager.close();
        }
    }

    private static boolean isThere(EntityManager manager) {
        return ((Number) manager.createNativeQuery(KNOWN).getSingleResult()).longValue() > 0;
    }
}
