package org.mailroom.james.filing;

import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.mail.MessagingException;
import org.apache.james.core.MaybeSender;
import org.apache.james.queue.api.MailQueueFactory;
import org.apache.james.server.core.MailImpl;
import org.mailroom.desk.filing.Adopting;
import org.mailroom.desk.filing.HandedIn;
import org.mailroom.desk.filing.Reception;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.people.AgentMark;
import org.mailroom.james.ServerMail;
import org.mailroom.mailets.Facts;

/** The server's spool at the processor {@value #ENTRY}, where customers' mail goes. */
@Singleton
public final class JamesReception implements Reception, Adopting {
    /** The processor of inbound mail. */
    public static final String ENTRY = "desk-inbound";

    private final MailQueueFactory<?> queues;
    private final IdGenerator ids;

    @Inject
    public JamesReception(MailQueueFactory<?> queues, IdGenerator ids) {
        this.queues = queues;
        this.ids = ids;
    }

    @Override
    public void receive(Envelope envelope, RawMessage message, HandedIn handedIn, int failures) {
        submit("mailroom-again-" + ids.next(), envelope, message, handedIn, failures);
    }

    @Override
    public void adopt(Envelope envelope, RawMessage message, AgentMark by, String folder) {
        HandedIn handedIn = new HandedIn(Optional.of(by), Optional.of(folder));
        submit("mailroom-adopted-" + ids.next(), envelope, message, handedIn, 0);
    }

    private void submit(String name, Envelope envelope, RawMessage message, HandedIn handedIn, int failures) {
        try {
            MailImpl mail = ServerMail.of(name, sender(envelope), envelope.recipients(), message.bytes());
            mail.setState(ENTRY);
            Facts.putHandedIn(mail, handedIn);
            Facts.FAILURES.put(mail, failures);
            ServerMail.enqueue(mail, queues.createQueue(MailQueueFactory.SPOOL));
        } catch (MessagingException e) {
            throw new IllegalStateException("mail " + name + " cannot be given to the spool", e);
        }
    }

    private static MaybeSender sender(Envelope envelope) throws MessagingException {
        return envelope.sender().isPresent()
                ? ServerMail.sender(envelope.sender().get())
                : MaybeSender.nullSender();
    }
}
