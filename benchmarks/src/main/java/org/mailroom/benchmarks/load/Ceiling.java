package org.mailroom.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.mailroom.benchmarks.machine.Usage;
import org.mailroom.server.client.SmtpClient;

/**
 * What the load generator can do at most: the same mails over as many connections to a server that forgets them.
 *
 * @param perSecond mails
 * @param cpuMillis of sender and receiver together, a mail
 */
public record Ceiling(double perSecond, double cpuMillis) {
    private static final double NANOS = 1e9;
    private static final int MAILS = 3000;
    private static final double NANOS_OF_A_MILLI = 1e6;

    /** Measures it, after a run of the same length to warm up. */
    public static Ceiling measure(int connections) throws IOException {
        try (CustomersServer sink = new CustomersServer(0)) {
            send(sink, connections);
            Duration cpu = ownCpu();
            long from = System.nanoTime();
            send(sink, connections);
            double seconds = (System.nanoTime() - from) / NANOS;
            return new Ceiling(MAILS / seconds, ownCpu().minus(cpu).toNanos() / NANOS_OF_A_MILLI / MAILS);
        }
    }

    private static void send(CustomersServer sink, int connections) throws IOException {
        String recipient = "sink@customer.example";
        try (Senders senders = Senders.open(Load.full(connections), () -> SmtpClient.connect(sink.port()))) {
            senders.send(MAILS, (smtp, mail) -> {
                Inquiry inquiry = Inquiry.of("ceiling-", mail);
                smtp.send(inquiry.customer(), List.of(recipient), inquiry.bytes(recipient));
            });
        }
    }

    private static Duration ownCpu() throws IOException {
        return Usage.of(ProcessHandle.current().pid()).cpu();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.0f mails/s at %.2f ms CPU a mail, sender and receiver together", perSecond, cpuMillis);
    }
}
