package org.mailroom.desk.filing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
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
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;

/**
 * Inbound mail that could not be processed. It lies in {@code Unsorted}, a note beside it, where people see it and may
 * take it, and is given to the desk again after growing pauses as long as nobody has. Filing needs neither the desk's store nor the
 * routes, so that mail arrives whatever of Mailroom is broken. Thread-safe.
 */
public final class Unsorted {
    private static final Set<String> KEYWORDS = Set.of("$Unsorted");

    private final Supplier<MailroomConfiguration> configuration;
    private final FolderStore folders;
    private final Reception reception;
    private final InstantSource clock;
    private final UnsortedSeal seal;
    private final UnsortedNotes notes;
    private final AtomicLong nextDue = new AtomicLong(Long.MIN_VALUE);

    public Unsorted(
            Supplier<MailroomConfiguration> configuration,
            FolderStore folders,
            Reception reception,
            KeyRing keys,
            InstantSource clock) {
        this.configuration = configuration;
        this.folders = folders;
        this.reception = reception;
        this.seal = new UnsortedSeal(keys);
        this.notes = new UnsortedNotes(folders, clock);
        this.clock = clock;
    }

    /**
     * Puts the mail into the folder of every desk that it came for, each with a note beside it that says why and what
     * follows. A note may fail, the mail not.
     *
     * @param broughtBefore whether the server may have given it to us before and been broken off, so that it may lie there
     * @return why a note could not be written, if one could not
     * @throws IllegalStateException if it came for no desk, as they are configured now
     */
    public Optional<RuntimeException> file(UnsortedMail mail, boolean broughtBefore) {
        MailroomConfiguration current = configuration.get();
        Set<DeskConfiguration> desks = new LinkedHashSet<>();
        mail.envelope().recipients().forEach(r -> current.deskFor(r).ifPresent(desks::add));
        if (desks.isEmpty()) {
            throw new IllegalStateException("none of the desks has an address of this mail any more");
        }
        Optional<RuntimeException> problem = Optional.empty();
        for (DeskConfiguration desk : desks) {
            Optional<RuntimeException> ofNote = file(current.retry(), desk, mail.of(desk), broughtBefore);
            problem = problem.or(() -> ofNote);
        }
        return problem;
    }

    private Optional<RuntimeException> file(
            RetrySettings retry, DeskConfiguration desk, UnsortedMail mail, boolean broughtBefore) {
        Optional<NextTry> again = again(retry, mail);
        if (!broughtBefore || !lies(desk, mail)) {
            FiledCopy copy = new FiledCopy()
                    .reason("could not be processed: " + mail.reason())
                    .unsorted(mail.key());
            again.ifPresent(next -> copy.again(seal.write(next, mail.message())));
            folders.append(desk.account(), Folders.UNSORTED, copy.of(mail.message()), KEYWORDS);
        }
        again.map(NextTry::due).ifPresent(this::expect);
        return notes.write(desk, new UnsortedNote(mail, again.map(NextTry::due), retry.attempts()), broughtBefore);
    }

    private boolean lies(DeskConfiguration desk, UnsortedMail mail) {
        return !folders.find(desk.account(), Folders.UNSORTED, MailroomFields.UNSORTED, mail.key())
                .isEmpty();
    }

    /**
     * Takes away the notes whose mail has left the folder, whoever took it. Quick where there are no notes. Answers how
     * many went.
     */
    public int tidy() {
        return notes.tidy(configuration.get().desks());
    }

    /** Whether some mail may be due. Quick, and never wrongly false for mail that this node filed. */
    public boolean due() {
        return nextDue.get() <= clock.millis();
    }

    /**
     * Gives the mail that is due to the desk again and then takes its copy away, in the end the notes too; a crash between
     * brings it twice, which the desk sees. Answers how many.
     */
    public int takeUpAgain() {
        nextDue.set(Long.MAX_VALUE);
        int taken = 0;
        try {
            for (DeskConfiguration desk : configuration.get().desks()) {
                for (Map.Entry<FolderPlace, String> entry : folders.values(
                                desk.account(), Folders.UNSORTED, MailroomFields.AGAIN)
                        .entrySet()) {
                    taken += takeUp(desk.account(), entry.getKey(), entry.getValue()) ? 1 : 0;
                }
            }
        } catch (RuntimeException e) {
            expect(clock.instant().plus(configuration.get().retry().first()));
            throw e;
        }
        tidy();
        return taken;
    }

    private boolean takeUp(EmailAddress account, FolderPlace place, String written) {
        Optional<NextTry> read = UnsortedSeal.read(written);
        if (read.isEmpty()) {
            return false;
        }
        if (read.get().due().isAfter(clock.instant())) {
            expect(read.get().due());
            return false;
        }
        Optional<byte[]> copy = folders.read(account, place);
        if (copy.isEmpty()) {
            return false;
        }
        RawMessage asItCame = RawMessage.of(copy.get()).withoutFields(Unsorted::written);
        NextTry next = seal.checked(read.get(), written, asItCame);
        reception.receive(next.envelope(), asItCame, next.handedIn(), next.failures());
        return folders.remove(account, place);
    }

    private static boolean written(String name) {
        return name.equalsIgnoreCase(MailroomFields.REASON)
                || name.equalsIgnoreCase(MailroomFields.UNSORTED)
                || name.equalsIgnoreCase(MailroomFields.AGAIN);
    }

    private Optional<NextTry> again(RetrySettings retry, UnsortedMail mail) {
        if (mail.failures() >= retry.attempts()) {
            return Optional.empty();
        }
        Instant due = clock.instant().plus(retry.pauseAfter(mail.failures()));
        return Optional.of(new NextTry(mail.failures(), due, mail.envelope(), mail.handedIn()));
    }

    private void expect(Instant due) {
        nextDue.accumulateAndGet(due.toEpochMilli(), Math::min);
    }
}
