package org.mailroom.benchmarks.workloads;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mailroom.benchmarks.figures.Latencies;
import org.mailroom.benchmarks.hosts.Contestant;
import org.mailroom.benchmarks.hosts.Side;
import org.mailroom.benchmarks.load.Arrival;
import org.mailroom.benchmarks.load.Inquiry;
import org.mailroom.benchmarks.load.Load;
import org.mailroom.benchmarks.load.Senders;
import org.mailroom.benchmarks.load.Sent;
import org.mailroom.benchmarks.machine.Meter;
import org.mailroom.benchmarks.machine.Reading;

/**
 * Customers' mail into one server. It has done its part when every mail lies where it belongs and, unless it is James
 * alone, its answer has reached the customers' server; both is looked at for each mail.
 */
final class InboundRound {
    private static final List<String> QUEUES = List.of("Queues.General", "Queues.Billing");
    private static final List<String> INBOX = List.of("INBOX");

    private final Load load;

    InboundRound(Load load) {
        this.load = load;
    }

    Outcome run(Contestant contestant, String round, int mails) throws IOException {
        contestant.customers().forget();
        try (Folders folders = Folders.watch(contestant.imap(), foldersOf(contestant));
                Senders senders = Senders.open(load, contestant::smtp);
                Meter meter = contestant.meter()) {
            int answered = contestant.customers().mails();
            long from = System.nanoTime();
            Sent sent = senders.send(mails, (smtp, mail) -> {
                Inquiry inquiry = Inquiry.of(round, mail);
                smtp.send(inquiry.customer(), List.of(Contestant.DESK), inquiry.bytes(Contestant.DESK));
            });
            int expected = mails - sent.failures().size();
            if (contestant.answers()) {
                Patience.await(expected, () -> contestant.customers().mails() - answered);
            }
            Patience.await(expected, folders::more);
            Duration wall = Duration.ofNanos(System.nanoTime() - from);
            Patience.rest();
            Reading reading = meter.stop();
            return new Outcome(
                    sent,
                    wall,
                    reading,
                    answers(contestant, round, sent),
                    faults(contestant, round, sent, folders.places()));
        }
    }

    private static List<String> foldersOf(Contestant contestant) {
        return contestant.side() == Side.MAILROOM ? QUEUES : INBOX;
    }

    private static Latencies answers(Contestant contestant, String round, Sent sent) {
        Latencies answers = new Latencies();
        for (int mail = 0; mail < sent.count(); mail++) {
            long accepted = sent.acceptedAt(mail);
            contestant.customers().of(Inquiry.of(round, mail).customer()).stream()
                    .limit(1)
                    .forEach(answer -> answers.add(answer.nanos() - accepted));
        }
        return answers;
    }

    private static List<String> faults(
            Contestant contestant, String round, Sent sent, Map<String, List<String>> places) {
        List<String> faults = new ArrayList<>(sent.failures());
        for (int mail = 0; mail < sent.count(); mail++) {
            Inquiry inquiry = Inquiry.of(round, mail);
            if (sent.acceptedAt(mail) != 0) {
                place(contestant, inquiry, places.getOrDefault(inquiry.messageId(), List.of()), faults);
                answer(contestant, inquiry, contestant.customers().of(inquiry.customer()), faults);
            }
        }
        return faults;
    }

    private static void place(Contestant contestant, Inquiry inquiry, List<String> places, List<String> faults) {
        String right = contestant.side() == Side.MAILROOM ? inquiry.folder() : "INBOX";
        if (!places.equals(List.of(right))) {
            faults.add(inquiry.id() + " lies in " + places + " instead of " + right);
        }
    }

    private static void answer(Contestant contestant, Inquiry inquiry, List<Arrival> answers, List<String> faults) {
        int right = contestant.answers() ? 1 : 0;
        if (answers.size() != right) {
            faults.add(inquiry.id() + " was answered " + answers.size() + " times instead of " + right);
        }
        answers.stream()
                .filter(answer -> !answer.from().equals(Contestant.DESK))
                .forEach(answer -> faults.add(inquiry.id() + " was answered by '" + answer.from() + "'"));
    }
}
