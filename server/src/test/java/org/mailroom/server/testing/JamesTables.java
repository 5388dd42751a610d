package org.mailroom.server.testing;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import org.apache.james.core.Username;
import org.apache.james.mailbox.jpa.mail.model.JPAMailbox;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MailboxPath;
import org.apache.james.mailbox.model.UidValidity;

/** James's own tables in a database in memory, with nothing in them. */
public final class JamesTables {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private JamesTables() {}

    /** A new database, which goes with the process. */
    public static EntityManagerFactory inMemory() {
        return Persistence.createEntityManagerFactory(
                "Global",
                Map.of(
                        "openjpa.ConnectionDriverName",
                        "org.apache.derby.jdbc.EmbeddedDriver",
                        "openjpa.ConnectionURL",
                        "jdbc:derby:memory:james-tables-" + NUMBER.incrementAndGet() + ";create=true",
                        "openjpa.Multithreaded",
                        "true",
                        "openjpa.Log",
                        "none"));
    }

    /** An account's inbox, which nothing lies in yet. */
    public static Mailbox inbox(EntityManagerFactory database, Username account) {
        JPAMailbox inbox = new JPAMailbox(MailboxPath.inbox(account), UidValidity.of(42));
        EntityManager manager = database.createEntityManager();
        manager.getTransaction().begin();
        manager.persist(inbox);
        manager.getTransaction().commit();
        manager.close();
        return inbox.toMailbox();
    }
}
