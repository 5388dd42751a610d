package org.mailroom.server.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import com.google.inject.name.Names;
import javax.persistence.EntityManagerFactory;
import org.apache.james.adapter.mailbox.ACLUsernameChangeTaskStep;
import org.apache.james.adapter.mailbox.MailboxUsernameChangeTaskStep;
import org.apache.james.adapter.mailbox.QuotaUsernameChangeTaskStep;
import org.apache.james.adapter.mailbox.UserRepositoryAuthenticator;
import org.apache.james.adapter.mailbox.UserRepositoryAuthorizator;
import org.apache.james.events.EventBus;
import org.apache.james.events.EventListener;
import org.apache.james.mailbox.AttachmentContentLoader;
import org.apache.james.mailbox.Authenticator;
import org.apache.james.mailbox.Authorizator;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MailboxPathLocker;
import org.apache.james.mailbox.SessionProvider;
import org.apache.james.mailbox.SubscriptionManager;
import org.apache.james.mailbox.indexer.ReIndexer;
import org.apache.james.mailbox.jpa.JPAAttachmentContentLoader;
import org.apache.james.mailbox.jpa.JPAId;
import org.apache.james.mailbox.jpa.JPAMailboxSessionMapperFactory;
import org.apache.james.mailbox.jpa.mail.JPAModSeqProvider;
import org.apache.james.mailbox.jpa.mail.JPAUidProvider;
import org.apache.james.mailbox.jpa.openjpa.OpenJPAMailboxManager;
import org.apache.james.mailbox.model.MailboxId;
import org.apache.james.mailbox.model.MessageId;
import org.apache.james.mailbox.store.JVMMailboxPathLocker;
import org.apache.james.mailbox.store.MailboxManagerConfiguration;
import org.apache.james.mailbox.store.MailboxSessionMapperFactory;
import org.apache.james.mailbox.store.SessionProviderImpl;
import org.apache.james.mailbox.store.StoreMailboxManager;
import org.apache.james.mailbox.store.StoreSubscriptionManager;
import org.apache.james.mailbox.store.event.MailboxAnnotationListener;
import org.apache.james.mailbox.store.mail.MailboxMapperFactory;
import org.apache.james.mailbox.store.mail.MessageMapperFactory;
import org.apache.james.mailbox.store.mail.ModSeqProvider;
import org.apache.james.mailbox.store.mail.NaiveThreadIdGuessingAlgorithm;
import org.apache.james.mailbox.store.mail.ThreadIdGuessingAlgorithm;
import org.apache.james.mailbox.store.mail.UidProvider;
import org.apache.james.mailbox.store.mail.model.DefaultMessageId;
import org.apache.james.mailbox.store.quota.ListeningCurrentQuotaUpdater;
import org.apache.james.mailbox.store.user.SubscriptionMapperFactory;
import org.apache.james.user.api.UsernameChangeTaskStep;
import org.apache.james.utils.MailboxManagerDefinition;
import org.apache.mailbox.tools.indexer.ReIndexerImpl;
import org.mailroom.server.mailbox.CountedModSeqs;
import org.mailroom.server.mailbox.CountedUids;
import org.mailroom.server.mailbox.FittingMapperFactory;
import org.mailroom.server.mailbox.MessageNumbers;
import org.mailroom.server.mailbox.UnseenIndex;
import org.mailroom.server.search.CommittedSearchIndex;

/** Mailboxes and messages in James's database. */
public final class MailboxesModule extends AbstractModule {
    @Override
    protected void configure() {
        bindStorage();
        bindIdentifiers();
        bindSessions();
        bindManager();
        Multibinder.newSetBinder(binder(), EventListener.GroupEventListener.class)
                .addBinding()
                .to(MailboxAnnotationListener.class);
        bindUserRenaming();
    }

    private void bindStorage() {
        bind(FittingMapperFactory.class).in(Scopes.SINGLETON);
        bind(JPAMailboxSessionMapperFactory.class).to(FittingMapperFactory.class);
        bind(SubscriptionMapperFactory.class).to(JPAMailboxSessionMapperFactory.class);
        bind(MessageMapperFactory.class).to(JPAMailboxSessionMapperFactory.class);
        bind(MailboxMapperFactory.class).to(JPAMailboxSessionMapperFactory.class);
        bind(MailboxSessionMapperFactory.class).to(JPAMailboxSessionMapperFactory.class);
        bind(AttachmentContentLoader.class).to(JPAAttachmentContentLoader.class);
    }

    private void bindIdentifiers() {
        bind(ModSeqProvider.class).to(JPAModSeqProvider.class);
        bind(UidProvider.class).to(JPAUidProvider.class);
        bind(MailboxId.Factory.class).to(JPAId.Factory.class);
        bind(MessageId.Factory.class).to(DefaultMessageId.Factory.class);
        bind(ThreadIdGuessingAlgorithm.class)
                .to(NaiveThreadIdGuessingAlgorithm.class)
                .in(Scopes.SINGLETON);
    }

    @Provides
    @Singleton
    JPAUidProvider uids(EntityManagerFactory database, MessageNumbers numbers) {
        return numbers.areOurs()
                ? new CountedUids(database, numbers, numbers::writeAtOnce)
                : new JPAUidProvider(database);
    }

    @Provides
    @Singleton
    JPAModSeqProvider modSeqs(EntityManagerFactory database, MessageNumbers numbers) {
        return numbers.areOurs()
                ? new CountedModSeqs(database, numbers, numbers::writeAtOnce)
                : new JPAModSeqProvider(database);
    }

    private void bindSessions() {
        bind(Authenticator.class).to(UserRepositoryAuthenticator.class).in(Scopes.SINGLETON);
        bind(Authorizator.class).to(UserRepositoryAuthorizator.class).in(Scopes.SINGLETON);
        bind(SessionProvider.class).to(SessionProviderImpl.class).in(Scopes.SINGLETON);
    }

    private void bindManager() {
        bind(OpenJPAMailboxManager.class).in(Scopes.SINGLETON);
        bind(StoreMailboxManager.class).to(OpenJPAMailboxManager.class);
        bind(MailboxManager.class)
                .annotatedWith(Names.named(org.apache.james.modules.Names.MAILBOXMANAGER_NAME))
                .to(MailboxManager.class);
        bind(MailboxManagerConfiguration.class).toInstance(MailboxManagerConfiguration.DEFAULT);
        bind(MailboxPathLocker.class).to(JVMMailboxPathLocker.class).in(Scopes.SINGLETON);
        bind(StoreSubscriptionManager.class).in(Scopes.SINGLETON);
        bind(SubscriptionManager.class).to(StoreSubscriptionManager.class);
        bind(ReIndexer.class).to(ReIndexerImpl.class).in(Scopes.SINGLETON);
    }

    private void bindUserRenaming() {
        Multibinder<UsernameChangeTaskStep> steps = Multibinder.newSetBinder(binder(), UsernameChangeTaskStep.class);
        steps.addBinding().to(MailboxUsernameChangeTaskStep.class);
        steps.addBinding().to(ACLUsernameChangeTaskStep.class);
        steps.addBinding().to(QuotaUsernameChangeTaskStep.class);
    }

    /**
     * The mailboxes, with an index that counts unseen messages, and with search and quota listening before anybody can use
     * them. James itself registers its listeners at the end of its start, when mail left in the spool is already being
     * delivered.
     */
    @Provides
    @Singleton
    MailboxManager mailboxes(
            OpenJPAMailboxManager manager,
            EventBus events,
            CommittedSearchIndex search,
            ListeningCurrentQuotaUpdater quotas,
            EntityManagerFactory database,
            MessageNumbers numbers) {
        if (numbers.areOurs()) {
            UnseenIndex.make(database);
        }
        events.register(search);
        events.register(quotas);
        return manager;
    }

    @ProvidesIntoSet
    MailboxManagerDefinition definition(OpenJPAMailboxManager manager) {
        return new MailboxManagerDefinition("jpa-mailboxmanager", manager);
    }
}
