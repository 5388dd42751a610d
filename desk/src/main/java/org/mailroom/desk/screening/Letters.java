package org.mailroom.desk.screening;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reduces letters to what a reader takes them for: lower case, no accents, full-width and mathematical letters as plain
 * ones, Cyrillic and Greek letters that look like Latin ones as those, ligatures as two letters, invisible characters
 * as nothing. The same is done to the words of a list and to the text, so lists in any script work.
 */
final class Letters {
    private static final int TABLE_SIZE = 0x600;
    private static final Map<Integer, String> LOOKALIKES = lookalikes(
            "аaеeоoрpсcуyхxіiјjѕsкkмmтtвbнhԁdԛqԝwһhѵvӏlαaεeοoρpτtυuνvιiκkηnχxβbγyıiøołlđdħh", "ßssæaeœoeþth");
    private static final String[] TABLE = table();

    private Letters() {}

    /** The folded text. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(character -> folded.append(fold(character)));
        return folded.toString();
    }

    /** What one character folds to: usually one character, none for invisible ones, several for ligatures. */
    static String fold(int character) {
        return character < TABLE_SIZE ? TABLE[character] : foldSlowly(character);
    }

    /** The small letter of an ASCII character that may be a capital. */
    static char lower(char ascii) {
        return ascii >= 'A' && ascii <= 'Z' ? (char) (ascii + 0x20) : ascii;
    }

    private static String foldSlowly(int character) {
        if (Character.isIdeographic(character) || Character.getType(character) == Character.SURROGATE) {
            return Character.toString(character);
        }
        return Digits.ignorable(character) ? "" : decompose(character);
    }

    private static String decompose(int character) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(part -> !Digits.ignorable(part))
                .forEach(part -> folded.append(LOOKALIKES.getOrDefault(part, Character.toString(part))));
        return folded.toString();
    }

    private static String[] table() {
        String[] table = new String[TABLE_SIZE];
        for (int character = 0; character < TABLE_SIZE; character++) {
            boolean space = character < 0x80 && Character.isWhitespace(character);
            table[character] = space ? Character.toString(character) : foldSlowly(character);
        }
        return table;
    }

    private static Map<Integer, String> lookalikes(String pairs, String triples) {
        Map<Integer, String> map = new HashMap<>();
        for (int i = 0; i < pairs.length(); i += 2) {
            map.put((int) pairs.charAt(i), pairs.substring(i + 1, i + 2));
        }
        for (int i = 0; i < triples.length(); i += 3) {
            map.put((int) triples.charAt(i), triples.substring(i + 1, i + 3));
        }
        return Map.copyOf(map);
    }
}
