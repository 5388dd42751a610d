package org.mailroom.server.cli;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a table written with commas (RFC 4180), semicolons or tabs: whichever the first line has most of. */
public final class CsvRows {
    private static final int MOST_CHARACTERS_OF_A_ROW = 4_000_000;

    private final Reader in;
    private char separator;
    private int next;
    private long row;

    /** Reads from here; closing it is the caller's. */
    public CsvRows(Reader in) throws IOException {
        this.in = in;
        this.next = in.read();
        if (next == '\uFEFF') {
            next = in.read();
        }
    }

    /**
     * The next row, or empty at the end.
     *
     * @throws IOException if it cannot be read, or a quotation mark is never closed
     */
    public Optional<List<String>> next() throws IOException {
        if (next < 0) {
            return Optional.empty();
        }
        row++;
        if (separator == 0) {
            return Optional.of(first());
        }
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int length = 0;
        for (int c = take(); ; c = take()) {
            if (++length > MOST_CHARACTERS_OF_A_ROW || (quoted && c < 0)) {
                throw new IOException("row " + row + ": a quotation mark is never closed");
            }
            if (quoted) {
                quoted = c != '"' || next == '"';
                if (quoted) {
                    field.append((char) (c == '"' ? take() : c));
                }
            } else if (c == '"' && field.toString().isBlank()) {
                quoted = true;
                field.setLength(0);
            } else if (c == separator || c < 0 || c == '\n') {
                fields.add(field.toString().strip());
                field.setLength(0);
                if (c != separator) {
                    return Optional.of(fields);
                }
            } else {
                field.append((char) c);
            }
        }
    }

    private List<String> first() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = take(); c >= 0 && c != '\n'; c = take()) {
            line.append((char) c);
        }
        String text = line.toString();
        separator = ',';
        for (char other : new char[] {';', '\t'}) {
            separator = count(text, other) > count(text, separator) ? other : separator;
        }
        List<String> names = new ArrayList<>();
        for (String name : text.split(String.valueOf(separator), -1)) {
            names.add(name.replace("\"", "").strip());
        }
        return names;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private int take() throws IOException {
        int taken = next;
        next = in.read();
        return taken;
    }
}
