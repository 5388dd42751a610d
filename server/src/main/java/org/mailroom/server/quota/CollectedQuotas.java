package org.mailroom.server.quota;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import javax.annotation.PreDestroy;
import javax.inject.Inject;
import org.apache.james.core.quota.QuotaCountUsage;
import org.apache.james.core.quota.QuotaSizeUsage;
import org.apache.james.mailbox.jpa.quota.JpaCurrentQuotaManager;
import org.apache.james.mailbox.model.CurrentQuotas;
import org.apache.james.mailbox.model.QuotaOperation;
import org.apache.james.mailbox.model.QuotaRoot;
import org.apache.james.mailbox.quota.CurrentQuotaManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * How many mails and bytes each account has: counted in memory, and written into James's database when {@link #write} is
 * called and at the end. James's own writes them for each mail that comes or goes, in a transaction beside the mail's, and
 * reads them again twice. What a crash leaves unwritten has to be counted anew ({@link QuotaRecount}). Thread-safe.
 */
public final class CollectedQuotas implements CurrentQuotaManager {
    private static final Logger LOGGER = LoggerFactory.getLogger(CollectedQuotas.class);

    private final JpaCurrentQuotaManager database;
    private final Map<QuotaRoot, CurrentQuotas> known = new ConcurrentHashMap<>();
    private final Set<QuotaRoot> changed = ConcurrentHashMap.newKeySet();

    @Inject
    public CollectedQuotas(JpaCurrentQuotaManager database) {
        this.database = database;
    }

    @Override
    public Mono<QuotaCountUsage> getCurrentMessageCount(QuotaRoot account) {
        return getCurrentQuotas(account).map(CurrentQuotas::count);
    }

    @Override
    public Mono<QuotaSizeUsage> getCurrentStorage(QuotaRoot account) {
        return getCurrentQuotas(account).map(CurrentQuotas::size);
    }

    @Override
    public Mono<CurrentQuotas> getCurrentQuotas(QuotaRoot account) {
        return Mono.defer(() -> {
            CurrentQuotas quotas = known.get(account);
            return quotas == null ? read(account) : Mono.just(quotas);
        });
    }

    @Override
    public Mono<Void> increase(QuotaOperation more) {
        return change(more.quotaRoot(), quotas -> quotas.increase(CurrentQuotas.from(more)));
    }

    @Override
    public Mono<Void> decrease(QuotaOperation less) {
        return change(less.quotaRoot(), quotas -> quotas.decrease(CurrentQuotas.from(less)));
    }

    @Override
    public Mono<Void> setCurrentQuotas(QuotaOperation counted) {
        return change(counted.quotaRoot(), quotas -> CurrentQuotas.from(counted));
    }

    private Mono<CurrentQuotas> read(QuotaRoot account) {
        return database.getCurrentQuotas(account)
                .defaultIfEmpty(CurrentQuotas.emptyQuotas())
                .map(read -> {
                    CurrentQuotas other = known.putIfAbsent(account, read);
                    return other == null ? read : other;
                });
    }

    private Mono<Void> change(QuotaRoot account, UnaryOperator<CurrentQuotas> change) {
        return getCurrentQuotas(account)
                .doOnNext(before -> {
                    known.computeIfPresent(account, (same, quotas) -> change.apply(quotas));
                    changed.add(account);
                })
                .then();
    }

    /** Writes what has changed; what cannot be written now stays to be written. Not from a thread that must not wait. */
    @PreDestroy
    public void write() {
        changed.forEach(this::write);
    }

    private void write(QuotaRoot account) {
        changed.remove(account);
        CurrentQuotas quotas = known.get(account);
        if (quotas == null) {
            return;
        }
        try {
            database.setCurrentQuotas(QuotaOperation.from(account, quotas)).block();
        } catch (RuntimeException failure) {
            changed.add(account);
            LOGGER.warn("the quota of {} could not be written; trying again", account.asString(), failure);
        }
    }
}
