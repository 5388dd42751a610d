package org.mailroom.desk.hold;

import java.time.Instant;

/**
 * What a held reply was before somebody put an edited copy in its place.
 *
 * @param heldId the held reply
 * @param number 0 for what was submitted, one more for each edit
 * @param editor who edited it then
 * @param replacedAt when
 * @param content the bytes before
 */
@SuppressWarnings("ArrayRecordComponent")
public record HeldVersion(long heldId, int number, String editor, Instant replacedAt, byte[] content) {}
