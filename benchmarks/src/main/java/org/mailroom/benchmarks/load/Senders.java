package org.mailroom.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.mailroom.server.client.SmtpClient;

/** Connections to a server, made before the first mail so that their greetings and logins are not measured. */
public final class Senders implements AutoCloseable {
    private final Load load;
    private final Door door;
    private final List<SmtpClient> clients = new ArrayList<>();

    /** A way to the server. */
    public interface Door {
        SmtpClient open() throws IOException;
    }

    /** Sends the mail of this number. */
    public interface Sending {
        void send(SmtpClient smtp, int mail) throws IOException;
    }

    private Senders(Load load, Door door) {
        this.load = load;
        this.door = door;
    }

    /** Connects. */
    public static Senders open(Load load, Door door) throws IOException {
        Senders senders = new Senders(load, door);
        for (int connection = 0; connection < load.connections(); connection++) {
            senders.clients.add(door.open());
        }
        return senders;
    }

    /**
     * Sends the mails 0 to {@code count - 1} and returns when the server has answered for all of them. A mail that is not
     * taken is a failure, after which its connection is made anew.
     *
     * @throws IOException when a connection cannot be made anew
     */
    public Sent send(int count, Sending sending) throws IOException {
        Share share = new Share(new Sent(count), new AtomicInteger(), System.nanoTime(), sending);
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int connection = 0; connection < clients.size(); connection++) {
                int own = connection;
                all.add(threads.submit(() -> {
                    sendOver(own, share);
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
            return share.sent;
        } catch (ExecutionException e) {
            throw new IOException("no connection", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while sending", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** What the connections share. */
    private record Share(Sent sent, AtomicInteger next, long from, Sending sending) {}

    private void sendOver(int connection, Share share) throws IOException {
        for (int mail = share.next.getAndIncrement(); mail < share.sent.count(); mail = share.next.getAndIncrement()) {
            awaitMoment(mail, share);
            long begun = System.nanoTime();
            try {
                share.sending.send(clients.get(connection), mail);
                share.sent.accepted(mail, begun, System.nanoTime());
            } catch (IOException e) {
                share.sent.failed(mail, e.toString());
                renew(connection);
            }
        }
    }

    private void renew(int connection) throws IOException {
        clients.get(connection).close();
        clients.set(connection, door.open());
    }

    private void awaitMoment(int mail, Share share) {
        if (!load.isPaced()) {
            return;
        }
        long moment = share.from + load.momentNanos(mail);
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        share.sent.late(System.nanoTime() - moment);
    }

    @Override
    public void close() throws IOException {
        for (SmtpClient client : clients) {
            client.close();
        }
    }
}
