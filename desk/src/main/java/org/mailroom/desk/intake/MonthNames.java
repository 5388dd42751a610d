package org.mailroom.desk.intake;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names and short names of the months in the languages of Europe, as the Java platform knows them. */
final class MonthNames {
    private static final List<String> LANGUAGES = Words.table("""
            en | de | fr | es | it | pt | nl | sv | da | no | fi | pl | cs | sk | hu | ro | ru | uk | tr | el |
            bg | hr | sl | et | lv | lt | sr | sr-Latn | bs | mk | sq | is | ca | eu | gl | id | ms | vi | be
            """);
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final int SHORTEST = 3;
    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    /** 1 to 12, or 0 for a word that is no month. */
    static int number(String word) {
        return NUMBERS.getOrDefault(word, 0);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (TextStyle style : STYLES) {
            for (String language : LANGUAGES) {
                for (Month month : Month.values()) {
                    add(numbers, month.getDisplayName(style, Locale.forLanguageTag(language)), month.getValue());
                }
            }
        }
        return Map.copyOf(numbers);
    }

    private static void add(Map<String, Integer> numbers, String name, int month) {
        String word = Words.lowerCase(name.replace(".", ""));
        if (word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter)) {
            numbers.putIfAbsent(word, month);
        }
    }
}
