package org.mailroom.desk.configuration.options;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mailroom.desk.configuration.options.YamlNode.Entry;

/**
 * A group of options that make one value together. Every option is read and every check run, whatever else is wrong.
 *
 * @param <T> the value
 */
public final class Section<T> implements ValueType<T> {

    private final String sentence;
    private final Function<Values, T> maker;
    private final List<Option<?>> options;
    private final List<Consumer<Values>> checks;

    private Section(
            String sentence, Function<Values, T> maker, List<Option<?>> options, List<Consumer<Values>> checks) {
        this.sentence = sentence;
        this.maker = maker;
        this.options = options;
        this.checks = checks;
    }

    /**
     * A section of these options.
     *
     * @param sentence what the group is for
     * @param maker makes the value; called only when nothing was wrong
     */
    public static <T> Section<T> of(String sentence, Function<Values, T> maker, Option<?>... options) {
        return new Section<>(sentence, maker, List.of(options), List.of());
    }

    /**
     * The same with one more check, of options against each other.
     *
     * @param check looks at the values it {@linkplain Values#find finds} and reports by {@link Values#problem}
     */
    public Section<T> checked(Consumer<Values> check) {
        List<Consumer<Values>> more = new ArrayList<>(checks);
        more.add(check);
        return new Section<>(sentence, maker, options, List.copyOf(more));
    }

    @Override
    public Optional<T> read(YamlNode node, Reading reading) {
        return Entries.of(node, reading).flatMap(entries -> read(entries, new Values(reading, node.place()), reading));
    }

    private Optional<T> read(Entries entries, Values values, Reading reading) {
        int before = reading.problems().count();
        List<String> names = options.stream().map(Option::name).toList();
        Set<String> misspelt = new HashSet<>();
        for (Entry unknown : entries.notAmong(names)) {
            Optional<String> near = NearestName.of(unknown.key(), names);
            near.ifPresent(misspelt::add);
            String mend = groupOf(unknown.key())
                    .filter(group -> near.isEmpty())
                    .map(group -> "it belongs under " + group)
                    .orElseGet(() -> Mend.nearest(unknown.key(), names));
            reading.at(unknown.key()).problem(unknown.place(), "unknown option", mend);
        }
        options.forEach(option -> read(option, entries, values, misspelt, reading));
        checks.forEach(check -> check.accept(values));
        boolean right = reading.problems().count() == before && options.stream().allMatch(values::isSettled);
        return right ? Optional.of(maker.apply(values)) : Optional.empty();
    }

    /** The group among these options that has an option of this name. */
    private Optional<String> groupOf(String name) {
        return options.stream()
                .flatMap(option -> option.type().nested().stream()
                        .filter(nested -> nested.section().hasOption(name))
                        .map(nested -> option.name() + nested.step()))
                .findFirst();
    }

    private boolean hasOption(String name) {
        return options.stream().anyMatch(option -> option.name().equals(name));
    }

    private <O> void read(Option<O> option, Entries entries, Values values, Set<String> misspelt, Reading reading) {
        Reading at = reading.at(option.name());
        Optional<Entry> entry = entries.find(option.name());
        if (entry.isPresent()) {
            values.written(option, entry.get().value().place());
            option.type().read(entry.get().value(), at).ifPresent(value -> values.put(option, value));
        } else if (option.isRequired() && !misspelt.contains(option.name())) {
            at.problem(
                    entries.place(),
                    "is missing",
                    Mend.add(option.name(), option.type().inWords()));
        } else if (option.hasDefault()) {
            YamlNode node = option.defaultNode(entries.place());
            option.type().read(node, at).ifPresent(value -> values.put(option, value));
        }
    }

    public List<Option<?>> options() {
        return options;
    }

    String sentence() {
        return sentence;
    }

    @Override
    public String inWords() {
        return "a group of options";
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        options.forEach(option -> properties.put(option.name(), OptionSchema.of(option)));
        List<String> required =
                options.stream().filter(Option::isRequired).map(Option::name).toList();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", required.isEmpty() ? List.of("object", "null") : "object");
        schema.put("description", sentence);
        schema.put("additionalProperties", false);
        schema.put("required", required);
        schema.put("properties", properties);
        return schema;
    }

    @Override
    public List<NestedSection> nested() {
        return List.of(new NestedSection("", this));
    }
}
