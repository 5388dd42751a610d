package org.mailroom.store.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.mailroom.desk.ids.Sha256;

/**
 * Text on its way into a column. Mail may hold what a column cannot: the character NUL, which PostgreSQL refuses, and
 * halves of surrogate pairs, which have no bytes in UTF-8. Both become U+FFFD, in what is written and in what is looked
 * for.
 */
public final class StoredText {
    /** The longest name of a desk, person, queue or folder, in characters. */
    public static final int LONGEST_NAME = 250;

    private static final int REPLACEMENT = 0xfffd;

    private StoredText() {}

    /** The text, whole. */
    public static String of(String text) {
        return clean(text) ? text : mended(text);
    }

    /** The text, cut before the character that would no longer fit into {@code longest} UTF-16 units. */
    public static String fitted(String text, int longest) {
        if (text.length() <= longest) {
            return of(text);
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return of(text.substring(0, end));
    }

    /**
     * A name, which is never cut, because a part of it would be another name.
     *
     * @throws IllegalArgumentException when it is longer than {@link #LONGEST_NAME}
     */
    public static String name(String name) {
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has at most " + LONGEST_NAME + " characters but this one has "
                    + name.length() + ": " + fitted(name, 40) + "…");
        }
        return of(name);
    }

    /** The SHA-256 of the parts, in hexadecimal digits; no two different lists of parts have the same. */
    public static String key(String... parts) {
        MessageDigest sha256 = Sha256.begun();
        for (String part : parts) {
            byte[] bytes = of(part).getBytes(StandardCharsets.UTF_8);
            sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha256.update(bytes);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** A list as one text, a line for each element. */
    public static String list(List<String> elements) {
        return elements.stream()
                .map(element -> of(element).replace("\\", "\\\\").replace("\n", "\\n") + "\n")
                .collect(Collectors.joining());
    }

    /** The list that {@link #list} wrote. */
    public static List<String> readList(String text) {
        List<String> elements = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            elements.add(unescaped(text.substring(from, end)));
            from = end + 1;
        }
        return elements;
    }

    private static String unescaped(String line) {
        if (line.indexOf('\\') < 0) {
            return line;
        }
        StringBuilder element = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
                c = line.charAt(i) == 'n' ? '\n' : line.charAt(i);
            }
            element.append(c);
        }
        return element.toString();
    }

    private static boolean clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static String mended(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                .forEach(mended::appendCodePoint);
        return mended.toString();
    }
}
