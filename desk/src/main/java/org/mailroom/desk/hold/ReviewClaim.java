package org.mailroom.desk.hold;

import java.time.Instant;

/**
 * That a supervisor has the review of a reply to himself.
 *
 * @param reviewer the supervisor's name
 * @param since when he claimed it, to the millisecond
 */
public record ReviewClaim(String reviewer, Instant since) {}
