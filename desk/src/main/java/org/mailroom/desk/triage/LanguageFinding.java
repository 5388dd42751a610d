package org.mailroom.desk.triage;

import java.util.Locale;
import java.util.Optional;

/**
 * The language of a text, or that it cannot honestly be told.
 *
 * @param confidence how often such an answer is right, from 0 to 1; 0 where there is none
 */
public record LanguageFinding(Optional<Locale> language, double confidence) {
    /** The language cannot be told. */
    public static final LanguageFinding UNKNOWN = new LanguageFinding(Optional.empty(), 0);
}
