package org.mailroom.desk.configuration.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schema of one option: that of its type with sentence and default. */
final class OptionSchema {

    private OptionSchema() {}

    static Map<String, Object> of(Option<?> option) {
        Map<String, Object> schema = new LinkedHashMap<>(option.type().schema());
        schema.put("description", option.sentence());
        if (option.hasDefault()) {
            schema.put("default", json(option));
        }
        return schema;
    }

    private static Object json(Option<?> option) {
        Object type = option.type().schema().getOrDefault("type", "");
        return switch (option.byDefault()) {
            case "[]" -> List.of();
            case "{}" -> Map.of();
            default ->
                type.equals("integer")
                        ? Integer.valueOf(option.byDefault())
                        : type.equals("boolean") ? Boolean.valueOf(option.byDefault()) : option.byDefault();
        };
    }
}
