package org.mailroom.desk.triage;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * The words of a text in small letters and the script most of them are written in. Addresses, links and words with digits
 * are left out, for they say nothing about the language around them.
 */
final class Letters {
    static final int MOST_CHARACTERS = 10_000;

    private static final int MOST_WORDS = 100;
    private static final int LONGEST_WORD = 40;
    private static final String NOT_ARABIC = "پچژگٹڈڑےېۆێڤ";

    private final List<String> words = new ArrayList<>();
    private final Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    private int notArabic;

    private Letters() {}

    /** The words of the beginning of a text. */
    static Letters of(String text) {
        return of(text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text, MOST_WORDS);
    }

    /** The words of a whole text. */
    static Letters all(String text) {
        return of(text, Integer.MAX_VALUE);
    }

    /** The word with bare letters, as people write it who have no other keyboard. */
    static String withoutAccents(String word) {
        StringBuilder bare = new StringBuilder(word.length() + 2);
        Normalizer.normalize(word, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> {
                    switch (c) {
                        case 'ß' -> bare.append("ss");
                        case 'æ' -> bare.append("ae");
                        case 'ø' -> bare.append('o');
                        case 'ł' -> bare.append('l');
                        case 'đ' -> bare.append('d');
                        case 'ı' -> bare.append('i');
                        default -> bare.appendCodePoint(c);
                    }
                });
        return bare.toString();
    }

    private static Letters of(String text, int mostWords) {
        Letters letters = new Letters();
        StringTokenizer chunks = new StringTokenizer(Normalizer.normalize(text, Normalizer.Form.NFC));
        while (chunks.hasMoreTokens() && letters.words.size() < mostWords) {
            String chunk = chunks.nextToken();
            if (isLanguage(chunk)) {
                letters.add(chunk);
            }
        }
        return letters;
    }

    List<String> words() {
        return words;
    }

    Writing writing() {
        int kana = count(UnicodeScript.HIRAGANA) + count(UnicodeScript.KATAKANA);
        int han = count(UnicodeScript.HAN);
        scripts.remove(UnicodeScript.COMMON);
        return scripts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> switch (most.getKey()) {
                    case LATIN -> Writing.LATIN;
                    case CYRILLIC -> Writing.CYRILLIC;
                    case ARABIC -> notArabic * 50 > most.getValue() ? Writing.OTHER : Writing.ARABIC;
                    case GREEK -> Writing.GREEK;
                    case HEBREW -> Writing.HEBREW;
                    case HANGUL -> Writing.KOREAN;
                    case THAI -> Writing.THAI;
                    case HAN, HIRAGANA, KATAKANA -> kana * 10 > han + kana ? Writing.JAPANESE : Writing.CHINESE;
                    default -> Writing.OTHER;
                })
                .orElse(Writing.OTHER);
    }

    private static boolean isLanguage(String chunk) {
        return chunk.indexOf('@') < 0
                && !chunk.contains("://")
                && !chunk.startsWith("www.")
                && chunk.chars().noneMatch(c -> c >= '0' && c <= '9');
    }

    private void add(String chunk) {
        StringBuilder word = new StringBuilder();
        chunk.codePoints().forEach(c -> {
            if (Character.isLetter(c)) {
                word.appendCodePoint(Character.toLowerCase(c));
                scripts.merge(UnicodeScript.of(c), 1, Integer::sum);
                notArabic += NOT_ARABIC.indexOf(c) >= 0 ? 1 : 0;
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                finish(word);
            }
        });
        finish(word);
    }

    private void finish(StringBuilder word) {
        if (word.length() > 0 && word.length() <= LONGEST_WORD) {
            words.add(word.toString());
        }
        word.setLength(0);
    }

    private int count(UnicodeScript script) {
        return scripts.getOrDefault(script, 0);
    }
}
