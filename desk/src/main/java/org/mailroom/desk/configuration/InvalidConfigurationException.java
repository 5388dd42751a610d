package org.mailroom.desk.configuration;

import java.util.List;
import java.util.stream.Collectors;
import org.mailroom.desk.configuration.options.ConfigurationProblem;

/** A configuration that must not be used; the message has a line for every problem. */
public final class InvalidConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ConfigurationProblem> problems;

    public InvalidConfigurationException(List<ConfigurationProblem> problems) {
        super(problems.stream().map(ConfigurationProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<ConfigurationProblem> problems() {
        return problems;
    }
}
