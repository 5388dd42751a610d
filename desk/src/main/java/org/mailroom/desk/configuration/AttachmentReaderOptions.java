package org.mailroom.desk.configuration;

import java.nio.file.Path;
import java.time.Duration;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;

/** What can be written under {@code attachment-reader}. */
final class AttachmentReaderOptions {

    private static final Option<Path> PROGRAM = Option.optional(
            "program",
            FileTypes.existingFolder(),
            "Folder with the jars of the program; without it, the one that came with Mailroom, where there is one.");
    private static final Option<Integer> PROCESSES = Option.withDefault(
            "processes",
            Types.wholeNumber(0, 32),
            "2",
            "How many may run at once; `0` for none. One starts when it is needed, and ends when it is not.");
    private static final Option<Integer> MEMORY = Option.withDefault(
            "memory-mb", Types.wholeNumber(64, 8_192), "256", "What one may take of memory, in megabytes.");
    private static final Option<Duration> TIME = Option.withDefault(
            "time",
            Types.duration(Duration.ofSeconds(1), Duration.ofMinutes(5)),
            "20s",
            "How long one attachment may take, with all that is in it; then its reply wants a review.");

    static final Section<AttachmentReaderSettings> SECTION = Section.of(
            "The program of its own that reads PDF, older office documents and archives other than ZIP for the screens.",
            values -> new AttachmentReaderSettings(
                    values.find(PROGRAM), values.get(PROCESSES), values.get(MEMORY), values.get(TIME)),
            PROGRAM,
            PROCESSES,
            MEMORY,
            TIME);

    private AttachmentReaderOptions() {}
}
