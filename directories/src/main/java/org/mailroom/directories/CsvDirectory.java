package org.mailroom.directories;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.configuration.DirectorySource.CsvFile;
import org.mailroom.desk.customers.CustomerDirectory;
import org.mailroom.desk.customers.DirectoryFailure;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.directories.CsvLines.CsvRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Customers in a file, which is read again when its size or time changes. A line that is wrong is told in the log by its
 * number and left out; of two lines with one address the first counts. A file that cannot be read, or is larger than
 * {@link #LARGEST}, is told, and what was read before goes on to count. Thread-safe.
 */
final class CsvDirectory implements CustomerDirectory {
    /** The largest file, in bytes. */
    static final long LARGEST = 256L << 20;

    private static final int MOST_TOLD = 20;
    private static final Logger LOGGER = LoggerFactory.getLogger(CsvDirectory.class);

    private final CsvFile settings;
    private @Nullable Stamp tried;
    private Optional<String> problem = Optional.empty();
    private Map<EmailAddress, String[]> customers = Map.of();
    private List<String> columns = List.of();

    CsvDirectory(CsvFile settings) {
        this.settings = settings;
    }

    /** By what a changed file is known. */
    private record Stamp(long modified, long size) {
        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size());
        }
    }

    @Override
    public synchronized Optional<Map<String, String>> find(EmailAddress address) {
        refresh();
        if (columns.isEmpty()) {
            throw new DirectoryFailure("it " + problem.orElse("is empty"));
        }
        return Optional.ofNullable(customers.get(address)).map(this::fields);
    }

    private Map<String, String> fields(String[] values) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            fields.put(columns.get(i), values[i]);
        }
        return fields;
    }

    private void refresh() {
        try {
            Stamp now = Stamp.of(settings.file());
            if (!now.equals(tried)) {
                tried = now;
                read(now);
                problem = Optional.empty();
            }
        } catch (MalformedInputException e) {
            unreadable("is not UTF-8");
        } catch (DirectoryFailure e) {
            unreadable(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            tried = null;
            unreadable("cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private void unreadable(String why) {
        if (!problem.equals(Optional.of(why))) {
            LOGGER.warn("the customers' file {} {}; what was read before counts", settings.file(), why);
        }
        problem = Optional.of(why);
    }

    private void read(Stamp stamp) throws IOException {
        if (stamp.size() > LARGEST) {
            throw new DirectoryFailure("is larger than " + LARGEST + " bytes");
        }
        try (BufferedReader reader = Files.newBufferedReader(settings.file(), StandardCharsets.UTF_8)) {
            CsvLines lines = new CsvLines(reader, settings.separator());
            List<String> heading = lines.next()
                    .filter(line -> line.problem().isEmpty())
                    .map(line -> line.values().stream()
                            .map(name -> name.strip().toLowerCase(Locale.ROOT))
                            .toList())
                    .orElse(List.of());
            int column = heading.indexOf(settings.addressColumn().toLowerCase(Locale.ROOT));
            if (column < 0) {
                throw new DirectoryFailure("has no column in its first line that is named " + settings.addressColumn());
            }
            Map<EmailAddress, String[]> fresh = customers(lines, heading.size(), column);
            customers = fresh;
            columns = heading;
            LOGGER.info("{} customers are read from {}", fresh.size(), settings.file());
        }
    }

    private Map<EmailAddress, String[]> customers(CsvLines lines, int width, int column) throws IOException {
        Map<EmailAddress, String[]> fresh = new HashMap<>();
        int wrong = 0;
        for (Optional<CsvRecord> line = lines.next(); line.isPresent(); line = lines.next()) {
            CsvRecord record = line.get();
            if (record.values().isEmpty() && record.problem().isEmpty()) {
                continue;
            }
            Optional<String> problem = record.problem().or(() -> problem(record.values(), width, column, fresh));
            if (problem.isEmpty()) {
                fresh.put(
                        EmailAddress.of(record.values().get(column).strip()),
                        record.values().toArray(String[]::new));
            } else if (wrong++ < MOST_TOLD) {
                LOGGER.warn("line {} of {} {}; it is left out", record.line(), settings.file(), problem.get());
            }
        }
        if (wrong > MOST_TOLD) {
            LOGGER.warn("{} more lines of {} are wrong and left out", wrong - MOST_TOLD, settings.file());
        }
        return fresh;
    }

    private static Optional<String> problem(
            List<String> values, int width, int column, Map<EmailAddress, String[]> fresh) {
        if (values.size() != width) {
            return Optional.of("has " + values.size() + " values instead of " + width);
        }
        if (values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
            return Optional.of("has a value longer than " + LONGEST_VALUE + " characters");
        }
        Optional<EmailAddress> address = EmailAddress.parse(values.get(column).strip());
        if (address.isEmpty()) {
            return Optional.of("has no address in its column");
        }
        return fresh.containsKey(address.get()) ? Optional.of("has an address that stands above") : Optional.empty();
    }
}
