package org.mailroom.desk.customers;

import java.time.Instant;
import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/**
 * One mail of ours that an address refused for good.
 *
 * @param address whom it was for
 * @param mail names the mail that failed, so that two reports of it count once
 * @param at when it was reported
 * @param status enhanced status code (RFC 3463), where the report gives one
 * @param reason why, as {@link org.mailroom.desk.intake.BounceReason#word()} says it
 */
public record AddressFailure(EmailAddress address, String mail, Instant at, Optional<String> status, String reason) {}
