package org.mailroom.desk.templates;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of all templates. Not for several threads. */
public final class TemplateProblems {
    private final List<TemplateProblem> found = new ArrayList<>();

    public void add(Path file, int line, String problem, String mend) {
        found.add(new TemplateProblem(file, line, problem, mend));
    }

    /** @throws InvalidTemplatesException with all of them */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidTemplatesException(found);
        }
    }
}
