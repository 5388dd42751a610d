package org.mailroom.desk.templates;

import java.nio.file.Path;

/**
 * One mistake in a template, with its mend.
 *
 * @param line from 1; 0 for a mistake of the whole file
 */
public record TemplateProblem(Path file, int line, String problem, String mend) {

    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + problem + "; " + mend;
    }
}
