package org.mailroom.server.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import org.apache.james.modules.server.DataRoutesModules;
import org.apache.james.modules.server.InconsistencyQuotasSolvingRoutesModule;
import org.apache.james.modules.server.MailQueueRoutesModule;
import org.apache.james.modules.server.MailRepositoriesRoutesModule;
import org.apache.james.modules.server.MailboxRoutesModule;
import org.apache.james.modules.server.NoJwtModule;
import org.apache.james.modules.server.ReIndexingModule;
import org.apache.james.modules.server.WebAdminReIndexingTaskSerializationModule;
import org.apache.james.modules.server.WebAdminServerModule;
import org.apache.james.webadmin.authentication.AuthenticationFilter;

/** WebAdmin with the routes for users, domains, mailboxes, queues and repositories, behind {@link AdminKeyFilter}. */
final class AdministrationModule {
    private AdministrationModule() {}

    static Module withKey(String key) {
        Module server = Modules.override(new WebAdminServerModule()).with(keyFilter(key));
        return Modules.combine(
                server,
                new NoJwtModule(),
                new DataRoutesModules(),
                new MailboxRoutesModule(),
                new InconsistencyQuotasSolvingRoutesModule(),
                new MailQueueRoutesModule(),
                new MailRepositoriesRoutesModule(),
                new ReIndexingModule(),
                new WebAdminReIndexingTaskSerializationModule());
    }

    private static Module keyFilter(String key) {
        return new AbstractModule() {
            @Override
            protected void configure() {
                bind(AuthenticationFilter.class).toInstance(new AdminKeyFilter(key));
            }
        };
    }
}
