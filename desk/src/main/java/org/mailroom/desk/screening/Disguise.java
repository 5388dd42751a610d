package org.mailroom.desk.screening;

import java.util.List;
import java.util.function.Predicate;

/** Words that hide: digits and signs for letters ({@code w0rd}), dots inside, stars instead of letters ({@code w**d}). */
final class Disguise {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private static final String SIGNS = "@$€!|+.-_*#%&~^`·";
    private static final String CODED = "4@83€01!|5$7+9";
    private static final String MEANT = "aabeeoiiisstt" + "g";
    private static final String STARS = "*#_";
    private static final byte WORD = 1;
    private static final byte SIGN = 2;
    private static final byte HIDES = 4;
    private static final byte DIGIT = 8;
    private static final byte[] KINDS = kinds();
    private static final char[] MEANT_BY = meantBy();
    private static final char NOT_CODED = 0;

    private final Predicate<LetterBuffer> mayBegin;
    private final LetterBuffer asI = new LetterBuffer();
    private final LetterBuffer asL = new LetterBuffer();
    private final StringBuilder stars = new StringBuilder();
    private boolean signs;
    private int digits;
    private int digitsAtEnd;
    private boolean parted;
    private int wordsOfMore;
    private int singles;
    private int knownLetters;

    /** @param mayBegin whether any word that is looked for may begin with these three letters or more, each run as one */
    Disguise(Predicate<LetterBuffer> mayBegin) {
        this.mayBegin = mayBegin;
    }

    /** Whether the character belongs to a word: letters, digits, marks and what nobody sees. */
    static boolean inWord(int character) {
        if (character < 0x80) {
            return (KINDS[character] & WORD) != 0;
        }
        return Character.isLetterOrDigit(character)
                || Digits.ignorable(character)
                || Character.getType(character) == Character.COMBINING_SPACING_MARK;
    }

    /** Whether the character is plain and belongs neither to a word nor to a disguise. */
    static boolean apart(char character) {
        return character < 0x80 && KINDS[character] == 0;
    }

    /** Whether the character is a plain letter. */
    static boolean isLetter(char character) {
        return character < 0x80 && KINDS[character] == WORD;
    }

    /** Behind the words and signs that hang together from here on. */
    static int clusterEnd(char[] text, int from) {
        int end = from;
        while (end < text.length) {
            char character = text[end];
            if (character < 0x80) {
                if (KINDS[character] == 0) {
                    return end;
                }
                end++;
            } else if (inWord(Character.codePointAt(text, end)) || isSign(character)) {
                end += Character.charCount(Character.codePointAt(text, end));
            } else {
                return end;
            }
        }
        return end;
    }

    private static boolean isPlain(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            boolean hides =
                    character < 0x80 ? (KINDS[character] & HIDES) != 0 : isSign(character) || isCoded(character);
            if (hides) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCoded(char character) {
        return CODED.indexOf(character) >= 0;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[0x80];
        for (char character = 0; character < 0x80; character++) {
            boolean word = Character.isLetterOrDigit(character);
            boolean hides = isSign(character) || isCoded(character);
            boolean digit = character <= '9';
            int known = (isSign(character) ? SIGN : 0) | (hides ? HIDES : 0) | (word && digit ? DIGIT : 0);
            kinds[character] = (byte) ((word ? WORD : 0) | known);
        }
        return kinds;
    }

    private static char[] meantBy() {
        char[] meant = new char[0x80];
        for (int code = 0; code < CODED.length(); code++) {
            if (CODED.charAt(code) < meant.length) {
                meant[CODED.charAt(code)] = MEANT.charAt(code);
            }
        }
        return meant;
    }

    private static boolean isSign(char character) {
        return character > ' ' && SIGNS.indexOf(character) >= 0;
    }

    /** Whether a word with stars for letters may be this term: same length, first letter seen, half of the letters seen. */
    static boolean fits(String withStars, WordTerm term) {
        String plain = term.plain();
        if (withStars.length() < plain.length() || (withStars.length() > plain.length() && !term.prefix())) {
            return false;
        }
        int hidden = 0;
        for (int i = 0; i < plain.length(); i++) {
            char seen = withStars.charAt(i);
            if (seen == '*') {
                hidden++;
            } else if (seen != plain.charAt(i)) {
                return false;
            }
        }
        return hidden > 0 && 2 * hidden <= plain.length();
    }

    /** Reads what hangs together; answers whether it may be a word in disguise. */
    boolean read(String text, int start, int end) {
        int from = trimmedStart(text, start, end);
        int to = trimmedEnd(text, from, end);
        if (to - from < SHORTEST || to - from > LONGEST || isPlain(text, from, to)) {
            return false;
        }
        clear();
        int wordLength = 0;
        boolean possible = false;
        for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            wordLength = inWord(character) ? wordLength + 1 : wordEnds(wordLength);
            add(character);
            if (!possible && asI.size() >= WordIndex.BEGINNING && asL.size() >= WordIndex.BEGINNING) {
                possible = stars.indexOf("*") >= 0 || mayBegin.test(asI) || mayBegin.test(asL);
                if (!possible) {
                    return false;
                }
            }
        }
        wordEnds(wordLength);
        return knownLetters > 0 && hides();
    }

    /** Codes such as {@code SH-17} and {@code SH17} hide nothing. */
    private boolean hides() {
        boolean code = digits > 0 && (parted ? singles < 3 : digitsAtEnd == digits && digits > 1);
        boolean taken = parted && (singles > 0 || wordsOfMore == 0);
        return !code && (digits > 0 || signs || stars.indexOf("*") >= 0 || taken);
    }

    /** The letters that may be meant, one way or the other. */
    List<LetterBuffer> variants() {
        return List.of(asI, asL);
    }

    /** The letters, a star for each that is hidden; empty where none is. */
    String withStars() {
        return stars.indexOf("*") < 0 ? "" : stars.toString();
    }

    private void clear() {
        asI.clear();
        asL.clear();
        stars.setLength(0);
        signs = false;
        digits = 0;
        digitsAtEnd = 0;
        parted = false;
        wordsOfMore = 0;
        singles = 0;
        knownLetters = 0;
    }

    private int wordEnds(int length) {
        singles += length == 1 ? 1 : 0;
        wordsOfMore += length > 2 ? 1 : 0;
        return 0;
    }

    private void add(int character) {
        char meant = meant(character);
        if (meant != NOT_CODED) {
            add(meant, Digits.value(character) != Digits.NONE);
        } else if (inWord(character)) {
            String folded = Letters.fold(character);
            asI.append(folded);
            asL.append(folded);
            stars.append(folded);
            knownLetters++;
            digitsAtEnd = 0;
        } else if (STARS.indexOf(character) >= 0) {
            stars.append('*');
        } else {
            parted = true;
        }
    }

    private static char meant(int character) {
        if (character < 0x80) {
            return MEANT_BY[character];
        }
        int code = CODED.indexOf(character);
        return code < 0 ? NOT_CODED : MEANT.charAt(code);
    }

    private void add(char meant, boolean digit) {
        signs |= !digit;
        digits += digit ? 1 : 0;
        digitsAtEnd += digit ? 1 : 0;
        asI.append(meant);
        asL.append(meant == 'i' ? 'l' : meant);
        stars.append(meant);
    }

    private static int trimmedStart(String text, int start, int end) {
        int from = start;
        while (from < end && !inWord(text.codePointAt(from)) && text.charAt(from) != '$' && text.charAt(from) != '@') {
            from++;
        }
        return from;
    }

    private static int trimmedEnd(String text, int start, int end) {
        int to = end;
        while (to > start
                && !inWord(text.codePointBefore(to))
                && text.charAt(to - 1) != '$'
                && text.charAt(to - 1) != '@') {
            to--;
        }
        return to;
    }
}
