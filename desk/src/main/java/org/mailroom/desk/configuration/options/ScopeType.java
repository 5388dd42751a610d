package org.mailroom.desk.configuration.options;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value with names of its own: those given inside count inside only, those used inside must be given inside. */
public record ScopeType<T>(ValueType<T> type) implements ValueType<T> {

    @Override
    public Optional<T> read(YamlNode node, Reading reading) {
        Reading inside = reading.withNewNames();
        Optional<T> value = type.read(node, inside);
        inside.near().resolve();
        return value;
    }

    @Override
    public String inWords() {
        return type.inWords();
    }

    @Override
    public Map<String, Object> schema() {
        return type.schema();
    }

    @Override
    public List<NestedSection> nested() {
        return type.nested();
    }
}
