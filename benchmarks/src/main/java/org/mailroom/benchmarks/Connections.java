package org.mailroom.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mailroom.server.client.SmtpClient;

/** Sends mails over several connections at the same time. */
record Connections(int number) {
    /** A way to the server. */
    interface Door {
        SmtpClient open() throws IOException;
    }

    /** Sends the mail of this number. */
    interface Sending {
        void send(SmtpClient smtp, int mail) throws IOException;
    }

    /** Sends the mails 0 to {@code count - 1} and returns when the server has taken all of them. */
    void send(int count, Door door, Sending sending) throws IOException {
        ExecutorService senders = Executors.newFixedThreadPool(number);
        try {
            List<Future<?>> shares = new ArrayList<>();
            for (int connection = 0; connection < number; connection++) {
                int first = connection;
                shares.add(senders.submit(() -> {
                    sendShare(first, count, door, sending);
                    return null;
                }));
            }
            for (Future<?> share : shares) {
                share.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("a mail was not taken", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while sending", e);
        } finally {
            senders.shutdown();
        }
    }

    private void sendShare(int first, int count, Door door, Sending sending) throws IOException {
        try (SmtpClient smtp = door.open()) {
            for (int mail = first; mail < count; mail += number) {
                sending.send(smtp, mail);
            }
        }
    }
}
