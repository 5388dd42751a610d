package org.mailroom.desk.customers;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.mailroom.desk.Latest;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.CustomerSettings;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.DirectorySettings;
import org.mailroom.desk.configuration.options.DurationText;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.message.EmailAddress;

/**
 * Looks customers up, so that no mail waits longer than the desk's timeout, and for a directory that fails or is too
 * slow not even that: answers are kept for a while, several mails share one question, and a {@link Circuit} leaves a
 * broken directory alone. An answer that comes too late serves the next mail. Thread-safe.
 */
public final class CustomerDesk {
    /** How long it counts that a directory could not say. */
    public static final Duration KEEP_UNKNOWN = Duration.ofSeconds(10);

    private static final int MOST_CIRCUITS = 1_000;

    private final Function<DirectorySettings, CustomerDirectory> directories;
    private final Executor threads;
    private final Cases cases;
    private final InstantSource clock;
    private final Answers answers = new Answers();
    private final Map<Question, Pending> pending = new HashMap<>();
    private final Map<DirectorySettings, Circuit> circuits = Latest.put(MOST_CIRCUITS);

    /**
     * A desk.
     *
     * @param directories makes the directory of some settings
     * @param threads in which directories are asked
     */
    public CustomerDesk(
            Function<DirectorySettings, CustomerDirectory> directories,
            Executor threads,
            Cases cases,
            InstantSource clock) {
        this.directories = directories;
        this.threads = threads;
        this.cases = cases;
        this.clock = clock;
    }

    /** What is known of whoever wrote this mail; waits for the directory at most for the desk's timeout. */
    public CustomerFinding find(DeskConfiguration desk, Arrival arrival) {
        Optional<DirectorySettings> settings = directory(desk);
        if (settings.isEmpty()) {
            return CustomerFinding.NOT_ASKED;
        }
        Optional<String> disowned = arrival.disowned();
        if (disowned.isPresent()) {
            return CustomerFinding.notAsked(disowned.get());
        }
        return arrival.correspondent()
                .map(address -> find(desk, address))
                .orElseGet(() -> CustomerFinding.notAsked("the mail names no sender"));
    }

    /** What is known of whom this address belongs to; waits for the directory at most for the desk's timeout. */
    public CustomerFinding find(DeskConfiguration desk, EmailAddress address) {
        return directory(desk)
                .map(settings -> find(new Question(desk.id(), settings, address)))
                .orElse(CustomerFinding.NOT_ASKED);
    }

    /** Asks for whoever wrote this mail, so that the answer is there when it is wanted; does not wait. */
    public void prepare(DeskConfiguration desk, Arrival arrival) {
        directory(desk)
                .filter(settings -> arrival.disowned().isEmpty())
                .flatMap(settings -> arrival.correspondent().map(address -> new Question(desk.id(), settings, address)))
                .filter(question -> answers.of(question, clock.instant()).isEmpty())
                .ifPresent(this::asked);
    }

    /** What the directory calls whom this address belongs to, if they were looked up lately; does not wait. */
    public Optional<String> name(DeskConfiguration desk, EmailAddress address) {
        return known(desk, address).flatMap(CustomerRecord::name);
    }

    private Optional<CustomerRecord> known(DeskConfiguration desk, EmailAddress address) {
        return directory(desk)
                .flatMap(settings -> answers.of(new Question(desk.id(), settings, address), clock.instant()))
                .flatMap(CustomerFinding::record);
    }

    /**
     * What is known of the customer, with the earlier cases of late.
     *
     * @param current the case of the mail, which is not an earlier one
     */
    public Acquaintance acquaintance(DeskConfiguration desk, Arrival arrival, Optional<Long> current) {
        Optional<CustomerSettings> settings = desk.tagging().customers();
        if (settings.isEmpty()) {
            return Acquaintance.NONE;
        }
        Instant now = clock.instant();
        Instant since = now.minus(settings.get().repeatedWithin());
        int most = settings.get().repeatedCases() + 1;
        List<Case> recent = arrival.correspondent()
                .filter(address -> arrival.disowned().isEmpty())
                .map(address -> cases.casesOf(desk.id(), address, most))
                .orElse(List.of());
        int earlier = (int) recent.stream()
                .filter(theCase -> current.isEmpty() || current.get() != theCase.id())
                .filter(theCase -> !theCase.openedAt().isBefore(since))
                .count();
        return new Acquaintance(
                find(desk, arrival), earlier, now.atZone(desk.zone()).toLocalDate());
    }

    private static Optional<DirectorySettings> directory(DeskConfiguration desk) {
        return desk.tagging().customers().flatMap(CustomerSettings::directory);
    }

    private CustomerFinding find(Question question) {
        return answers.of(question, clock.instant()).orElseGet(() -> await(question, asked(question)));
    }

    private CustomerFinding await(Question question, Pending asked) {
        Duration timeout = question.settings().timeout();
        try {
            return asked.answer().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLate) {
            return overdue(question, asked, "it did not answer within " + DurationText.of(timeout));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return CustomerFinding.unknown("the server stops");
        } catch (ExecutionException impossible) {
            return CustomerFinding.unknown("it failed");
        }
    }

    private CustomerFinding overdue(Question question, Pending asked, String why) {
        Instant now = clock.instant();
        CustomerFinding unknown = CustomerFinding.unknown(source(question) + why);
        if (asked.counted().compareAndSet(false, true)) {
            circuit(question).failed(now);
            answers.keep(question, unknown, now.plus(KEEP_UNKNOWN));
        }
        return unknown;
    }

    private synchronized Pending asked(Question question) {
        Pending under = pending.get(question);
        return under != null ? under : ask(question);
    }

    private Pending ask(Question question) {
        Pending fresh = new Pending();
        Circuit circuit = circuit(question);
        Optional<String> refusal = circuit.enter(clock.instant());
        if (refusal.isPresent()) {
            fresh.answer().complete(CustomerFinding.unknown(source(question) + refusal.get()));
            return fresh;
        }
        pending.put(question, fresh);
        try {
            threads.execute(() -> answer(question, fresh, circuit));
        } catch (RejectedExecutionException stopping) {
            circuit.leave();
            pending.remove(question);
            fresh.answer().complete(CustomerFinding.unknown("the server stops"));
        }
        return fresh;
    }

    private void answer(Question question, Pending asked, Circuit circuit) {
        CustomerFinding finding = look(question);
        circuit.leave();
        Instant now = clock.instant();
        boolean failed = finding.status() == CustomerFinding.Status.UNKNOWN;
        boolean inTime = asked.counted().compareAndSet(false, true);
        if (inTime && failed) {
            circuit.failed(now);
        } else if (inTime) {
            circuit.succeeded();
        }
        answers.keep(question, finding, now.plus(kept(question.settings(), finding)));
        synchronized (this) {
            pending.remove(question);
        }
        asked.answer().complete(finding);
    }

    private CustomerFinding look(Question question) {
        try {
            CustomerDirectory directory = directories.apply(question.settings());
            EmailAddress address = question.address();
            EmailAddress plain = address.withoutDetail();
            Optional<Map<String, String>> entry = directory.find(address);
            if (entry.isEmpty() && !plain.equals(address)) {
                entry = directory.find(plain);
            }
            return entry.map(fields -> finding(question, fields))
                    .orElseGet(() -> CustomerFinding.missing(source(question) + "has no customer with this address"));
        } catch (RuntimeException e) {
            String why = e instanceof DirectoryFailure
                    ? e.getMessage()
                    : e.getClass().getSimpleName();
            return CustomerFinding.unknown(source(question) + "failed: " + why);
        }
    }

    private static CustomerFinding finding(Question question, Map<String, String> fields) {
        RecordReader.Result read = RecordReader.read(question.settings(), fields);
        String refused = read.refused().isEmpty() ? "" : "; refused: " + String.join(", ", read.refused());
        return CustomerFinding.found(
                read.record(),
                "the customer is " + read.record().words() + ", by "
                        + question.settings().source().inWords() + refused);
    }

    private static Duration kept(DirectorySettings settings, CustomerFinding finding) {
        return switch (finding.status()) {
            case FOUND -> settings.keep();
            case MISSING -> settings.keepMissing();
            case UNKNOWN, NOT_ASKED -> KEEP_UNKNOWN;
        };
    }

    private static String source(Question question) {
        return question.settings().source().inWords() + " ";
    }

    private Circuit circuit(Question question) {
        synchronized (circuits) {
            return circuits.computeIfAbsent(question.settings(), unknown -> new Circuit());
        }
    }
}
