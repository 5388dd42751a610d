package org.mailroom.desk.acknowledgement;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mailroom.desk.message.MailMessage;

/**
 * What time it is where the customer is, as far as the Date of the inquiry shows it (RFC 5322 section 3.3). It is believed
 * only where the Date lies within a day of now. {@code +0000} is left out, for many servers and web pages write it for
 * everybody, and {@code -0000} says that nothing is known.
 */
final class CustomersClock {
    private static final Duration PLAUSIBLE = Duration.ofDays(1);
    private static final int WIDEST_HOURS = 14;
    private static final int QUARTER = 15;

    private CustomersClock() {}

    /** The customer's offset from UTC, where it is known and not that of the desk. */
    static Optional<ZoneId> of(MailMessage inquiry, ZoneId desk, Instant now) {
        return inquiry.date()
                .filter(date -> Duration.between(date, now).abs().compareTo(PLAUSIBLE) <= 0)
                .flatMap(date -> inquiry.field("Date")
                        .flatMap(CustomersClock::offset)
                        .filter(offset -> !offset.equals(desk.getRules().getOffset(date))))
                .map(offset -> ZoneId.ofOffset("UTC", offset));
    }

    private static Optional<ZoneOffset> offset(String date) {
        int comment = date.indexOf('(');
        String bare = (comment < 0 ? date : date.substring(0, comment)).stripTrailing();
        String zone = bare.substring(bare.lastIndexOf(' ') + 1);
        boolean wellFormed = zone.length() == 5
                && "+-".indexOf(zone.charAt(0)) >= 0
                && zone.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
        if (!wellFormed) {
            return Optional.empty();
        }
        int hours = Integer.parseInt(zone.substring(1, 3));
        int minutes = Integer.parseInt(zone.substring(3));
        boolean known = hours + minutes > 0 && hours < WIDEST_HOURS && minutes < 60 && minutes % QUARTER == 0
                || hours == WIDEST_HOURS && minutes == 0;
        int sign = zone.charAt(0) == '-' ? -1 : 1;
        return known ? Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes)) : Optional.empty();
    }
}
