package org.mailroom.desk.configuration.options;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.configuration.options.YamlNode.Entry;

/** Names of the administrator's choice, each with a value of one type; keeps the order written. */
public final class MapType<K, V> implements ValueType<Map<K, V>> {

    private final String keyInWords;
    private final ScalarType<K> key;
    private final ValueType<V> value;
    private final int least;

    private MapType(String keyInWords, ScalarType<K> key, ValueType<V> value, int least) {
        this.keyInWords = keyInWords;
        this.key = key;
        this.value = value;
        this.least = least;
    }

    /**
     * Names with values, at least so many.
     *
     * @param keyInWords what stands before the colon, for the reference: {@code day}
     */
    public static <K, V> MapType<K, V> of(String keyInWords, ScalarType<K> key, ValueType<V> value, int least) {
        return new MapType<>(keyInWords, key, value, least);
    }

    @Override
    public Optional<Map<K, V>> read(YamlNode node, Reading reading) {
        return Entries.of(node, reading).flatMap(entries -> read(entries, reading));
    }

    private Optional<Map<K, V>> read(Entries entries, Reading reading) {
        Map<K, V> map = new LinkedHashMap<>();
        enough(entries, reading);
        entries.all().forEach(entry -> put(entry, map, reading.at(entry.key())));
        boolean right = map.size() == entries.all().size() && map.size() >= least;
        return right ? Optional.of(Collections.unmodifiableMap(map)) : Optional.empty();
    }

    private void enough(Entries entries, Reading reading) {
        if (entries.all().size() < least) {
            reading.problem(
                    entries.place(),
                    "is empty",
                    "write " + least + " or more, each as \"<" + keyInWords + ">:\", below it");
        }
    }

    private void put(Entry entry, Map<K, V> map, Reading reading) {
        Optional<K> name = key.parse(entry.key(), entry.place(), reading);
        Optional<V> read = value.read(entry.value(), reading);
        if (name.isPresent() && read.isPresent() && map.putIfAbsent(name.get(), read.get()) != null) {
            reading.problem(entry.place(), "means the same as a name before", "keep one of them");
        }
    }

    @Override
    public String inWords() {
        return "a group; each " + keyInWords + " (" + key.inWords() + ") with " + value.inWords();
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", least == 0 ? List.of("object", "null") : "object");
        schema.put("minProperties", least);
        schema.put("propertyNames", key.schema());
        schema.put("additionalProperties", value.schema());
        return schema;
    }

    @Override
    public List<NestedSection> nested() {
        return value.nested().stream()
                .map(nested -> new NestedSection(".<" + keyInWords + ">" + nested.step(), nested.section()))
                .toList();
    }
}
