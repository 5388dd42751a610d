package org.mailroom.desk.configuration.options;

import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON Schema (draft 7, which editors know) of a configuration file. */
public final class JsonSchema {

    private JsonSchema() {}

    /** The schema as a file, the same for the same options. */
    public static String of(String title, Section<?> top) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", title);
        schema.putAll(top.schema());
        return JsonText.of(schema) + "\n";
    }
}
