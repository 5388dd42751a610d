package org.mailroom.desk.configuration;

import java.util.List;

/**
 * What may not be, and what it leads to.
 *
 * @param values addresses and {@code @domains}, or endings of files; lower case
 * @param action what a find leads to
 */
public record ForbiddenSettings(List<String> values, ScreenAction action) {
    static final ForbiddenSettings NOTHING = new ForbiddenSettings(List.of(), ScreenAction.REVIEW);

    public ForbiddenSettings {
        values = List.copyOf(values);
    }

    /** Whether something is looked for. */
    boolean reviews() {
        return !values.isEmpty() && action == ScreenAction.REVIEW;
    }
}
