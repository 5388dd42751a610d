package org.mailroom.desk.configuration;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The answers that an acknowledgement suggests.
 *
 * @param folder where the articles are; without one nothing is suggested
 * @param most how many are suggested at most
 * @param confidence how sure a suggestion must be, in percent
 */
public record AnswerSettings(Optional<Path> folder, int most, int confidence) {
    /** No suggestions. */
    public static final AnswerSettings NONE = new AnswerSettings(Optional.empty(), 3, 50);
}
