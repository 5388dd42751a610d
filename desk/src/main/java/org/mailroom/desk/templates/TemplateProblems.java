package org.mailroom.desk.templates;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of all templates. Not for several threads. */
public final class TemplateProblems {
    private final List<TemplateProblem> found = new ArrayList<>();

    /** Takes down a mistake; a line of 0 is the whole file. */
    public void add(Path file, int line, String problem, String mend) {
        found.add(new TemplateProblem(file, line, problem, mend));
    }

    /**
     * Does nothing where nothing was found.
     *
     * @throws InvalidTemplatesException with all that was found
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidTemplatesException(found);
        }
    }
}
