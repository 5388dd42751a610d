package org.mailroom.benchmarks.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import javax.persistence.EntityManagerFactory;
import org.apache.james.mailbox.jpa.mail.JPAModSeqProvider;
import org.apache.james.mailbox.jpa.mail.JPAUidProvider;

/** Numbers of messages as James's database has them, not as this server counts them in memory. */
final class JamesNumbers extends AbstractModule {
    @Provides
    @Singleton
    JPAUidProvider uids(EntityManagerFactory entities) {
        return new JPAUidProvider(entities);
    }

    @Provides
    @Singleton
    JPAModSeqProvider modSeqs(EntityManagerFactory entities) {
        return new JPAModSeqProvider(entities);
    }
}
