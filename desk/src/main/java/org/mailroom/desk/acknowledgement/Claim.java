package org.mailroom.desk.acknowledgement;

import java.time.Instant;
import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/**
 * The right to acknowledge a case to somebody.
 *
 * @param caseId the case; empty as long as it is to be opened
 * @param peer to whom the acknowledgement goes
 * @param content a digest of the inquiry, so that a mail that comes under two Message-IDs is acknowledged once
 * @param at when
 * @param domainLimited whether it matters what the peer's domain has had; to count it costs the more, the more it had
 */
public record Claim(
        String desk, Optional<Long> caseId, EmailAddress peer, String content, Instant at, boolean domainLimited) {}
