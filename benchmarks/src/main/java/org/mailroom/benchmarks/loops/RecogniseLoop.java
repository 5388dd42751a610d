package org.mailroom.benchmarks.loops;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.OwnIdentity;
import org.mailroom.desk.intake.Recogniser;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What a mail costs before a case is looked up: reading it with its texts, and what comes then, recognising it and making
 * the keys by which its case is found. Look at the median (p0.50).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RecogniseLoop {
    private static final EmailAddress DESK = EmailAddress.of("support@acme.example");
    private static final EmailAddress CUSTOMER = EmailAddress.of("carla@customer.example");

    private final RawMessage raw = SampleMail.make();
    private final Recogniser recogniser = new Recogniser();
    private final ReplyTokens tokens = new ReplyTokens(new KeyRing(List.of(new byte[32])));
    private final String detail =
            tokens.replyAddress(DESK, "support", 4711, CUSTOMER).detail().orElseThrow();
    private final Envelope envelope = Envelope.of(CUSTOMER, List.of(DESK));
    private final OwnIdentity own = OwnIdentity.of(DESK).withMessageIdHosts("mailroom.acme.example");
    private final MailMessage read = reading();

    /** Reading: header, parts, decoded texts, and the words that are the writer's own. */
    @Benchmark
    public MailMessage reading() {
        MailMessage message = MailMessage.read(raw);
        message.ownWords();
        return message;
    }

    /** Recognising a mail that was read. */
    @Benchmark
    public Object recognising() {
        return recogniser.recognise(new Arrival(read, envelope, own));
    }

    /** Recognising a mail that was read, and making its keys: the figure that has a target. */
    @Benchmark
    public Object recognisingAndKeys(Blackhole keys) {
        makeKeys(read, keys);
        return recogniser.recognise(new Arrival(read, envelope, own));
    }

    /** All of it from the bytes on. */
    @Benchmark
    public Object fromTheBytes(Blackhole keys) {
        MailMessage message = MailMessage.read(raw);
        makeKeys(message, keys);
        return recogniser.recognise(new Arrival(message, envelope, own));
    }

    private void makeKeys(MailMessage message, Blackhole keys) {
        keys.consume(MailIdentity.of(message));
        keys.consume(message.referredIds());
        keys.consume(CaseNumber.find("MR", message.subject()));
        keys.consume(tokens.caseOf("support", detail, CUSTOMER));
    }
}
