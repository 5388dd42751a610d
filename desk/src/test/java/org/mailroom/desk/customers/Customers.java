package org.mailroom.desk.customers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.configuration.CustomerField;
import org.mailroom.desk.configuration.CustomerSettings;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.DirectorySettings;
import org.mailroom.desk.configuration.DirectorySource;
import org.mailroom.desk.configuration.LearningSettings;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.QuarantineSettings;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.configuration.TaggingSettings;
import org.mailroom.desk.configuration.TierSettings;

/** Desks that know their customers, for tests. */
public final class Customers {
    static final Duration KEEP = Duration.ofMinutes(10);
    static final Duration KEEP_MISSING = Duration.ofMinutes(1);

    private Customers() {}

    /** The desk with a directory; gold customers are very important, silver ones have priority urgent. */
    public static DeskConfiguration known(DeskConfiguration desk) {
        return known(desk, KEEP);
    }

    static DeskConfiguration known(DeskConfiguration desk, Duration keep) {
        return SampleDesk.with(desk, tagging(keep));
    }

    private static TaggingSettings tagging(Duration keep) {
        return new TaggingSettings(
                LearningSettings.USUAL, QuarantineSettings.USUAL, Optional.of(settings(keep)), Optional.empty());
    }

    static CustomerSettings settings(Duration keep) {
        return new CustomerSettings(
                Optional.of(directory(
                        new DirectorySource.CsvFile(Path.of("customers.csv"), ',', "address"), Map.of(), keep)),
                List.of(
                        new TierSettings("gold", true, Optional.empty(), Optional.of("fast")),
                        new TierSettings("silver", false, Optional.of(Priority.URGENT), Optional.empty())),
                Optional.of(10_000),
                3,
                Duration.ofDays(14),
                Duration.ofDays(365));
    }

    static DirectorySettings directory(DirectorySource source, Map<CustomerField, String> fields, Duration keep) {
        return new DirectorySettings(
                source, fields, Optional.empty(), Optional.empty(), Duration.ofMillis(10), keep, KEEP_MISSING);
    }
}
