package org.mailroom.james.filing;

import com.google.common.collect.ImmutableList;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.mail.MessagingException;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.mailrepository.api.MailKey;
import org.apache.james.mailrepository.api.MailRepository;
import org.apache.james.mailrepository.api.MailRepositoryPath;
import org.apache.james.mailrepository.api.MailRepositoryStore;
import org.apache.james.mailrepository.api.MailRepositoryStore.MailRepositoryStoreException;
import org.apache.james.mailrepository.api.MailRepositoryUrl;
import org.apache.james.queue.api.MailQueueFactory;
import org.apache.mailet.Mail;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.filing.ParkedMail;

/**
 * Parked mail in a mail repository of the server, {@value #PATH} of its default protocol, into which
 * {@code mailetcontainer.xml} puts what could not be looked at. It is taken up again at the processor {@value #ENTRY}:
 * first into the spool, then out of the repository, so that a crash between the two brings a mail twice and loses none.
 * In the spool it has its first name again, by which the desk knows what it has done with it before.
 */
@Singleton
public final class JamesParkedMail implements ParkedMail {
    /** The repository's path. */
    public static final String PATH = "var/mail/mailroom-parked";
    /** The processor that looks at agents' mail. */
    public static final String ENTRY = "desk-outbound";

    private final MailRepositoryStore repositories;
    private final MailQueueFactory<?> queues;

    @Inject
    public JamesParkedMail(MailRepositoryStore repositories, MailQueueFactory<?> queues) {
        this.repositories = repositories;
        this.queues = queues;
    }

    @Override
    public long count() {
        try {
            return repository().size();
        } catch (MessagingException | MailRepositoryStoreException e) {
            throw new IllegalStateException("the repository " + PATH + " cannot be counted", e);
        }
    }

    @Override
    public int takeUpAgain() {
        int taken = 0;
        try {
            MailRepository parked = repository();
            for (MailKey key : ImmutableList.copyOf(parked.list())) {
                taken += takeUp(parked, key) ? 1 : 0;
            }
        } catch (MessagingException | MailRepositoryStoreException e) {
            throw new IllegalStateException("after " + taken + " mails the repository " + PATH + " failed", e);
        }
        return taken;
    }

    private boolean takeUp(MailRepository parked, MailKey key) throws MessagingException {
        @Nullable Mail mail = parked.retrieve(key);
        if (mail == null) {
            return false;
        }
        try {
            mail.setName(SetAside.firstName(mail));
            mail.setState(ENTRY);
            mail.setErrorMessage("");
            queues.createQueue(MailQueueFactory.SPOOL).enQueue(mail);
            parked.remove(key);
            return true;
        } finally {
            LifecycleUtil.dispose(mail);
        }
    }

    private MailRepository repository() throws MailRepositoryStoreException {
        return repositories.select(MailRepositoryUrl.fromPathAndProtocol(
                repositories
                        .defaultProtocol()
                        .orElseThrow(
                                () -> new IllegalStateException("mailrepositorystore.xml names no default protocol")),
                MailRepositoryPath.from(PATH)));
    }
}
