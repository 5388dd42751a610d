package org.mailroom.desk.templates;

import java.util.List;
import java.util.stream.Collectors;

/** Templates cannot be used; all mistakes are told at once. */
public final class InvalidTemplatesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<TemplateProblem> problems;

    InvalidTemplatesException(List<TemplateProblem> problems) {
        super(problems.stream().map(TemplateProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<TemplateProblem> problems() {
        return problems;
    }
}
