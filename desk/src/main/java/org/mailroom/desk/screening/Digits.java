package org.mailroom.desk.screening;

import java.text.Normalizer;

/** Which characters are digits, which may stand between the digits of one number, and which nobody sees. */
final class Digits {
    /** No digit. */
    static final int NONE = -1;

    private static final String WEAK = "-._ \t\n\r\u000b\f\u0085\u00b7\u2022\u2024\u2027\u2212\u2800\u3164\uff0e\ufe52";
    private static final String HARD = "/,|:\\*~;'#=\u2044\u2215\uff0f\uff0c";

    private static final int PLANE = 0x10000;
    private static final byte[] VALUES = values();

    private Digits() {}

    /** The value 0 to 9 of a decimal digit of any script, or of a circled or raised one; else {@link #NONE}. */
    static int value(int character) {
        return character < PLANE ? VALUES[character] : slowly(character);
    }

    /** Where the next digit of the basic plane stands; the text's length where none does. */
    static int next(String text, int from) {
        int at = from;
        while (at < text.length() && VALUES[text.charAt(at)] < 0) {
            at++;
        }
        return at;
    }

    /** Whether no digit stands here or begins here as the first half of a pair (UTF-16). */
    static boolean never(char character) {
        return VALUES[character] < 0 && !Character.isHighSurrogate(character);
    }

    private static byte[] values() {
        byte[] values = new byte[PLANE];
        for (int character = 0; character < PLANE; character++) {
            values[character] = (byte) slowly(character);
        }
        return values;
    }

    private static int slowly(int character) {
        return Character.getType(character) == Character.OTHER_NUMBER
                ? dressed(character)
                : Character.digit(character, 10);
    }

    private static int dressed(int character) {
        String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD);
        return plain.length() == 1 ? Character.digit(plain.charAt(0), 10) : NONE;
    }

    /** Characters that show nothing of their own: soft hyphen, zero-width, marks, controls other than white space. */
    static boolean ignorable(int character) {
        if (character < 0x80) {
            return (character < ' ' && WEAK.indexOf(character) < 0) || character == 0x7f;
        }
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            case Character.CONTROL -> character != 0x85;
            default -> false;
        };
    }

    /** Spaces, line breaks, dashes and dots: people put them between the digits of one number. */
    static boolean weakSeparator(int character) {
        if (WEAK.indexOf(character) >= 0) {
            return true;
        }
        return character >= 0x80
                && switch (Character.getType(character)) {
                    case Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.DASH_PUNCTUATION -> true;
                    default -> false;
                };
    }

    /** Marks that usually stand between two numbers, and seldom inside one. */
    static boolean hardSeparator(int character) {
        return HARD.indexOf(character) >= 0;
    }

    /** Luhn's sum (ISO/IEC 7812-1 annex B) over these digits, the last being the check digit. */
    static boolean luhn(byte[] digits, int from, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = digits[from + length - 1 - i];
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** The check digit of a GTIN-13 (EAN) bar code. */
    static boolean ean13(byte[] digits, int from) {
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            sum += digits[from + i] * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }
}
