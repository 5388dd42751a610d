package org.mailroom.server.mailbox;

import java.util.Optional;
import java.util.function.Supplier;
import javax.persistence.EntityManagerFactory;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.jpa.mail.JPAMailboxMapper;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MailboxId;
import org.apache.james.mailbox.model.MailboxPath;
import org.apache.james.mailbox.model.UidValidity;
import reactor.core.publisher.Mono;

/** Mailboxes in the database, each asked for once ({@link RememberedMailboxes}). */
final class RememberingMailboxMapper extends JPAMailboxMapper {
    private final RememberedMailboxes known;
    private boolean changing;

    RememberingMailboxMapper(EntityManagerFactory database, RememberedMailboxes known) {
        super(database);
        this.known = known;
    }

    @Override
    public Mono<Mailbox> findMailboxByPath(MailboxPath path) {
        return found(() -> known.at(path), Mono.defer(() -> super.findMailboxByPath(path)));
    }

    @Override
    public Mono<Mailbox> findMailboxById(MailboxId id) {
        return found(() -> known.with(id), Mono.defer(() -> super.findMailboxById(id)));
    }

    private Mono<Mailbox> found(Supplier<Optional<Mailbox>> remembered, Mono<Mailbox> read) {
        return Mono.defer(() -> {
            Optional<Mailbox> before = remembered.get();
            if (before.isPresent()) {
                return Mono.just(before.get());
            }
            long since = known.changes();
            readAnew();
            return read.doOnNext(mailbox -> known.remember(mailbox, since));
        });
    }

    /** What this mapper has read before may have changed. */
    private void readAnew() {
        if (!getEntityManager().getTransaction().isActive()) {
            getEntityManager().clear();
        }
    }

    @Override
    public Mono<Mailbox> create(MailboxPath path, UidValidity uidValidity) {
        return changing(Mono.defer(() -> super.create(path, uidValidity)));
    }

    @Override
    public Mono<MailboxId> rename(Mailbox mailbox) {
        return changing(Mono.defer(() -> super.rename(mailbox)));
    }

    @Override
    public Mono<Void> delete(Mailbox mailbox) {
        return changing(Mono.defer(() -> super.delete(mailbox)));
    }

    private <T> Mono<T> changing(Mono<T> change) {
        return Mono.defer(() -> {
            begun();
            return change;
        });
    }

    private synchronized void begun() {
        if (!changing) {
            changing = true;
            known.begin();
        }
    }

    private synchronized void ended() {
        if (changing) {
            changing = false;
            known.end();
        }
    }

    @Override
    protected void commit() throws MailboxException {
        try {
            super.commit();
        } finally {
            ended();
        }
    }

    @Override
    protected void rollback() throws MailboxException {
        try {
            super.rollback();
        } finally {
            ended();
        }
    }

    /** Whatever had begun is taken back. */
    @Override
    public void endRequest() {
        super.endRequest();
        ended();
    }
}
