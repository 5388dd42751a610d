package org.mailroom.desk;

import java.util.List;

/** Texts that a stranger may send to break a store, and what must be left of them. */
public final class HostileText {
    /** Texts of at most 250 characters. */
    public static final List<String> SAMPLES = List.of(
            "",
            " ",
            "'); DROP TABLE cases; --",
            "null\0byte",
            "\0",
            "lone high \ud83d surrogate",
            "lone low \ude00 surrogate",
            "\ud83d",
            "smile \ud83d\ude00 and \u202e turned around",
            "%_\\ \" ' ` ? :name {call x} $1 ${var}",
            "line\r\nbreak\ttab\u0085\u2028",
            "\ud83d\ude00".repeat(125),
            "x".repeat(249) + "\ud83d",
            "\uffff\ufffe\ufeff");

    private HostileText() {}

    /** What a store gives back: the same text, or U+FFFD where no character can stand. */
    public static String mended(String text) {
        StringBuilder mended = new StringBuilder();
        text.codePoints()
                .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? 0xfffd : c)
                .forEach(mended::appendCodePoint);
        return mended.toString();
    }
}
