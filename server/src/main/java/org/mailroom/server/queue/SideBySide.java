package org.mailroom.server.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.jms.Connection;
import javax.jms.ConnectionConsumer;
import javax.jms.ConnectionFactory;
import javax.jms.ConnectionMetaData;
import javax.jms.Destination;
import javax.jms.ExceptionListener;
import javax.jms.JMSException;
import javax.jms.ServerSessionPool;
import javax.jms.Session;
import javax.jms.Topic;

/**
 * Several connections as one, whose sessions are of each in turn. The broker carries out what comes by one connection in
 * its order and waits for the disk each time; what comes by several waits for it together.
 */
final class SideBySide implements Connection {
    private final List<Connection> connections;
    private final AtomicInteger next = new AtomicInteger();

    private SideBySide(List<Connection> connections) {
        this.connections = connections;
    }

    /** A factory of such connections. */
    static ConnectionFactory of(ConnectionFactory factory, int many) {
        return new ConnectionFactory() {
            @Override
            public Connection createConnection() throws JMSException {
                return opened(many, factory::createConnection);
            }

            @Override
            public Connection createConnection(String user, String password) throws JMSException {
                return opened(many, () -> factory.createConnection(user, password));
            }
        };
    }

    @FunctionalInterface
    private interface Opening {
        Connection open() throws JMSException;
    }

    private static Connection opened(int many, Opening opening) throws JMSException {
        SideBySide opened = new SideBySide(new ArrayList<>());
        try {
            for (int i = 0; i < many; i++) {
                opened.connections.add(opening.open());
            }
            return opened;
        } catch (JMSException | RuntimeException e) {
            try {
                opened.close();
            } catch (JMSException notClosed) {
                e.addSuppressed(notClosed);
            }
            throw e;
        }
    }

    @FunctionalInterface
    private interface Doing {
        void with(Connection connection) throws JMSException;
    }

    private void each(Doing doing) throws JMSException {
        for (Connection connection : connections) {
            doing.with(connection);
        }
    }

    private Connection first() {
        return connections.get(0);
    }

    @Override
    public Session createSession(boolean transacted, int acknowledgeMode) throws JMSException {
        return connections
                .get(Math.floorMod(next.getAndIncrement(), connections.size()))
                .createSession(transacted, acknowledgeMode);
    }

    @Override
    public String getClientID() throws JMSException {
        return first().getClientID();
    }

    @Override
    public void setClientID(String id) throws JMSException {
        first().setClientID(id);
    }

    @Override
    public ConnectionMetaData getMetaData() throws JMSException {
        return first().getMetaData();
    }

    @Override
    public ExceptionListener getExceptionListener() throws JMSException {
        return first().getExceptionListener();
    }

    @Override
    public void setExceptionListener(ExceptionListener listener) throws JMSException {
        each(connection -> connection.setExceptionListener(listener));
    }

    @Override
    public void start() throws JMSException {
        each(Connection::start);
    }

    @Override
    public void stop() throws JMSException {
        each(Connection::stop);
    }

    /** Closes all, also where one cannot be closed; of several reasons the first is thrown, with the others. */
    @Override
    public void close() throws JMSException {
        List<JMSException> failures = new ArrayList<>();
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (JMSException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            JMSException first = failures.remove(0);
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    @Override
    public ConnectionConsumer createConnectionConsumer(
            Destination destination, String selector, ServerSessionPool sessions, int most) throws JMSException {
        return first().createConnectionConsumer(destination, selector, sessions, most);
    }

    @Override
    public ConnectionConsumer createDurableConnectionConsumer(
            Topic topic, String name, String selector, ServerSessionPool sessions, int most) throws JMSException {
        return first().createDurableConnectionConsumer(topic, name, selector, sessions, most);
    }
}
