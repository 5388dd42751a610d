package org.mailroom.desk.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mailroom.desk.configuration.AlarmReceiver;

/**
 * One clock of a case. It runs, is paused, or has stopped.
 *
 * @param caseId whose it is
 * @param kind what it is of; a case has one of each
 * @param desk the desk's id
 * @param level name of the service level
 * @param promised the time that was promised
 * @param businessTime whether only business hours count
 * @param startedAt when it began
 * @param spent what had passed of the promised time when it last began to run
 * @param spentOtherwise the same, had the time been counted the other way: around the clock where only business hours
 *     count, and the other way round; what has passed once the promise comes to be counted so
 * @param runningSince since when it runs; empty while it is paused or has stopped
 * @param dueAt when the promised time is used up, if it goes on running
 * @param stoppedAt when it came to its end
 * @param alarmed the percentage of the last step that was told, 0 for none
 * @param toldUntil until when the customer was told to wait, where a progress notice said so
 * @param toldIn the number of the mails that told of the last step
 * @param seen that somebody has acknowledged it
 * @param wakeAt when the next step is to be told
 * @param version rises with every change
 */
public record ServiceClock(
        long caseId,
        ClockKind kind,
        String desk,
        String level,
        Duration promised,
        boolean businessTime,
        Instant startedAt,
        Duration spent,
        Duration spentOtherwise,
        Optional<Instant> runningSince,
        Instant dueAt,
        Optional<Instant> stoppedAt,
        int alarmed,
        Optional<Instant> toldUntil,
        Optional<Long> toldIn,
        Optional<AlarmSeen> seen,
        Optional<Instant> wakeAt,
        long version) {
    /** The percentage at which the promised time is used up. */
    public static final int BREACH = 100;

    public boolean running() {
        return runningSince.isPresent();
    }

    public boolean stopped() {
        return stoppedAt.isPresent();
    }

    /** Whether the promise was not kept, or is not at this moment. */
    public boolean missed(Instant at) {
        return stoppedAt.orElse(running() ? at : Instant.MIN).isAfter(dueAt);
    }

    /** After a step was told. */
    public ServiceClock told(int percent, Optional<Instant> customerUntil, Optional<Instant> nextWake) {
        return changed(
                spent,
                spentOtherwise,
                runningSince,
                dueAt,
                stoppedAt,
                Math.max(alarmed, percent),
                customerUntil.or(() -> toldUntil),
                nextWake,
                version + 1);
    }

    /** After the mails with this number told of it. */
    public ServiceClock toldIn(long telling) {
        return noted(Optional.of(telling), seen, version);
    }

    /** After somebody has acknowledged its alarm. */
    public ServiceClock seen(AlarmSeen by) {
        return noted(toldIn, Optional.of(by), version + 1);
    }

    /** Whether these people are not told of this step, because it was acknowledged. */
    public boolean quiet(int step, AlarmReceiver receiver) {
        return seen.filter(by -> by.quiet(step, receiver)).isPresent();
    }

    private ServiceClock noted(Optional<Long> telling, Optional<AlarmSeen> by, long as) {
        return new ServiceClock(
                caseId,
                kind,
                desk,
                level,
                promised,
                businessTime,
                startedAt,
                spent,
                spentOtherwise,
                runningSince,
                dueAt,
                stoppedAt,
                alarmed,
                toldUntil,
                telling,
                by,
                wakeAt,
                as);
    }

    /** When it runs no more, after these times have passed; stopped for good, or paused if it did not stop. */
    ServiceClock halted(Duration passed, Duration passedOtherwise, Optional<Instant> stopped) {
        return changed(
                passed,
                passedOtherwise,
                Optional.empty(),
                dueAt,
                stopped,
                alarmed,
                toldUntil,
                Optional.empty(),
                version + 1);
    }

    /** When what stopped it turned out not to have happened, after these times have passed all the same. */
    ServiceClock unstopped(Duration passed, Duration passedOtherwise, Instant at) {
        return changed(
                passed,
                passedOtherwise,
                Optional.of(at),
                dueAt,
                Optional.empty(),
                alarmed,
                toldUntil,
                Optional.empty(),
                version + 1);
    }

    /** When it goes on. */
    ServiceClock resumed(Instant at, Instant due) {
        return changed(
                spent,
                spentOtherwise,
                Optional.of(at),
                due,
                Optional.empty(),
                alarmed,
                toldUntil,
                Optional.empty(),
                version + 1);
    }

    /** The same as the next version of that one, however many changes lie between. */
    ServiceClock following(ServiceClock before) {
        return changed(
                spent, spentOtherwise, runningSince, dueAt, stoppedAt, alarmed, toldUntil, wakeAt, before.version + 1);
    }

    /** The same to be looked at then. */
    ServiceClock waking(Optional<Instant> at) {
        return changed(spent, spentOtherwise, runningSince, dueAt, stoppedAt, alarmed, toldUntil, at, version);
    }

    /** The same as the first or next version of a clock of another case. */
    public ServiceClock adoptedBy(long otherCase, long asVersion) {
        return new ServiceClock(
                otherCase,
                kind,
                desk,
                level,
                promised,
                businessTime,
                startedAt,
                spent,
                spentOtherwise,
                runningSince,
                dueAt,
                stoppedAt,
                alarmed,
                toldUntil,
                toldIn,
                seen,
                wakeAt,
                asVersion);
    }

    /** When it does not go on, because its case is part of another one. */
    public ServiceClock ended(Instant at) {
        return halted(spent, spentOtherwise, Optional.of(at));
    }

    private ServiceClock changed(
            Duration passed,
            Duration passedOtherwise,
            Optional<Instant> since,
            Instant due,
            Optional<Instant> stopped,
            int told,
            Optional<Instant> until,
            Optional<Instant> wake,
            long as) {
        return new ServiceClock(
                caseId,
                kind,
                desk,
                level,
                promised,
                businessTime,
                startedAt,
                passed,
                passedOtherwise,
                since,
                due,
                stopped,
                told,
                until,
                toldIn,
                seen,
                wake,
                as);
    }
}
