package org.mailroom.benchmarks.workloads;

import java.io.IOException;
import java.util.List;
import org.mailroom.benchmarks.figures.Latencies;
import org.mailroom.benchmarks.figures.Sheet;
import org.mailroom.benchmarks.hosts.Contestant;
import org.mailroom.benchmarks.load.Arrival;
import org.mailroom.benchmarks.load.Inquiry;
import org.mailroom.benchmarks.load.Load;
import org.mailroom.benchmarks.load.Senders;
import org.mailroom.benchmarks.load.Sent;

/** Customers who go on writing to one server, five mails a second, and how long it keeps them waiting. */
final class SteadyCustomers implements AutoCloseable {
    private static final int A_SECOND = 5;
    private static final int MAILS_AT_A_TIME = 25;
    private static final double MEDIAN = 0.5;
    private static final double P99 = 0.99;

    private final Contestant contestant;
    private final String name;
    private final Senders senders;
    private final Latencies transactions = new Latencies();
    private final Latencies acknowledgements = new Latencies();
    private int turn;
    private int faults;

    /** @param name before the numbers of their mails, different from all others' */
    SteadyCustomers(Contestant contestant, String name) throws IOException {
        this.contestant = contestant;
        this.name = name;
        this.senders = Senders.open(new Load(2, A_SECOND), contestant::smtp);
    }

    /** Writes for five seconds and waits for the answers. */
    void write() throws IOException {
        String round = name + turn++ + "-";
        Sent sent = senders.send(MAILS_AT_A_TIME, (smtp, mail) -> {
            Inquiry inquiry = Inquiry.of(round, mail);
            smtp.send(inquiry.customer(), List.of(Contestant.DESK), inquiry.bytes(Contestant.DESK));
        });
        Patience.await(
                MAILS_AT_A_TIME - sent.failures().size(),
                () -> contestant.customers().ofAll(round).size());
        transactions.addAll(sent.transactions());
        for (int mail = 0; mail < sent.count(); mail++) {
            long accepted = sent.acceptedAt(mail);
            List<Arrival> answers =
                    contestant.customers().of(Inquiry.of(round, mail).customer());
            answers.stream().limit(1).forEach(answer -> acknowledgements.add(answer.nanos() - accepted));
            faults += answers.size() == 1 ? 0 : 1;
        }
    }

    /** How many of their mails were not answered exactly once. */
    int faults() {
        return faults;
    }

    /** Tells how long they waited, in rows that end with these words. */
    void tell(Sheet sheet, String column, String when) {
        sheet.add(column, "new mails acknowledged " + when, acknowledgements.count());
        sheet.add(column, "SMTP transaction p50 " + when + ", ms", transactions.millisAt(MEDIAN));
        sheet.add(column, "SMTP transaction p99 " + when + ", ms", transactions.millisAt(P99));
        sheet.add(column, "acknowledgement p50 " + when + ", ms", acknowledgements.millisAt(MEDIAN));
        sheet.add(column, "acknowledgement p99 " + when + ", ms", acknowledgements.millisAt(P99));
    }

    @Override
    public void close() throws IOException {
        senders.close();
    }
}
