package org.mailroom.desk.configuration.options;

/**
 * One mistake in a configuration, with its mend.
 *
 * @param file the name under which the text was read
 * @param line from 1
 * @param column from 1
 * @param path {@code desks.support.outbox.recall-window}; empty for a mistake of the whole file
 * @param problem what is wrong
 * @param mend what to do about it
 */
public record ConfigurationProblem(String file, int line, int column, String path, String problem, String mend) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + (path.isEmpty() ? "" : path + ": ") + problem + "; " + mend;
    }
}
