package org.mailroom.james.folders;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.RawMessage;

/** What a header says in the fields that the desk writes: a value counts only where its field stands exactly once. */
final class HeaderValues {
    private HeaderValues() {}

    /** The values, by the names as they are given. */
    static Map<String, String> of(RawMessage message, Set<String> names) {
        Map<String, String> byLowerCase = new HashMap<>();
        names.forEach(name -> byLowerCase.put(name.toLowerCase(Locale.ROOT), name));
        Map<String, String> values = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (HeaderField field : message.fields()) {
            String name = byLowerCase.get(field.name().toLowerCase(Locale.ROOT));
            if (name != null && values.put(name, field.unfolded()) != null) {
                twice.add(name);
            }
        }
        values.keySet().removeAll(twice);
        return Map.copyOf(values);
    }
}
