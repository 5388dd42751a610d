package org.mailroom.server.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.persistence.EntityManagerFactory;
import org.apache.james.core.Username;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.exception.MailboxNotFoundException;
import org.apache.james.mailbox.jpa.JPAId;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MailboxPath;
import org.apache.james.mailbox.model.UidValidity;
import org.apache.james.mailbox.store.mail.MailboxMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.server.testing.JamesTables;

class RememberingMailboxMapperTest {
    private static final Username SUPPORT = Username.of("support@acme.example");
    private static final MailboxPath INBOX = MailboxPath.inbox(SUPPORT);
    private static final MailboxPath QUEUE = MailboxPath.forUser(SUPPORT, "Queues.General");

    private final EntityManagerFactory database = JamesTables.inMemory();
    private final RememberedMailboxes known = new RememberedMailboxes();
    private final MailboxMapper mapper = new RememberingMailboxMapper(database, known);
    private final MailboxMapper another = new RememberingMailboxMapper(database, known);
    private Mailbox inbox;

    @BeforeEach
    void makeMailbox() {
        inbox = JamesTables.inbox(database, SUPPORT);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @DisplayName("K01 the database is asked for a mailbox once, by path or by id")
    void aMailboxShouldBeAskedForOnce() {
        assertThat(mapper.findMailboxByPath(INBOX).block()).isEqualTo(inbox);
        behindTheBack();

        assertThat(another.findMailboxByPath(INBOX).block()).isEqualTo(inbox);
        assertThat(another.findMailboxById(inbox.getMailboxId()).block()).isEqualTo(inbox);
    }

    /** What another process would do, which there is none of. */
    private void behindTheBack() {
        var manager = database.createEntityManager();
        manager.getTransaction().begin();
        manager.createQuery("UPDATE Mailbox mailbox SET mailbox.name = 'elsewhere'")
                .executeUpdate();
        manager.getTransaction().commit();
        manager.close();
    }

    @Test
    void whatACallerDoesToAMailboxShouldBeItsOwn() {
        mapper.findMailboxByPath(INBOX).block();
        Mailbox found = another.findMailboxByPath(INBOX).block();
        found.setName("renamed and never written");

        assertThat(mapper.findMailboxByPath(INBOX).block().getName()).isEqualTo("INBOX");
        assertThat(mapper.findMailboxById(inbox.getMailboxId()).block().getName())
                .isEqualTo("INBOX");
    }

    @Test
    void aRenamedMailboxShouldBeFoundByItsNewNameAlone() throws Exception {
        Mailbox found = mapper.findMailboxByPath(INBOX).block();
        another.findMailboxById(inbox.getMailboxId()).block();
        found.setName(QUEUE.getName());
        mapper.execute(() -> mapper.rename(found).block());

        assertThat(another.findMailboxByPath(INBOX).blockOptional()).isEmpty();
        assertThat(another.findMailboxByPath(QUEUE).block().getMailboxId()).isEqualTo(inbox.getMailboxId());
        assertThat(another.findMailboxById(inbox.getMailboxId()).block().getName())
                .isEqualTo(QUEUE.getName());
    }

    @Test
    void aMailboxThatWasReadBeforeAnotherRenamedItShouldBeReadAnew() throws Exception {
        mapper.findMailboxById(inbox.getMailboxId()).block();
        Mailbox found = another.findMailboxById(inbox.getMailboxId()).block();
        found.setName(QUEUE.getName());
        another.execute(() -> another.rename(found).block());

        assertThat(mapper.findMailboxById(inbox.getMailboxId()).block().getName())
                .isEqualTo(QUEUE.getName());
    }

    @Test
    void aDeletedMailboxShouldNotBeFound() throws Exception {
        Mailbox found = mapper.findMailboxByPath(INBOX).block();
        another.findMailboxByPath(INBOX).block();
        mapper.execute(() -> {
            mapper.delete(found).block();
            return found;
        });

        assertThat(another.findMailboxByPath(INBOX).blockOptional()).isEmpty();
        assertThatThrownBy(() -> another.findMailboxById(inbox.getMailboxId()).block())
                .hasCauseInstanceOf(MailboxNotFoundException.class);
    }

    @Test
    void aNewMailboxShouldBeFound() throws Exception {
        assertThat(another.findMailboxByPath(QUEUE).blockOptional()).isEmpty();
        mapper.execute(() -> mapper.create(QUEUE, UidValidity.of(7)).block());

        assertThat(another.findMailboxByPath(QUEUE).block().generateAssociatedPath())
                .isEqualTo(QUEUE);
    }

    @Test
    @DisplayName("K01 what was not committed is not remembered, and what was taken back is found as it was")
    void aChangeThatIsTakenBackShouldLeaveAllAsItWas() {
        Mailbox found = mapper.findMailboxByPath(INBOX).block();
        assertThatThrownBy(() -> mapper.execute(() -> {
                    found.setName(QUEUE.getName());
                    mapper.rename(found).block();
                    mapper.findMailboxById(inbox.getMailboxId()).block();
                    throw new MailboxException("broken off");
                }))
                .hasMessage("broken off");

        assertThat(another.findMailboxById(inbox.getMailboxId()).block().getName())
                .isEqualTo("INBOX");
        assertThat(another.findMailboxByPath(QUEUE).blockOptional()).isEmpty();
    }

    @Test
    void nothingShouldBeRememberedThatWasReadBeforeAChange() {
        long before = known.changes();
        known.begin();
        known.remember(inbox, known.changes());
        assertThat(known.at(INBOX)).isEmpty();
        known.end();
        known.remember(inbox, before);
        assertThat(known.at(INBOX)).isEmpty();
        known.remember(inbox, known.changes());
        assertThat(known.at(INBOX)).contains(inbox);
        assertThat(known.with(JPAId.of(4711))).isEmpty();
    }
}
