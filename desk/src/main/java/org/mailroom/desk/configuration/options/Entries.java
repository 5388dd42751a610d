package org.mailroom.desk.configuration.options;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.configuration.options.YamlNode.Entry;

/** The entries of a group, each name once. */
record Entries(Place place, Map<String, Entry> byName) {

    /** The entries of a mapping, none of an empty value; empty when it is something else, which is reported. */
    static Optional<Entries> of(YamlNode node, Reading reading) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(new Entries(mapping.place(), unique(mapping, reading)));
        } else if (node instanceof YamlNode.Scalar scalar && scalar.empty()) {
            return Optional.of(new Entries(node.place(), Map.of()));
        } else if (!(node instanceof YamlNode.Refused)) {
            reading.problem(
                    node.place(),
                    "must be a group of names, but is " + node.inWords(),
                    "write \"name: value\" lines, indented, below it");
        }
        return Optional.empty();
    }

    private static Map<String, Entry> unique(YamlNode.Mapping mapping, Reading reading) {
        Map<String, Entry> unique = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            Entry first = unique.putIfAbsent(entry.key(), entry);
            if (first != null) {
                String problem =
                        "is written twice, first at line " + first.place().line();
                reading.at(entry.key()).problem(entry.place(), problem, "keep one of them");
            }
        }
        return unique;
    }

    Optional<Entry> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<Entry> all() {
        return List.copyOf(byName.values());
    }

    List<Entry> notAmong(Collection<String> names) {
        return byName.values().stream()
                .filter(entry -> !names.contains(entry.key()))
                .toList();
    }
}
