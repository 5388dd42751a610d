package org.mailroom.desk.hold;

import java.time.Instant;

/**
 * That no mail of a desk leaves until somebody ends it.
 *
 * @param id our identifier
 * @param desk the desk's id
 * @param reason why, at most {@value #LONGEST_REASON} characters
 * @param begun since when
 * @param by who began it
 */
public record OutboundStop(long id, String desk, String reason, Instant begun, String by) {
    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 500;
}
