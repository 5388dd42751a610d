package org.mailroom.server.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManagerFactory;
import org.apache.james.core.Domain;
import org.apache.james.core.quota.QuotaCountLimit;
import org.apache.james.core.quota.QuotaSizeLimit;
import org.apache.james.mailbox.jpa.quota.JPAPerUserMaxQuotaDAO;
import org.apache.james.mailbox.model.Quota.Scope;
import org.apache.james.mailbox.model.QuotaRoot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailroom.server.testing.JamesTables;
import reactor.core.publisher.Mono;

class RememberedLimitsTest {
    private static final Domain ACME = Domain.of("acme.example");
    private static final QuotaRoot SUPPORT = QuotaRoot.quotaRoot("#private&support@acme.example", Optional.of(ACME));
    private static final QuotaCountLimit FEW = QuotaCountLimit.count(10);
    private static final QuotaSizeLimit SMALL = QuotaSizeLimit.size(1000);

    private final EntityManagerFactory database = JamesTables.inMemory();
    private final RememberedLimits limits = new RememberedLimits(database, new JPAPerUserMaxQuotaDAO(database));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyChangeShouldBeSeenAtOnce() {
        List<Runnable> changes = List.of(
                () -> limits.setMaxMessage(SUPPORT, FEW),
                () -> limits.setDomainMaxMessage(ACME, FEW),
                () -> limits.setGlobalMaxMessage(FEW),
                () -> Mono.from(limits.removeMaxMessageReactive(SUPPORT)).block(),
                () -> Mono.from(limits.removeDomainMaxMessageReactive(ACME)).block(),
                () -> Mono.from(limits.removeGlobalMaxMessageReactive()).block(),
                () -> Mono.from(limits.setMaxMessageReactive(SUPPORT, FEW)).block(),
                () -> Mono.from(limits.setDomainMaxMessageReactive(ACME, FEW)).block(),
                () -> Mono.from(limits.setGlobalMaxMessageReactive(FEW)).block(),
                () -> limits.removeMaxMessage(SUPPORT),
                () -> limits.removeDomainMaxMessage(ACME),
                limits::removeGlobalMaxMessage);
        for (Runnable change : changes) {
            limits.listMaxMessagesDetails(SUPPORT);
            change.run();
            assertThat(limits.listMaxMessagesDetails(SUPPORT)).isEqualTo(fresh().listMaxMessagesDetails(SUPPORT));
        }
        assertThat(limits.listMaxMessagesDetails(SUPPORT)).isEmpty();
    }

    @Test
    void everyChangeOfSizesShouldBeSeenAtOnce() {
        List<Runnable> changes = List.of(
                () -> limits.setMaxStorage(SUPPORT, SMALL),
                () -> limits.setDomainMaxStorage(ACME, SMALL),
                () -> limits.setGlobalMaxStorage(SMALL),
                () -> Mono.from(limits.removeMaxStorageReactive(SUPPORT)).block(),
                () -> Mono.from(limits.removeDomainMaxStorageReactive(ACME)).block(),
                () -> Mono.from(limits.removeGlobalMaxStorageReactive()).block(),
                () -> Mono.from(limits.setMaxStorageReactive(SUPPORT, SMALL)).block(),
                () -> Mono.from(limits.setDomainMaxStorageReactive(ACME, SMALL)).block(),
                () -> Mono.from(limits.setGlobalMaxStorageReactive(SMALL)).block(),
                () -> limits.removeMaxStorage(SUPPORT),
                () -> limits.removeDomainMaxStorage(ACME),
                limits::removeGlobalMaxStorage);
        for (Runnable change : changes) {
            limits.listMaxStorageDetails(SUPPORT);
            change.run();
            assertThat(limits.listMaxStorageDetails(SUPPORT)).isEqualTo(fresh().listMaxStorageDetails(SUPPORT));
        }
        assertThat(limits.listMaxStorageDetails(SUPPORT)).isEmpty();
    }

    @Test
    void whatIsRememberedShouldNotBeAskedForAgain() {
        limits.setMaxMessage(SUPPORT, FEW);
        limits.listMaxMessagesDetails(SUPPORT);
        limits.listMaxStorageDetails(SUPPORT);
        fresh().removeMaxMessage(SUPPORT);

        assertThat(limits.quotaDetailsReactive(SUPPORT).blockOptional())
                .hasValueSatisfying(
                        details -> assertThat(details.getMaxMessageDetails()).containsEntry(Scope.User, FEW));
    }

    private RememberedLimits fresh() {
        return new RememberedLimits(database, new JPAPerUserMaxQuotaDAO(database));
    }
}
