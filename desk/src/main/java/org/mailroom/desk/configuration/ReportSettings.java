package org.mailroom.desk.configuration;

import java.time.LocalTime;
import java.util.List;
import org.mailroom.desk.message.EmailAddress;

/**
 * Who gets reports.
 *
 * @param daily on every day, of the day before
 * @param weekly on Mondays, of the week before
 * @param at the time of day from which they are sent, in the desk's zone
 */
public record ReportSettings(List<EmailAddress> daily, List<EmailAddress> weekly, LocalTime at) {
    /** Nobody. */
    public static final ReportSettings NONE = new ReportSettings(List.of(), List.of(), LocalTime.of(7, 0));

    public ReportSettings {
        daily = List.copyOf(daily);
        weekly = List.copyOf(weekly);
    }
}
