package org.mailroom.desk.triage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private final LanguageModel latin = LanguageModel.learn(LanguageSamples.of(LATIN));
    private final LanguageModel cyrillic = LanguageModel.learn(LanguageSamples.of(CYRILLIC));

    /** The languages that can be told. */
    public static List<Locale> languages() {
        return Stream.of(LATIN, CYRILLIC, OTHERS)
                .flatMap(codes -> Stream.of(codes.split(" ", -1)))
                .map(Locale::forLanguageTag)
                .toList();
    }

    @Override
    public Optional<Locale> detect(String text) {
        Letters letters = Letters.of(text);
        return switch (letters.writing()) {
            case LATIN -> nearest(latin, letters);
            case CYRILLIC -> nearest(cyrillic, letters);
            case ARABIC -> Optional.of(Locale.forLanguageTag("ar"));
            case CHINESE -> Optional.of(Locale.CHINESE);
            case GREEK -> Optional.of(Locale.forLanguageTag("el"));
            case HEBREW -> Optional.of(Locale.forLanguageTag("he"));
            case JAPANESE -> Optional.of(Locale.JAPANESE);
            case KOREAN -> Optional.of(Locale.KOREAN);
            case THAI -> Optional.of(Locale.forLanguageTag("th"));
            case OTHER -> Optional.empty();
        };
    }

    private static Optional<Locale> nearest(LanguageModel model, Letters letters) {
        int length = letters.words().stream().mapToInt(String::length).sum();
        return model.nearest(letters.words())
                .filter(nearest -> length >= FEWEST_LETTERS)
                .filter(FunctionWordLanguageDetector::isSure)
                .map(Nearness::language);
    }

    private static boolean isSure(Nearness found) {
        if (found.words() >= FEW_WORDS) {
            return found.known() >= KNOWN_SHARE * found.words() && found.lead() >= CLEAR;
        }
        return found.lead() >= (found.known() > 0 ? CLEAR : VERY_CLEAR);
    }
}
