package org.mailroom.mailets;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import org.apache.mailet.Mail;

/**
 * Tells apart the mails that can only have come to the steps once from those that an earlier try may have been broken off
 * with, by a kill of the server or of another node: the spool gives them again, older than they would be otherwise.
 */
public final class SpoolTimes {
    /** So old a mail may be another node's that has died. */
    static final Duration YOUNG = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Instant started;

    /** Made when the server starts. */
    public SpoolTimes(InstantSource clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    /** Whether the spool may have given this mail to a step before. */
    public boolean broughtBefore(Mail mail) {
        Optional<Instant> taken = Optional.ofNullable(mail.getLastUpdated()).map(Date::toInstant);
        return taken.isEmpty()
                || taken.get().isBefore(started)
                || taken.get().isBefore(clock.instant().minus(YOUNG));
    }
}
