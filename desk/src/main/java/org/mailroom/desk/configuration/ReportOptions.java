package org.mailroom.desk.configuration;

import java.time.LocalTime;
import java.util.List;
import org.mailroom.desk.configuration.options.ListType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.message.EmailAddress;

/** What can be written under {@code desks.<id>.reports}. */
final class ReportOptions {
    private static final int MOST = 50;

    private static final Option<List<EmailAddress>> DAILY = Option.withDefault(
            "daily",
            ListType.of(AddressTypes.address(), 0, MOST),
            "[]",
            "Addresses that get a report of each day on the next.");
    private static final Option<List<EmailAddress>> WEEKLY = Option.withDefault(
            "weekly",
            ListType.of(AddressTypes.address(), 0, MOST),
            "[]",
            "Addresses that get a report of each week, from Monday to Sunday, on the Monday after.");
    private static final Option<LocalTime> AT = Option.withDefault(
            "at", TimeTypes.timeOfDay(), "07:00", "The time of day, in the desk's zone, from which they are sent.");

    static final Section<ReportSettings> SECTION = Section.of(
            "Who gets reports of the desk by mail.",
            values -> new ReportSettings(values.get(DAILY), values.get(WEEKLY), values.get(AT)),
            DAILY,
            WEEKLY,
            AT);

    private ReportOptions() {}
}
