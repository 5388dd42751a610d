package org.mailroom.desk.configuration.options;

import java.util.List;
import java.util.Optional;

/**
 * How a reading ended: with a value, or with every mistake in the order of the text.
 *
 * @param value empty when there are problems
 */
public record Outcome<T>(Optional<T> value, List<ConfigurationProblem> problems) {

    public Outcome {
        problems = List.copyOf(problems);
        if (value.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("Either a value or problems: " + problems);
        }
    }

    static <T> Outcome<T> refused(Problems problems) {
        return new Outcome<>(Optional.empty(), problems.inOrder());
    }
}
