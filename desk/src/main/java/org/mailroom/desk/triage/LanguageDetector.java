package org.mailroom.desk.triage;

import java.util.Locale;
import java.util.Optional;

/** Finds the language in which a person wrote. */
@FunctionalInterface
public interface LanguageDetector {
    /** The language of the text, or empty when it cannot honestly be told. */
    Optional<Locale> detect(String text);
}
