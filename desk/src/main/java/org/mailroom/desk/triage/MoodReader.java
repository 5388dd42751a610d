package org.mailroom.desk.triage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.configuration.Sentiment;
import org.mailroom.desk.triage.Cues.Found;
import org.mailroom.desk.triage.Cues.Kind;

/**
 * Tells how content a customer sounds by words that show it, in seven languages. Courtesy counts for nothing: customers
 * thank and ask politely in their angriest letters. A negation shortly before a word turns praise into its opposite and
 * takes a complaint back. Many exclamation marks and capital letters make it stronger. Reads the beginning of long texts
 * only; linear. Immutable.
 */
public final class MoodReader {
    private static final int MOST_CHARACTERS = 5_000;
    private static final String ENDS = ".,;:!?\n…()";
    private static final String CLAUSE_END = ".";
    private static final int MOST_SHOWN = 6;
    private static final int LEAST_SHOUTED = 4;
    private static final int NEGATION_REACH = 3;
    private static final double LOUD = 0.5;
    private static final double DECIDES = 1;

    private final Map<String, Cues> languages = new LinkedHashMap<>();

    public MoodReader() {
        Cues.LANGUAGES.forEach(language -> languages.put(language, Cues.of(language)));
    }

    /**
     * How these words sound.
     *
     * @param text the customer's own words
     * @param language in which they are written, if it is known
     * @param others languages that are tried where it is not known
     */
    public Mood read(String text, Optional<Locale> language, List<Locale> others) {
        String start = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        List<String> words = words(start);
        List<Locale> tried = language.map(List::of).orElse(others);
        Reading reading = new Reading(words);
        tried.stream()
                .map(Locale::getLanguage)
                .distinct()
                .map(languages::get)
                .filter(cues -> cues != null)
                .forEach(reading::look);
        boolean understood =
                language.map(Locale::getLanguage).filter(languages::containsKey).isPresent();
        return words.stream().allMatch(CLAUSE_END::equals) ? Mood.UNKNOWN : reading.mood(loudness(start), understood);
    }

    /** The words in small letters, and a mark where a clause ends; an apostrophe belongs to its word. */
    static List<String> words(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean inside =
                    i < folded.length() && (Character.isLetterOrDigit(folded.charAt(i)) || folded.charAt(i) == '\'');
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                words.add(folded.substring(from, i));
                from = -1;
            }
            if (i < folded.length() && ENDS.indexOf(folded.charAt(i)) >= 0) {
                words.add(CLAUSE_END);
            }
        }
        return words;
    }

    /** How much of the text is shouted: half a point for marks, half for capitals. */
    private static double loudness(String text) {
        long marks = text.chars().filter(c -> c == '!').count();
        int shouted = 0;
        int letters = 0;
        for (int from = 0; from < text.length(); ) {
            int to = from;
            while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
                to++;
            }
            letters += to - from >= LEAST_SHOUTED ? 1 : 0;
            shouted += shouts(text, from, to) ? 1 : 0;
            from = to + 1;
        }
        boolean capitals = shouted >= 3 && 3 * shouted >= letters;
        return (marks >= 3 || text.contains("!!") || text.contains("??") ? LOUD : 0) + (capitals ? LOUD : 0);
    }

    private static boolean shouts(String text, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters >= LEAST_SHOUTED;
    }

    /** What cues were met in one text. */
    private static final class Reading {
        private final List<String> words;
        private final Set<String> negative = new LinkedHashSet<>();
        private final Set<String> positive = new LinkedHashSet<>();
        private final Set<String> risks = new LinkedHashSet<>();
        private double bad;
        private double good;

        Reading(List<String> words) {
            this.words = words;
        }

        void look(Cues cues) {
            int negatedUntil = -1;
            for (int i = 0; i < words.size(); ) {
                Optional<Found> found = cues.at(words, i);
                int length = found.map(Found::length).orElse(1);
                negatedUntil = words.get(i).equals(CLAUSE_END) ? -1 : negatedUntil;
                if (found.isPresent()) {
                    Kind kind = found.get().kind();
                    note(kind, i, i + length, i <= negatedUntil);
                    negatedUntil = kind == Kind.NEGATION ? i + NEGATION_REACH : negatedUntil;
                }
                i += length;
            }
        }

        private void note(Kind kind, int from, int to, boolean negated) {
            String cue = String.join(" ", words.subList(negated && from > 0 ? from - 1 : from, to));
            switch (kind) {
                case NEGATIVE, STRONG -> {
                    if (!negated && negative.add(cue)) {
                        bad += kind == Kind.STRONG ? 2 : 1;
                    }
                }
                case POSITIVE -> {
                    if (negated && negative.add(cue)) {
                        bad += 1;
                    } else if (!negated && positive.add(cue)) {
                        good += 1;
                    }
                }
                case RISK -> {
                    if (!negated && risks.add(cue)) {
                        bad += 1;
                    }
                }
                case COURTESY, NEGATION -> {}
            }
        }

        Mood mood(double loudness, boolean understood) {
            double loud = bad > 0 || good == 0 ? bad + loudness : bad;
            double margin = Math.abs(loud - good) / (loud + good + 1);
            List<String> risky = List.copyOf(risks);
            if (loud >= DECIDES && loud > good) {
                Set<String> shown = new LinkedHashSet<>(negative);
                shown.addAll(risks);
                return new Mood(Sentiment.NEGATIVE, 0.5 + margin / 2, first(shown), risky);
            } else if (good >= DECIDES && good > loud) {
                return new Mood(Sentiment.POSITIVE, 0.5 + margin / 2, first(positive), risky);
            }
            return understood ? new Mood(Sentiment.NEUTRAL, 0.6, List.of(), risky) : Mood.UNKNOWN;
        }

        private static List<String> first(Set<String> cues) {
            return cues.stream().limit(MOST_SHOWN).toList();
        }
    }
}
