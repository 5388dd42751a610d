package org.mailroom.desk.acknowledgement;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mailroom.desk.acknowledgement.AcknowledgementLedger.Stop;
import org.mailroom.desk.configuration.AutomaticMailSettings;
import org.mailroom.desk.ids.IdGenerator;

/**
 * Stops all acknowledgements for a while when far more go out than usual: a loop that no other rule knows, or a flood of
 * inquiries with forged senders, whom we would flood in turn. The mails of all nodes are counted in the ledger, which is
 * asked at most once in {@link #FRESH}; what this node sends meanwhile is added. Thread-safe.
 */
public final class Breaker {
    /** The window in which mails are counted. */
    public static final Duration WINDOW = Duration.ofMinutes(5);

    /** How often more than usual is too often. */
    public static final int TIMES_NORMAL = 20;

    /** So many within {@link #WINDOW} are never too many on a server that was in use last week. */
    public static final long USUAL = 200;

    /** The same of a server that does not know yet what is usual: a desk that has just moved here may be a large one. */
    public static final long UNKNOWN = 20_000;

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration NORMAL_FRESH = Duration.ofMinutes(10);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration KEPT = WEEK.plus(Usage.DAY).plus(Usage.DAY);

    private final AcknowledgementLedger ledger;
    private final Supplier<AutomaticMailSettings> settings;
    private final IdGenerator ids;
    private final Consumer<Stop> alarm;
    private Instant read = Instant.EPOCH;
    private Instant normalRead = Instant.EPOCH;
    private Optional<Stop> stop = Optional.empty();
    private long mails;
    private long lastWeek;

    /** @param alarm is told once of each stop, on the node that began it */
    public Breaker(
            AcknowledgementLedger ledger,
            Supplier<AutomaticMailSettings> settings,
            IdGenerator ids,
            Consumer<Stop> alarm) {
        this.ledger = ledger;
        this.settings = settings;
        this.ids = ids;
        this.alarm = alarm;
    }

    /** The stop that holds now, if there is one. Changes nothing. */
    public synchronized Optional<Stop> stopped(Instant now) {
        if (!within(read, now, FRESH)) {
            stop = ledger.lastStop();
            mails = ledger.automaticMails(now.minus(WINDOW), now);
            read = now;
        }
        return stop.filter(last -> last.until().isAfter(now));
    }

    /** Counts an automatic mail that was claimed, and stops the next ones if it was one too many. */
    void sent(Instant now) {
        begun(now).ifPresent(alarm);
    }

    private synchronized Optional<Stop> begun(Instant now) {
        boolean counted = !within(read, now, FRESH);
        if (stopped(now).isPresent()) {
            return Optional.empty();
        }
        mails += counted ? 0 : 1;
        if (mails <= limit(now)) {
            return Optional.empty();
        }
        Stop next = new Stop(ids.next(), now, now.plus(settings.get().stopFor()), mails);
        stop = Optional.of(next);
        return ledger.stop(next) ? stop : Optional.empty();
    }

    /** Normal is the average of the week that ended a day ago, so that a flood does not become normal by going on. */
    private long limit(Instant now) {
        if (!within(normalRead, now, NORMAL_FRESH)) {
            Instant yesterday = now.minus(Usage.DAY);
            lastWeek = ledger.automaticMails(yesterday.minus(WEEK), yesterday);
            ledger.forget(now.minus(KEPT));
            normalRead = now;
        }
        long floor = settings.get().stopAbove().map(Integer::longValue).orElse(lastWeek > 0 ? USUAL : UNKNOWN);
        return Math.max(floor, TIMES_NORMAL * (lastWeek / WEEK.dividedBy(WINDOW)));
    }

    private static boolean within(Instant then, Instant now, Duration time) {
        return !then.isAfter(now) && then.plus(time).isAfter(now);
    }
}
