package org.mailroom.benchmarks.triage;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfigurationReader;
import org.mailroom.desk.learning.CategoryLearner;
import org.mailroom.desk.learning.InMemoryCategoryModels;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.triage.FunctionWordLanguageDetector;
import org.mailroom.desk.triage.TriagePolicy;

/** How much CPU time all tagging of a mail of 10 KB takes, its parsing left out. */
final class TaggingTime {
    private static final int ROUNDS = 3_000;
    private static final int WARM_UP = 6_000;
    private static final List<String> WORDS = List.of(
            "where",
            "parcel",
            "order",
            "number",
            "since",
            "Monday",
            "tracking",
            "still",
            "says",
            "the",
            "not",
            "shop",
            "refund",
            "I",
            "wait",
            "for",
            "and",
            "address",
            "changed",
            "account",
            "it",
            "delivery",
            "we",
            "customer");

    private final PrintStream out;

    TaggingTime(PrintStream out) {
        this.out = out;
    }

    void run() {
        DeskConfiguration desk = new MailroomConfigurationReader()
                .read(Path.of("conf", "mailroom.yaml"))
                .orThrow()
                .desks()
                .get(0);
        CategoryLearner learner = new CategoryLearner(new InMemoryCategoryModels(), InstantSource.system());
        for (int i = 0; i < 500; i++) {
            learner.teach(
                    desk,
                    "case " + i,
                    desk.queues().get(i % desk.queues().size()).name(),
                    body(i, 400),
                    "a measurement");
        }
        TriagePolicy policy = new TriagePolicy(new FunctionWordLanguageDetector(), learner);
        long[] times = new long[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long time = time(policy, desk, mail(desk, Math.floorMod(i, 97)));
            if (i >= 0) {
                times[i] = time;
            }
        }
        Arrays.sort(times);
        out.printf(
                "%nAll tagging of a mail of 10 KB, without parsing: median %d us of CPU time, 99th percentile %d us%n",
                times[ROUNDS / 2] / 1_000, times[ROUNDS * 99 / 100] / 1_000);
    }

    private static long time(TriagePolicy policy, DeskConfiguration desk, MailMessage mail) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Envelope envelope = Envelope.of(EmailAddress.of("carla@customer.example"), List.of(desk.account()));
        long start = threads.getCurrentThreadCpuTime();
        policy.decide(desk, mail, envelope, false);
        return threads.getCurrentThreadCpuTime() - start;
    }

    private static MailMessage mail(DeskConfiguration desk, int number) {
        String text = "From: Carla <carla@customer.example>\r\nTo: "
                + desk.account().asString() + "\r\nSubject: My parcel " + number + "\r\n\r\n" + body(number, 10_000);
        MailMessage mail = MailMessage.read(RawMessage.of(text.getBytes(StandardCharsets.UTF_8)));
        mail.ownWords();
        return mail;
    }

    private static String body(int number, int length) {
        StringBuilder body = new StringBuilder(length + 20);
        for (int i = number; body.length() < length; i++) {
            body.append(WORDS.get(Math.floorMod(i * 31 + i / 7 * number, WORDS.size())))
                    .append(i % 11 == 10 ? "\r\n" : " ");
        }
        return body.toString();
    }
}
