package org.mailroom.desk.configuration;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A list of words to screen for.
 *
 * @param name shown in the finding
 * @param file text file, a word or phrase a line; it existed when the configuration was read
 * @param language only replies in this language are screened; absent: all
 * @param action what a find leads to
 */
public record WordListSettings(String name, Path file, Optional<Locale> language, ScreenAction action) {}
