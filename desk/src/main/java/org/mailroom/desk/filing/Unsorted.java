package org.mailroom.desk.filing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.RetrySettings;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.intake.ForgedFields;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.RawMessage;

/**
 * Inbound mail that could not be processed. It lies in {@code Unsorted}, where people see it and may take it, and is
 * given to the desk again after growing pauses as long as nobody has. Filing needs neither the desk's store nor the
 * routes, so that mail arrives whatever of Mailroom is broken. Thread-safe.
 */
public final class Unsorted {
    private static final Set<String> KEYWORDS = Set.of("$Unsorted");

    private final Supplier<MailroomConfiguration> configuration;
    private final FolderStore folders;
    private final Reception reception;
    private final InstantSource clock;
    private final AtomicLong nextDue = new AtomicLong(Long.MIN_VALUE);

    public Unsorted(
            Supplier<MailroomConfiguration> configuration,
            FolderStore folders,
            Reception reception,
            InstantSource clock) {
        this.configuration = configuration;
        this.folders = folders;
        this.reception = reception;
        this.clock = clock;
    }

    /**
     * Puts the mail into the folder of every desk that it came for.
     *
     * @param failures how often it could not be processed, this time included
     */
    public void file(Envelope envelope, RawMessage message, int failures, String reason) {
        MailroomConfiguration current = configuration.get();
        List<DeskConfiguration> desks = envelope.recipients().stream()
                .flatMap(recipient -> current.deskFor(recipient).stream())
                .distinct()
                .toList();
        for (DeskConfiguration desk : desks) {
            Optional<NextTry> again = again(current.retry(), desk, envelope, failures);
            FiledCopy copy = new FiledCopy().reason("could not be processed: " + reason);
            again.ifPresent(next -> copy.again(next.write()));
            folders.append(desk.account(), Folders.UNSORTED, copy.of(ForgedFields.removedFrom(message)), KEYWORDS);
            again.map(NextTry::due).ifPresent(this::expect);
        }
    }

    /** Whether some mail may be due. Quick, and never wrongly false for mail that this node filed. */
    public boolean due() {
        return nextDue.get() <= clock.millis();
    }

    /**
     * Gives the mail that is due to the desk again and then takes its copy away; a crash between the two brings it
     * twice, which the desk sees. Answers how many.
     */
    public int takeUpAgain() {
        nextDue.set(Long.MAX_VALUE);
        int taken = 0;
        try {
            for (DeskConfiguration desk : configuration.get().desks()) {
                for (Map.Entry<FolderPlace, String> entry : folders.values(
                                desk.account(), Folders.UNSORTED, MailroomFields.AGAIN)
                        .entrySet()) {
                    taken += takeUp(desk.account(), entry.getKey(), NextTry.read(entry.getValue())) ? 1 : 0;
                }
            }
        } catch (RuntimeException e) {
            expect(clock.instant().plus(configuration.get().retry().first()));
            throw e;
        }
        return taken;
    }

    private boolean takeUp(EmailAddress account, FolderPlace place, Optional<NextTry> written) {
        if (written.isEmpty()) {
            return false;
        }
        NextTry next = written.get();
        if (next.due().isAfter(clock.instant())) {
            expect(next.due());
            return false;
        }
        Optional<byte[]> copy = folders.read(account, place);
        if (copy.isEmpty()) {
            return false;
        }
        RawMessage asItCame = RawMessage.of(copy.get()).withoutFields(Unsorted::written);
        reception.receive(next.envelope(), asItCame, next.failures());
        return folders.remove(account, place);
    }

    private static boolean written(String name) {
        return name.equalsIgnoreCase(MailroomFields.REASON) || name.equalsIgnoreCase(MailroomFields.AGAIN);
    }

    private Optional<NextTry> again(RetrySettings retry, DeskConfiguration desk, Envelope envelope, int failures) {
        if (failures >= retry.attempts()) {
            return Optional.empty();
        }
        List<EmailAddress> recipients =
                envelope.recipients().stream().filter(desk::owns).toList();
        Instant due = clock.instant().plus(retry.pauseAfter(failures));
        return Optional.of(new NextTry(failures, due, envelope.to(recipients)));
    }

    private void expect(Instant due) {
        nextDue.accumulateAndGet(due.toEpochMilli(), Math::min);
    }
}
