package org.mailroom.desk.configuration.options;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may be written for an option: how it is read, and how that is said to people and to editors.
 *
 * @param <T> what is read
 */
public interface ValueType<T> {

    /** The value; empty when something was wrong, which has then been reported. */
    Optional<T> read(YamlNode node, Reading reading);

    /** For the reference: "a duration from 0s to 7d". */
    String inWords();

    /** JSON Schema (draft 7) of what may be written. */
    Map<String, Object> schema();

    /** Groups of options inside, for the reference. */
    default List<NestedSection> nested() {
        return List.of();
    }

    /**
     * A group of options inside a value.
     *
     * @param step what its path adds: {@code <name>}, {@code [n]} or nothing
     */
    record NestedSection(String step, Section<?> section) {}
}
