package org.mailroom.server.quota;

import java.util.Map;
import javax.inject.Inject;
import javax.persistence.EntityManagerFactory;
import org.apache.james.core.Domain;
import org.apache.james.core.quota.QuotaCountLimit;
import org.apache.james.core.quota.QuotaSizeLimit;
import org.apache.james.mailbox.jpa.quota.JPAPerUserMaxQuotaDAO;
import org.apache.james.mailbox.jpa.quota.JPAPerUserMaxQuotaManager;
import org.apache.james.mailbox.model.Quota;
import org.apache.james.mailbox.model.QuotaRoot;
import org.mailroom.server.data.Remembered;
import reactor.core.publisher.Mono;

/** The server's table of what accounts may have, in which six rows are looked for whenever a mail comes or goes. */
public final class RememberedLimits extends JPAPerUserMaxQuotaManager {
    private static final int MOST = 10_000;

    private final Remembered<QuotaRoot, Map<Quota.Scope, QuotaCountLimit>> counts = new Remembered<>(MOST);
    private final Remembered<QuotaRoot, Map<Quota.Scope, QuotaSizeLimit>> sizes = new Remembered<>(MOST);

    @Inject
    public RememberedLimits(EntityManagerFactory database, JPAPerUserMaxQuotaDAO rows) {
        super(database, rows);
    }

    @Override
    public Map<Quota.Scope, QuotaCountLimit> listMaxMessagesDetails(QuotaRoot account) {
        return counts.get(account, super::listMaxMessagesDetails);
    }

    @Override
    public Map<Quota.Scope, QuotaSizeLimit> listMaxStorageDetails(QuotaRoot account) {
        return sizes.get(account, super::listMaxStorageDetails);
    }

    @Override
    public Mono<QuotaDetails> quotaDetailsReactive(QuotaRoot account) {
        return Mono.fromCallable(
                () -> new QuotaDetails(listMaxMessagesDetails(account), listMaxStorageDetails(account)));
    }

    @Override
    public void setMaxStorage(QuotaRoot account, QuotaSizeLimit most) {
        counts.change(() -> sizes.change(() -> super.setMaxStorage(account, most)));
    }

    @Override
    public void setMaxMessage(QuotaRoot account, QuotaCountLimit most) {
        counts.change(() -> sizes.change(() -> super.setMaxMessage(account, most)));
    }

    @Override
    public void removeMaxStorage(QuotaRoot account) {
        counts.change(() -> sizes.change(() -> super.removeMaxStorage(account)));
    }

    @Override
    public void removeMaxMessage(QuotaRoot account) {
        counts.change(() -> sizes.change(() -> super.removeMaxMessage(account)));
    }

    @Override
    public void setDomainMaxStorage(Domain domain, QuotaSizeLimit most) {
        counts.change(() -> sizes.change(() -> super.setDomainMaxStorage(domain, most)));
    }

    @Override
    public void setDomainMaxMessage(Domain domain, QuotaCountLimit most) {
        counts.change(() -> sizes.change(() -> super.setDomainMaxMessage(domain, most)));
    }

    @Override
    public void removeDomainMaxStorage(Domain domain) {
        counts.change(() -> sizes.change(() -> super.removeDomainMaxStorage(domain)));
    }

    @Override
    public void removeDomainMaxMessage(Domain domain) {
        counts.change(() -> sizes.change(() -> super.removeDomainMaxMessage(domain)));
    }

    @Override
    public void setGlobalMaxStorage(QuotaSizeLimit most) {
        counts.change(() -> sizes.change(() -> super.setGlobalMaxStorage(most)));
    }

    @Override
    public void setGlobalMaxMessage(QuotaCountLimit most) {
        counts.change(() -> sizes.change(() -> super.setGlobalMaxMessage(most)));
    }

    @Override
    public void removeGlobalMaxStorage() {
        counts.change(() -> sizes.change(() -> super.removeGlobalMaxStorage()));
    }

    @Override
    public void removeGlobalMaxMessage() {
        counts.change(() -> sizes.change(() -> super.removeGlobalMaxMessage()));
    }
}
