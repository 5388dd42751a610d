package org.mailroom.server.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import javax.persistence.EntityManagerFactory;
import org.apache.james.core.quota.QuotaCountUsage;
import org.apache.james.core.quota.QuotaSizeUsage;
import org.apache.james.mailbox.jpa.quota.JpaCurrentQuotaManager;
import org.apache.james.mailbox.model.CurrentQuotas;
import org.apache.james.mailbox.model.QuotaOperation;
import org.apache.james.mailbox.model.QuotaRoot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailroom.server.testing.JamesTables;

class CollectedQuotasTest {
    private static final QuotaRoot SUPPORT = QuotaRoot.quotaRoot("#private&support@acme.example", Optional.empty());
    private static final QuotaRoot ANNA = QuotaRoot.quotaRoot("#private&anna@acme.example", Optional.empty());

    private final EntityManagerFactory database = JamesTables.inMemory();
    private final CollectedQuotas quotas = new CollectedQuotas(new JpaCurrentQuotaManager(database));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAccountWithNothingShouldHaveNothing() {
        assertThat(quotas.getCurrentQuotas(SUPPORT).block()).isEqualTo(quotas(0, 0));
    }

    @Test
    void whatComesAndGoesShouldCountAtOnce() {
        quotas.increase(of(SUPPORT, 2, 300)).block();
        quotas.decrease(of(SUPPORT, 1, 100)).block();
        quotas.increase(of(ANNA, 1, 7)).block();

        assertThat(quotas.getCurrentQuotas(SUPPORT).block()).isEqualTo(quotas(1, 200));
        assertThat(quotas.getCurrentMessageCount(SUPPORT).block()).isEqualTo(QuotaCountUsage.count(1));
        assertThat(quotas.getCurrentStorage(SUPPORT).block()).isEqualTo(QuotaSizeUsage.size(200));
        assertThat(quotas.getCurrentQuotas(ANNA).block()).isEqualTo(quotas(1, 7));
    }

    @Test
    void whatIsWrittenShouldBeThereAfterARestart() {
        quotas.increase(of(SUPPORT, 2, 300)).block();
        quotas.write();
        quotas.increase(of(SUPPORT, 1, 50)).block();
        quotas.write();
        quotas.write();

        CollectedQuotas later = new CollectedQuotas(new JpaCurrentQuotaManager(database));
        assertThat(later.getCurrentQuotas(SUPPORT).block()).isEqualTo(quotas(3, 350));
        later.decrease(of(SUPPORT, 3, 350)).block();
        later.write();
        assertThat(new JpaCurrentQuotaManager(database)
                        .getCurrentQuotas(SUPPORT)
                        .block())
                .isEqualTo(quotas(0, 0));
    }

    @Test
    void aCountFromTheFoldersShouldReplaceWhatWasCounted() {
        quotas.increase(of(SUPPORT, 2, 300)).block();
        quotas.setCurrentQuotas(of(SUPPORT, 40, 4000)).block();

        assertThat(quotas.getCurrentQuotas(SUPPORT).block()).isEqualTo(quotas(40, 4000));
    }

    @Test
    void nothingShouldBeCountedBeforeItIsWanted() {
        quotas.increase(of(SUPPORT, 2, 300));

        assertThat(quotas.getCurrentQuotas(SUPPORT).block()).isEqualTo(quotas(0, 0));
    }

    @Test
    void whatIsCountedAtOnceShouldAllCount() {
        IntStream.range(0, 2000)
                .parallel()
                .forEach(i -> quotas.increase(of(SUPPORT, 1, 10)).block());

        assertThat(quotas.getCurrentQuotas(SUPPORT).block()).isEqualTo(quotas(2000, 20_000));
    }

    @Test
    void whatCannotBeWrittenShouldBeWrittenLater() {
        EntityManagerFactory broken = JamesTables.inMemory();
        CollectedQuotas waiting = new CollectedQuotas(new JpaCurrentQuotaManager(broken));
        waiting.increase(of(SUPPORT, 2, 300)).block();
        broken.close();
        waiting.write();

        assertThat(waiting.getCurrentQuotas(SUPPORT).block()).isEqualTo(quotas(2, 300));
    }

    private static QuotaOperation of(QuotaRoot account, long mails, long bytes) {
        return new QuotaOperation(account, QuotaCountUsage.count(mails), QuotaSizeUsage.size(bytes));
    }

    private static CurrentQuotas quotas(long mails, long bytes) {
        return new CurrentQuotas(QuotaCountUsage.count(mails), QuotaSizeUsage.size(bytes));
    }
}
