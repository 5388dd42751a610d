package org.mailroom.server.quota;

import java.util.HashSet;
import java.util.Set;
import javax.inject.Inject;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.SessionProvider;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.CurrentQuotas;
import org.apache.james.mailbox.model.MailboxId;
import org.apache.james.mailbox.model.QuotaOperation;
import org.apache.james.mailbox.model.QuotaRoot;
import org.apache.james.mailbox.quota.CurrentQuotaManager;
import org.apache.james.mailbox.quota.QuotaRootResolver;
import org.apache.james.mailbox.store.quota.CurrentQuotaCalculator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Counts what an account has from its folders, after a crash that may have left the count behind. */
public final class QuotaRecount {
    private static final Logger LOGGER = LoggerFactory.getLogger(QuotaRecount.class);

    private final CurrentQuotaCalculator calculator;
    private final CurrentQuotaManager quotas;
    private final QuotaRootResolver accounts;
    private final SessionProvider sessions;

    @Inject
    QuotaRecount(
            CurrentQuotaCalculator calculator,
            CurrentQuotaManager quotas,
            QuotaRootResolver accounts,
            SessionProvider sessions) {
        this.calculator = calculator;
        this.quotas = quotas;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** Counts the accounts that own these folders, each once; a folder that has gone owns nothing. */
    public void ofOwners(Iterable<MailboxId> folders) {
        Set<QuotaRoot> owners = new HashSet<>();
        for (MailboxId folder : folders) {
            try {
                owners.add(accounts.getQuotaRoot(folder));
            } catch (MailboxException | RuntimeException gone) {
                LOGGER.debug("nobody owns folder {}", folder.serialize(), gone);
            }
        }
        owners.forEach(this::count);
    }

    private void count(QuotaRoot account) {
        try {
            MailboxSession session = sessions.createSystemSession(accounts.associatedUsername(account));
            CurrentQuotas counted = calculator
                    .recalculateCurrentQuotas(account, session)
                    .blockOptional()
                    .orElseGet(CurrentQuotas::emptyQuotas);
            Mono.from(quotas.setCurrentQuotas(QuotaOperation.from(account, counted)))
                    .block();
            LOGGER.info("counted anew what {} has, after an unclean stop: {}", account.asString(), counted);
        } catch (RuntimeException failure) {
            LOGGER.warn("could not count what {} has; its quota may be wrong", account.asString(), failure);
        }
    }
}
