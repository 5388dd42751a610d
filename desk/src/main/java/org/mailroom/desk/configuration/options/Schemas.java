package org.mailroom.desk.configuration.options;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small JSON Schemas. Keys keep their order, so that the generated file is the same each time. */
public final class Schemas {

    private Schemas() {}

    public static Map<String, Object> text() {
        return Map.of("type", "string");
    }

    /**
     * Text of a form.
     *
     * @param regex of ECMA-262, which also Java understands
     */
    public static Map<String, Object> text(String regex) {
        return inOrder("type", "string", "pattern", regex);
    }

    public static Map<String, Object> oneOf(Collection<String> words) {
        return Map.of("enum", List.copyOf(words));
    }

    public static Map<String, Object> wholeNumber(int least, int most) {
        return inOrder("type", "integer", "minimum", least, "maximum", most);
    }

    /** A number from 0 to 1. */
    public static Map<String, Object> share() {
        return inOrder("type", "number", "minimum", 0, "maximum", 1);
    }

    public static Map<String, Object> yesNo() {
        return Map.of("type", "boolean");
    }

    public static Map<String, Object> anyOf(Map<String, Object> one, Map<String, Object> other) {
        return Map.of("anyOf", List.of(one, other));
    }

    static Map<String, Object> inOrder(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
