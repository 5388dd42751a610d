package org.mailroom.desk.configuration;

import java.util.Locale;
import java.util.Optional;

/**
 * A text that every reply must have, or that none may have.
 *
 * @param name shown in the finding
 * @param text the text; capitals, accents, marks and line breaks do not matter
 * @param forbidden whether it may not be there
 * @param language only replies in this language are looked at; absent: all
 * @param action what a find leads to
 */
public record DisclaimerSettings(
        String name, String text, boolean forbidden, Optional<Locale> language, ScreenAction action) {}
