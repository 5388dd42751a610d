package org.mailroom.desk.configuration.options;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, collections, texts, numbers and booleans as indented JSON (RFC 8259). */
public final class JsonText {

    private JsonText() {}

    /** The value as JSON; maps keep their order. */
    public static String of(Object value) {
        return of(value, "\n");
    }

    private static String of(Object value, String newLine) {
        String deeper = newLine + "  ";
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> deeper + quoted(String.valueOf(entry.getKey())) + ": " + of(entry.getValue(), deeper))
                    .collect(Collectors.joining(",", "{", map.isEmpty() ? "}" : newLine + "}"));
        } else if (value instanceof Collection<?> items) {
            return items.stream().map(item -> of(item, deeper)).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private static String quoted(String text) {
        return text.chars().mapToObj(c -> escaped((char) c)).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            default -> c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c);
        };
    }
}
