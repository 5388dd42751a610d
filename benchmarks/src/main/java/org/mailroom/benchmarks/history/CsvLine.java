package org.mailroom.benchmarks.history;

import java.util.HexFormat;

/** A row as a line that Derby's import and PostgreSQL's COPY both read. */
final class CsvLine {
    /** Stands for SQL's null. */
    static final Object NOTHING = new Object();

    private final String bytesBegin;

    /**
     * @param bytesBegin what stands before the hexadecimal digits of bytes
     */
    CsvLine(String bytesBegin) {
        this.bytesBegin = bytesBegin;
    }

    /**
     * Numbers stand as they are, texts and the hexadecimal digits of bytes in quotes, and nothing where there is nothing;
     * ends in a line feed.
     */
    String of(Object... values) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < values.length; column++) {
            Object value = values[column];
            if (column > 0) {
                line.append(',');
            }
            if (value instanceof String text) {
                line.append('"').append(text.replace("\"", "\"\"")).append('"');
            } else if (value instanceof byte[] bytes) {
                line.append('"')
                        .append(bytesBegin)
                        .append(HexFormat.of().formatHex(bytes))
                        .append('"');
            } else if (value != NOTHING) {
                line.append(value);
            }
        }
        return line.append('\n').toString();
    }
}
