package org.mailroom.desk.triage;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the language by the script where one language alone is written in it, else by small words and groups of letters
 * as they are in samples of the languages. It answers nothing where a text has too few words of any language, or two
 * languages are too close. Looks at the beginning of long texts only; linear. Immutable.
 */
public final class FunctionWordLanguageDetector implements LanguageDetector {
    private static final String LATIN = "cs da de en es fi fr hr hu it nb nl pl pt ro sk sv tr";
    private static final String CYRILLIC = "bg ru uk";
    private static final String OTHERS = "ar el he ja ko th zh";

    private static final int FEWEST_LETTERS = 5;
    private static final int FEW_WORDS = 5;
    private static final double KNOWN_SHARE = 0.15;
    private static final double CLEAR = 4;
    private static final double VERY_CLEAR = 10;
    /** What an expected language is ahead of the others. */
    private static final double AHEAD = 6;

    private static final double EVEN = 4;
    private static final double STEEPNESS = 0.27;
    private static final double BY_SCRIPT = 0.95;

    /** The languages that can be told. */
    public static List<Locale> languages() {
        return Stream.of(LATIN, CYRILLIC, OTHERS)
                .flatMap(codes -> Stream.of(codes.split(" ", -1)))
                .map(Locale::forLanguageTag)
                .toList();
    }

    @Override
    public Optional<Locale> detect(String text) {
        return find(text, List.of()).language();
    }

    @Override
    public LanguageFinding find(String text, Collection<Locale> expected) {
        Letters letters = Letters.of(text);
        return switch (letters.writing()) {
            case LATIN -> nearest(Latin.MODEL, letters, expected);
            case CYRILLIC -> nearest(Cyrillic.MODEL, letters, expected);
            case ARABIC -> byScript("ar");
            case CHINESE -> byScript("zh");
            case GREEK -> byScript("el");
            case HEBREW -> byScript("he");
            case JAPANESE -> byScript("ja");
            case KOREAN -> byScript("ko");
            case THAI -> byScript("th");
            case OTHER -> LanguageFinding.UNKNOWN;
        };
    }

    private static LanguageFinding byScript(String code) {
        return new LanguageFinding(Optional.of(Locale.forLanguageTag(code)), BY_SCRIPT);
    }

    private static LanguageFinding nearest(LanguageModel model, Letters letters, Collection<Locale> expected) {
        int length = letters.words().stream().mapToInt(String::length).sum();
        Set<String> codes = expected.stream().map(Locale::getLanguage).collect(Collectors.toSet());
        return model.nearest(letters.words(), codes, AHEAD)
                .filter(nearest -> length >= FEWEST_LETTERS)
                .filter(FunctionWordLanguageDetector::isSure)
                .map(nearest -> new LanguageFinding(Optional.of(nearest.language()), confidence(nearest.lead())))
                .orElse(LanguageFinding.UNKNOWN);
    }

    /** How often a language with this lead was the right one, as measured on single words, pairs and sentences. */
    private static double confidence(double lead) {
        return 1 / (1 + Math.exp(-STEEPNESS * (lead - EVEN)));
    }

    /** Learned when the first text needs it, not while the server starts. */
    private static final class Latin {
        static final LanguageModel MODEL = LanguageModel.learn(LanguageSamples.of(LATIN));
    }

    private static final class Cyrillic {
        static final LanguageModel MODEL = LanguageModel.learn(LanguageSamples.of(CYRILLIC));
    }

    private static boolean isSure(Nearness found) {
        if (found.words() >= FEW_WORDS) {
            return found.known() >= KNOWN_SHARE * found.words() && found.lead() >= CLEAR;
        }
        return found.lead() >= (found.known() > 0 ? CLEAR : VERY_CLEAR);
    }
}
