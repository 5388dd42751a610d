package org.mailroom.benchmarks.history;

/** A row as a line that Derby's import and PostgreSQL's COPY both read. */
final class CsvLine {
    /** Stands for SQL's null. */
    static final Object NOTHING = new Object();

    private CsvLine() {}

    /** Numbers stand as they are, texts in quotes, and nothing where there is nothing; ends in a line feed. */
    static String of(Object... values) {
        StringBuilder line = new StringBuilder();
        for (Object value : values) {
            if (line.length() > 0) {
                line.append(',');
            }
            if (value instanceof String text) {
                line.append('"').append(text.replace("\"", "\"\"")).append('"');
            } else if (value != NOTHING) {
                line.append(value);
            }
        }
        return line.append('\n').toString();
    }
}
