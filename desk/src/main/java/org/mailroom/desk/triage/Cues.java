package org.mailroom.desk.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words and phrases of one language that show how somebody feels, of our own collection, in {@code
 * sentiment/<language>.txt}. A word that ends in {@code *} stands for all that begin like it. Immutable.
 */
final class Cues {
    /** The languages of which there are cues. */
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pl", "sv");

    private static final int SHORTEST_STEM = 3;

    /** What a cue shows. */
    enum Kind {
        COURTESY,
        NEGATION,
        POSITIVE,
        NEGATIVE,
        STRONG,
        RISK
    }

    /** A cue that stands at a place, and how many words it has. */
    record Found(Kind kind, int length) {}

    private record Cue(Kind kind, List<String> words) {}

    private final Map<String, List<Cue>> byFirstWord = new HashMap<>();
    /** The first letters of the cues' first words that are stems; most words begin otherwise. */
    private final Set<String> stemsBegin = new HashSet<>();

    private Cues() {}

    static Cues of(String language) {
        Cues cues = new Cues();
        text(language).lines().forEach(cues::addLine);
        cues.byFirstWord
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Cue cue) -> cue.words().size()).reversed()));
        return cues;
    }

    /** The longest cue that begins with this word of a text. */
    Optional<Found> at(List<String> words, int index) {
        String word = words.get(index);
        Optional<Found> found = find(byFirstWord.get(word), words, index);
        boolean maybe = word.length() >= SHORTEST_STEM && stemsBegin.contains(word.substring(0, SHORTEST_STEM));
        for (int end = SHORTEST_STEM; maybe && found.isEmpty() && end <= word.length(); end++) {
            found = find(byFirstWord.get(word.substring(0, end) + "*"), words, index);
        }
        return found;
    }

    private static Optional<Found> find(
            @org.jspecify.annotations.Nullable List<Cue> cues, List<String> words, int index) {
        return cues == null
                ? Optional.empty()
                : cues.stream()
                        .filter(cue -> stands(cue, words, index))
                        .findFirst()
                        .map(cue -> new Found(cue.kind(), cue.words().size()));
    }

    private static boolean stands(Cue cue, List<String> words, int index) {
        if (index + cue.words().size() > words.size()) {
            return false;
        }
        for (int i = 1; i < cue.words().size(); i++) {
            if (!fits(cue.words().get(i), words.get(index + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String wanted, String word) {
        return wanted.endsWith("*") ? word.startsWith(wanted.substring(0, wanted.length() - 1)) : wanted.equals(word);
    }

    private void addLine(String line) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            Kind kind = Kind.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
            for (String phrase : line.substring(colon + 1).split(",", -1)) {
                List<String> words = words(phrase);
                if (words.get(0).endsWith("*") && words.get(0).length() > SHORTEST_STEM) {
                    stemsBegin.add(words.get(0).substring(0, SHORTEST_STEM));
                }
                byFirstWord
                        .computeIfAbsent(words.get(0), unknown -> new ArrayList<>())
                        .add(new Cue(kind, words));
            }
        }
    }

    private static List<String> words(String phrase) {
        List<String> words = new ArrayList<>();
        for (String word : phrase.strip().split(" ", -1)) {
            boolean stem = word.endsWith("*");
            List<String> parts = MoodReader.words(word);
            for (int i = 0; i < parts.size(); i++) {
                words.add(parts.get(i) + (stem && i == parts.size() - 1 ? "*" : ""));
            }
        }
        return words;
    }

    private static String text(String language) {
        String name = "sentiment/" + language + ".txt";
        try (InputStream in = Cues.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
