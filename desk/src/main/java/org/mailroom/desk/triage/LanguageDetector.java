package org.mailroom.desk.triage;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the language in which a person wrote. */
@FunctionalInterface
public interface LanguageDetector {
    /** The language of the text, or empty when it cannot honestly be told. */
    Optional<Locale> detect(String text);

    /**
     * The language of the text, knowing in which languages people mostly write here. They decide where a text is too short
     * to tell itself.
     */
    default LanguageFinding find(String text, Collection<Locale> expected) {
        return detect(text)
                .map(language -> new LanguageFinding(Optional.of(language), 1))
                .orElse(LanguageFinding.UNKNOWN);
    }
}
