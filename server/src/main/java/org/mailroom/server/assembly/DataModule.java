package org.mailroom.server.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.apache.james.DefaultUserEntityValidator;
import org.apache.james.RecipientRewriteTableUserEntityValidator;
import org.apache.james.UserEntityValidator;
import org.apache.james.domainlist.api.DomainList;
import org.apache.james.domainlist.jpa.JPADomainList;
import org.apache.james.domainlist.lib.DomainListConfiguration;
import org.apache.james.rrt.api.AliasReverseResolver;
import org.apache.james.rrt.api.CanSendFrom;
import org.apache.james.rrt.api.RecipientRewriteTable;
import org.apache.james.rrt.jpa.JPARecipientRewriteTable;
import org.apache.james.rrt.lib.AliasReverseResolverImpl;
import org.apache.james.rrt.lib.CanSendFromImpl;
import org.apache.james.server.core.configuration.ConfigurationProvider;
import org.apache.james.user.api.UsersRepository;
import org.apache.james.user.jpa.JPAUsersRepository;
import org.apache.james.utils.InitializationOperation;
import org.apache.james.utils.InitilizationOperationBuilder;
import org.mailroom.server.data.RememberedDomains;
import org.mailroom.server.data.RememberedRewrites;

/**
 * Domains, users and address rewriting in James's database, each configured from its file in {@code conf/}. Each operation
 * bears the name of the class that is really made: by it the server puts them into order, before the spool takes mail.
 */
public final class DataModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(RememberedDomains.class).in(Scopes.SINGLETON);
        bind(JPADomainList.class).to(RememberedDomains.class);
        bind(DomainList.class).to(JPADomainList.class);

        bind(JPAUsersRepository.class).in(Scopes.SINGLETON);
        bind(UsersRepository.class).to(JPAUsersRepository.class);

        bind(RememberedRewrites.class).in(Scopes.SINGLETON);
        bind(JPARecipientRewriteTable.class).to(RememberedRewrites.class);
        bind(RecipientRewriteTable.class).to(JPARecipientRewriteTable.class);
        bind(AliasReverseResolverImpl.class).in(Scopes.SINGLETON);
        bind(AliasReverseResolver.class).to(AliasReverseResolverImpl.class);
        bind(CanSendFromImpl.class).in(Scopes.SINGLETON);
        bind(CanSendFrom.class).to(CanSendFromImpl.class);
    }

    /** A name is either a person's or an alias's, not both. */
    @Provides
    @Singleton
    UserEntityValidator names(UsersRepository users, RecipientRewriteTable rewrites) {
        return UserEntityValidator.aggregate(
                new DefaultUserEntityValidator(users), new RecipientRewriteTableUserEntityValidator(rewrites));
    }

    @ProvidesIntoSet
    InitializationOperation configureDomains(ConfigurationProvider files, JPADomainList domains) {
        return InitilizationOperationBuilder.forClass(RememberedDomains.class)
                .init(() -> domains.configure(DomainListConfiguration.from(files.getConfiguration("domainlist"))));
    }

    @ProvidesIntoSet
    InitializationOperation configureUsers(ConfigurationProvider files, JPAUsersRepository users) {
        return InitilizationOperationBuilder.forClass(JPAUsersRepository.class)
                .init(() -> users.configure(files.getConfiguration("usersrepository")));
    }

    @ProvidesIntoSet
    InitializationOperation configureRewrites(ConfigurationProvider files, JPARecipientRewriteTable rewrites) {
        return InitilizationOperationBuilder.forClass(RememberedRewrites.class)
                .init(() -> rewrites.configure(files.getConfiguration("recipientrewritetable")));
    }
}
