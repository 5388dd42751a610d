package org.mailroom.desk.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Frequent words and sentences of languages, of our own making, in {@code languages/<language>.txt}. */
final class LanguageSamples {
    private LanguageSamples() {}

    /** @param languages ISO 639-1 codes, divided by blanks */
    static Map<Locale, String> of(String languages) {
        Map<Locale, String> samples = new LinkedHashMap<>();
        for (String language : languages.split(" ", -1)) {
            samples.put(Locale.forLanguageTag(language), read("languages/" + language + ".txt"));
        }
        return samples;
    }

    private static String read(String name) {
        try (InputStream in = LanguageSamples.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
