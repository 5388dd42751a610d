package org.mailroom.benchmarks.workloads;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mailroom.benchmarks.figures.Latencies;
import org.mailroom.benchmarks.hosts.Contestant;
import org.mailroom.benchmarks.hosts.Side;
import org.mailroom.benchmarks.load.Answer;
import org.mailroom.benchmarks.load.Arrival;
import org.mailroom.benchmarks.load.Inquiry;
import org.mailroom.benchmarks.load.Load;
import org.mailroom.benchmarks.load.Senders;
import org.mailroom.benchmarks.load.Sent;
import org.mailroom.benchmarks.machine.Meter;
import org.mailroom.benchmarks.machine.Reading;

/**
 * An agent's answers, by authenticated submission over TLS, to inquiries that came before and are not measured. James
 * relays them. With Mailroom each is joined to its case, dressed, screened, held for zero seconds and released, and the
 * round is over when the answered inquiries have gone to their next folder too.
 */
final class OutboundRound {
    private static final List<String> ANSWERED = List.of("Waiting.Customer");
    /** What comes there for each answer: the inquiry and the answer as it left. */
    private static final long EACH = 2;

    private final Load load;

    OutboundRound(Load load) {
        this.load = load;
    }

    Outcome run(Contestant contestant, String round, int mails) throws IOException {
        if (contestant.side() == Side.MAILROOM) {
            new InboundRound(Load.full(load.connections())).run(contestant, round, mails);
        }
        contestant.customers().forget();
        try (Folders folders = Folders.watch(contestant.imap(), ANSWERED);
                Senders senders = Senders.open(load, contestant::submission);
                Meter meter = contestant.meter()) {
            int arrived = contestant.customers().mails();
            long from = System.nanoTime();
            Sent sent = senders.send(mails, (smtp, mail) -> {
                Inquiry inquiry = Inquiry.of(round, mail);
                smtp.send(
                        contestant.sender(),
                        List.of(inquiry.customer()),
                        new Answer(inquiry).bytes(contestant.sender()));
            });
            int expected = mails - sent.failures().size();
            Patience.await(expected, () -> contestant.customers().mails() - arrived);
            boolean moved = contestant.side() != Side.MAILROOM || Patience.await(EACH * expected, folders::more);
            Duration wall = Duration.ofNanos(System.nanoTime() - from);
            Patience.rest();
            Reading reading = meter.stop();
            return new Outcome(
                    sent, wall, reading, arrivals(contestant, round, sent), faults(contestant, round, sent, moved));
        }
    }

    private static Latencies arrivals(Contestant contestant, String round, Sent sent) {
        Latencies arrivals = new Latencies();
        for (int mail = 0; mail < sent.count(); mail++) {
            long accepted = sent.acceptedAt(mail);
            contestant.customers().of(Inquiry.of(round, mail).customer()).stream()
                    .limit(1)
                    .forEach(arrival -> arrivals.add(arrival.nanos() - accepted));
        }
        return arrivals;
    }

    private static List<String> faults(Contestant contestant, String round, Sent sent, boolean moved) {
        List<String> faults = new ArrayList<>(sent.failures());
        for (int mail = 0; mail < sent.count(); mail++) {
            String customer = Inquiry.of(round, mail).customer();
            if (sent.acceptedAt(mail) != 0) {
                arrival(contestant, customer, contestant.customers().of(customer), faults);
            }
        }
        if (!moved) {
            faults.add("answered inquiries were not moved");
        }
        return faults;
    }

    private static void arrival(Contestant contestant, String customer, List<Arrival> came, List<String> faults) {
        if (came.size() != 1) {
            faults.add(customer + " was sent " + came.size() + " answers instead of 1");
        }
        came.stream()
                .filter(answer -> !answer.from().equals(contestant.sender()))
                .forEach(answer -> faults.add(customer + " was written to by '" + answer.from() + "'"));
    }
}
