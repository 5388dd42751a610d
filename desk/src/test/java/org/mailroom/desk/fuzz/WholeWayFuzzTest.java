package org.mailroom.desk.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.acknowledgement.AcknowledgementWriter;
import org.mailroom.desk.inbound.WholeWay;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

/**
 * Recognising, threading, triage, filing and the acknowledgement on {@link MailSoup}: a few hundred mails in every build,
 * or as many as go into some time:
 *
 * <pre>./mvnw -Pfast -pl desk -am test -Dtest=WholeWayFuzzTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dmailroom.fuzz.minutes=60</pre>
 *
 * <p>A mail that fails is kept in {@code target/fuzz}, and its number makes it again. What took longest is reported.
 */
class WholeWayFuzzTest {
    private static final int MAILS = 600;
    private static final int MAILS_OF_ONE_DESK = 200;
    private static final EmailAddress DESK = EmailAddress.of("support@acme.example");

    private final long minutes = Long.getLong("mailroom.fuzz.minutes", 0);
    private final long firstSeed = Long.getLong("mailroom.fuzz.seed", minutes > 0 ? System.nanoTime() : 1);
    private WholeWay way = new WholeWay();
    private long slowestNanosPerKilobyte;
    private String slowest = "none";

    @Test
    @DisplayName("A17 whatever comes is stored as it came, and stops nothing")
    void anyMailShouldGoItsWay() throws IOException {
        long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        long count = 0;
        while (count < MAILS || System.nanoTime() < end) {
            if (count % MAILS_OF_ONE_DESK == 0) {
                way = new WholeWay();
            }
            attempt(firstSeed + count);
            count++;
        }
        System.out.printf("%d mails from seed %d on; slowest: %s%n", count, firstSeed, slowest);
    }

    private void attempt(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] mail = new MailSoup(random).next();
        try {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            check(RawMessage.of(mail), random.nextInt(4) == 0);
            time(seed, mail.length, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        } catch (RuntimeException | Error e) {
            Path kept = Files.createDirectories(Path.of("target", "fuzz")).resolve(seed + ".eml");
            Files.write(kept, mail);
            throw new AssertionError("the mail of seed " + seed + ", kept as " + kept, e);
        }
    }

    private void check(RawMessage raw, boolean nullSender) {
        EmailAddress jane = EmailAddress.of("jane@customer.example");
        WholeWay.Outcome outcome =
                way.of(raw, nullSender ? Envelope.nullSender(List.of(DESK)) : Envelope.of(jane, List.of(DESK)));

        assertThat(outcome.filed().bodyBytes()).isEqualTo(raw.bodyBytes());
        assertThat(outcome.recognition().words()).isNotBlank().doesNotContain("\r", "\n", "\0");
        assertThat(outcome.plan().reasons()).isNotEmpty();
        assertThat(nullSender && outcome.acknowledgement().isPresent()).isFalse();
        outcome.theCase().ifPresent(found -> assertThat(found.subject().chars()).noneMatch(Character::isISOControl));
        outcome.acknowledgement().ifPresent(WholeWayFuzzTest::checkAcknowledgement);
    }

    private static void checkAcknowledgement(RawMessage acknowledgement) {
        MailMessage read = MailMessage.read(acknowledgement);

        assertThat(acknowledgement.size()).isLessThan(AcknowledgementWriter.LARGEST);
        assertThat(read.to()).hasSize(1);
        assertThat(read.fields("Bcc")).isEmpty();
        assertThat(read.field("Auto-Submitted")).contains("auto-replied");
        assertThat(read.root().children()).hasSizeLessThanOrEqualTo(2);
    }

    private void time(long seed, int size, long nanos) {
        long perKilobyte = nanos / (1 + size / 1024);
        if (perKilobyte > slowestNanosPerKilobyte && seed > firstSeed + MAILS / 2) {
            slowestNanosPerKilobyte = perKilobyte;
            slowest = "seed %d, %d bytes, %d us CPU".formatted(seed, size, nanos / 1_000);
        }
    }
}
