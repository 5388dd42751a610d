package org.mailroom.desk.message;

/** Character questions that must not depend on a locale or on Unicode's case rules. */
final class Ascii {
    private Ascii() {}

    static String lowerCase(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUpper(text.charAt(i))) {
                return lowerCaseFrom(text, i);
            }
        }
        return text;
    }

    static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || isUpper(c) || (c >= '0' && c <= '9');
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static String lowerCaseFrom(String text, int from) {
        char[] chars = text.toCharArray();
        for (int i = from; i < chars.length; i++) {
            if (isUpper(chars[i])) {
                chars[i] = (char) (chars[i] + ('a' - 'A'));
            }
        }
        return new String(chars);
    }
}
