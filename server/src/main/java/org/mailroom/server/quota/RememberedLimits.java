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

    private final Remembered<QuotaRoot, QuotaDetails> known = new Remembered<>(MOST);

    @Inject
    public RememberedLimits(EntityManagerFactory database, JPAPerUserMaxQuotaDAO rows) {
        super(database, rows);
    }

    @Override
    public Map<Quota.Scope, QuotaCountLimit> listMaxMessagesDetails(QuotaRoot account) {
        return details(account).getMaxMessageDetails();
    }

    @Override
    public Map<Quota.Scope, QuotaSizeLimit> listMaxStorageDetails(QuotaRoot account) {
        return details(account).getMaxStorageDetails();
    }

    @Override
    public Mono<QuotaDetails> quotaDetailsReactive(QuotaRoot account) {
        return Mono.fromCallable(() -> details(account));
    }

    private QuotaDetails details(QuotaRoot account) {
        return known.get(
                account,
                asked -> new QuotaDetails(super.listMaxMessagesDetails(asked), super.listMaxStorageDetails(asked)));
    }

    @Override
    public void setMaxStorage(QuotaRoot account, QuotaSizeLimit most) {
        known.change(() -> super.setMaxStorage(account, most));
    }

    @Override
    public void setMaxMessage(QuotaRoot account, QuotaCountLimit most) {
        known.change(() -> super.setMaxMessage(account, most));
    }

    @Override
    public void removeMaxStorage(QuotaRoot account) {
        known.change(() -> super.removeMaxStorage(account));
    }

    @Override
    public void removeMaxMessage(QuotaRoot account) {
        known.change(() -> super.removeMaxMessage(account));
    }

    @Override
    public void setDomainMaxStorage(Domain domain, QuotaSizeLimit most) {
        known.change(() -> super.setDomainMaxStorage(domain, most));
    }

    @Override
    public void setDomainMaxMessage(Domain domain, QuotaCountLimit most) {
        known.change(() -> super.setDomainMaxMessage(domain, most));
    }

    @Override
    public void removeDomainMaxStorage(Domain domain) {
        known.change(() -> super.removeDomainMaxStorage(domain));
    }

    @Override
    public void removeDomainMaxMessage(Domain domain) {
        known.change(() -> super.removeDomainMaxMessage(domain));
    }

    @Override
    public void setGlobalMaxStorage(QuotaSizeLimit most) {
        known.change(() -> super.setGlobalMaxStorage(most));
    }

    @Override
    public void setGlobalMaxMessage(QuotaCountLimit most) {
        known.change(() -> super.setGlobalMaxMessage(most));
    }

    @Override
    public void removeGlobalMaxStorage() {
        known.change(() -> super.removeGlobalMaxStorage());
    }

    @Override
    public void removeGlobalMaxMessage() {
        known.change(() -> super.removeGlobalMaxMessage());
    }
}
