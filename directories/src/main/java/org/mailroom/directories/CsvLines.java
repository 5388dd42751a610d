package org.mailroom.directories;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records of a CSV file (RFC 4180): values may stand in double quotes, with separators, line ends and doubled quotes
 * in them. Reads on after a record that is wrong.
 */
final class CsvLines {
    /** The longest record, in characters. */
    static final int LONGEST = 100_000;

    private static final int END = -1;

    private final Reader reader;
    private final char separator;
    private int line = 1;
    private int next;

    CsvLines(Reader reader, char separator) throws IOException {
        this.reader = reader;
        this.separator = separator;
        this.next = reader.read();
        if (next == '\ufeff') {
            next = reader.read();
        }
    }

    /**
     * A record.
     *
     * @param line the number of the line on which it begins, from 1
     * @param values empty on an empty line
     * @param problem what is wrong with it
     */
    record CsvRecord(int line, List<String> values, Optional<String> problem) {}

    /** The next record; empty at the end. */
    Optional<CsvRecord> next() throws IOException {
        if (next == END) {
            return Optional.empty();
        }
        int first = line;
        List<String> values = new ArrayList<>();
        Optional<String> problem = Optional.empty();
        int length = 0;
        boolean more = true;
        while (more) {
            StringBuilder value = new StringBuilder();
            Optional<String> wrong = next == '"' ? quoted(value) : plain(value);
            problem = problem.or(() -> wrong);
            length += value.length();
            if (length <= LONGEST) {
                values.add(value.toString());
            }
            more = next == separator;
            if (more) {
                read();
            }
        }
        endLine();
        boolean empty = values.size() == 1 && values.get(0).isBlank();
        boolean tooLong = length > LONGEST;
        return Optional.of(new CsvRecord(
                first,
                empty ? List.of() : values,
                tooLong ? Optional.of("is longer than " + LONGEST + " characters") : problem));
    }

    private Optional<String> plain(StringBuilder value) throws IOException {
        boolean quote = false;
        while (next != END && next != separator && next != '\n' && next != '\r') {
            quote |= next == '"';
            add(value);
        }
        return quote ? Optional.of("has a quote inside a value that is not quoted") : Optional.empty();
    }

    private Optional<String> quoted(StringBuilder value) throws IOException {
        read();
        while (next != END) {
            if (next == '"') {
                read();
                if (next != '"') {
                    return afterQuote();
                }
            }
            add(value);
        }
        return Optional.of("has a quote that is not closed");
    }

    private Optional<String> afterQuote() throws IOException {
        boolean right = next == END || next == separator || next == '\n' || next == '\r';
        while (next != END && next != separator && next != '\n' && next != '\r') {
            read();
        }
        return right ? Optional.empty() : Optional.of("has text behind a closing quote");
    }

    private void add(StringBuilder value) throws IOException {
        if (value.length() <= LONGEST) {
            value.append((char) next);
        }
        read();
    }

    private void endLine() throws IOException {
        if (next == '\r') {
            read();
        }
        if (next == '\n') {
            read();
        }
    }

    private void read() throws IOException {
        line += next == '\n' ? 1 : 0;
        next = reader.read();
    }
}
