package org.mailroom.desk.configuration;

import static org.mailroom.desk.configuration.DeskOptions.*;

import java.util.List;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.options.Values;
import org.mailroom.desk.message.EmailAddress;

/** Makes a desk of its options' values. */
final class DeskMaker {

    private DeskMaker() {}

    static DeskConfiguration make(Values values) {
        ReviewSettings review = values.get(REVIEW);
        return new DeskConfiguration(
                values.name(),
                values.get(DISPLAY_NAME),
                values.get(ACCOUNT),
                addresses(values),
                values.get(ZONE),
                values.get(LANGUAGES),
                values.get(SUBJECT_TAG),
                values.get(CALENDAR),
                List.copyOf(values.get(SERVICE_LEVELS).values()),
                List.copyOf(values.get(QUEUES).values()),
                values.get(DEFAULT_QUEUE),
                values.get(TRIAGE),
                new TaggingSettings(
                        values.get(TRIAGE_LEARNING),
                        values.get(QUARANTINE),
                        values.find(CUSTOMERS),
                        values.find(BURSTS)),
                values.get(ACKNOWLEDGEMENT),
                PersonOptions.persons(values.get(AGENTS), review.defaultRate()),
                PersonOptions.persons(values.get(SUPERVISORS), review.defaultRate()),
                values.get(ROUTING),
                values.get(OUTBOX),
                review,
                values.get(SCREENING),
                values.get(INTAKE),
                values.get(CASES)
                        .with(values.get(EXPERTS))
                        .with(values.get(CASE_CARD))
                        .with(values.get(FOLDERS)),
                new ServiceSettings(
                        values.get(LEVEL_RULES),
                        values.find(ALARMS),
                        values.find(PROGRESS_NOTICE),
                        values.get(REPORTS)));
    }

    private static List<EmailAddress> addresses(Values values) {
        List<EmailAddress> written = values.get(ADDRESSES);
        return written.contains(values.get(ACCOUNT))
                ? written
                : Stream.concat(Stream.of(values.get(ACCOUNT)), written.stream())
                        .toList();
    }
}
