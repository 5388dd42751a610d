package org.mailroom.server.queue;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import javax.jms.Connection;
import javax.jms.JMSException;
import javax.jms.Message;
import javax.jms.MessageProducer;
import javax.jms.ObjectMessage;
import javax.jms.Session;

/** Puts entries into a queue, several at the same time: a session sends one after the other. Thread-safe. */
final class Senders {
    private final Connection connection;
    private final String queue;
    private final Semaphore room;
    private final Queue<Sender> idle = new ConcurrentLinkedQueue<>();

    /** @param many how many send at the same time */
    Senders(Connection connection, String queue, int many) {
        this.connection = connection;
        this.queue = queue;
        this.room = new Semaphore(many);
    }

    private record Sender(Session session, MessageProducer producer) {
        void send(ObjectMessage entry, int priority) throws JMSException {
            producer.send(entry, Message.DEFAULT_DELIVERY_MODE, priority, Message.DEFAULT_TIME_TO_LIVE);
        }

        void closeAfter(Exception failure) {
            try {
                session.close();
            } catch (JMSException e) {
                failure.addSuppressed(e);
            }
        }
    }

    /** Writes what the entry is to be. */
    @FunctionalInterface
    interface Filling {
        void fill(ObjectMessage entry) throws JMSException;
    }

    /** Puts one entry into the queue; when this returns, it is on disk. A session that fails is not used again. */
    void send(int priority, Filling filling) throws JMSException {
        room.acquireUninterruptibly();
        try {
            Sender sender = sender();
            try {
                ObjectMessage entry = sender.session().createObjectMessage();
                filling.fill(entry);
                sender.send(entry, priority);
            } catch (JMSException | RuntimeException e) {
                sender.closeAfter(e);
                throw e;
            }
            idle.add(sender);
        } finally {
            room.release();
        }
    }

    private Sender sender() throws JMSException {
        Sender before = idle.poll();
        if (before != null) {
            return before;
        }
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        return new Sender(session, session.createProducer(session.createQueue(queue)));
    }
}
