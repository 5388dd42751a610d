package org.mailroom.desk.acknowledgement;

import java.time.Duration;

/**
 * What one inquiry's sender has had of automatic mail, over all desks and nodes, in windows that end now.
 *
 * @param claimed whether this sender has been sent an acknowledgement in this case
 * @param repeated whether the desk acknowledged this very mail of this sender within {@link #DAY}
 * @param lastHour mails to the sender within an hour
 * @param lastDay mails to the sender within {@link #DAY}
 * @param told whether the sender was told within {@link #DAY} that no more will come for now
 * @param domainLastHour mails to the sender's domain within an hour, 0 where the claim does not ask
 */
public record Usage(boolean claimed, boolean repeated, int lastHour, int lastDay, boolean told, int domainLastHour) {
    /** Of somebody who is not known. */
    public static final Usage NONE = new Usage(false, false, 0, 0, false, 0);

    /** The shorter window. */
    public static final Duration HOUR = Duration.ofHours(1);

    /** The longer window. */
    public static final Duration DAY = Duration.ofDays(1);
}
