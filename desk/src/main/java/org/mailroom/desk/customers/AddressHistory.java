package org.mailroom.desk.customers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of our mail to one address.
 *
 * @param failures the hard failures asked for, latest first
 * @param acceptedAt when the address's server last took a mail of ours and reported no failure since
 */
public record AddressHistory(List<AddressFailure> failures, Optional<Instant> acceptedAt) {
    public AddressHistory {
        failures = List.copyOf(failures);
    }
}
