package org.mailroom.desk.hold;

import java.time.Instant;
import java.util.Optional;

/**
 * What a supervisor said about a reply that had left.
 *
 * @param heldId the reply
 * @param desk the desk's id
 * @param agent its author
 * @param reviewer who said it
 * @param met whether it is as it should be
 * @param criterion what it fails by, if that was said
 * @param at when it was said
 */
public record QualityScore(
        long heldId, String desk, String agent, String reviewer, boolean met, Optional<String> criterion, Instant at) {}
