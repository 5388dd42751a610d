package org.mailroom.desk.configuration.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A list of values of one type; a single value counts as a list of one. */
public final class ListType<T> implements ValueType<List<T>> {

    private final ValueType<T> item;
    private final int least;
    private final int most;
    private final UnaryOperator<List<T>> check;

    private ListType(ValueType<T> item, int least, int most, UnaryOperator<List<T>> check) {
        this.item = item;
        this.least = least;
        this.most = most;
        this.check = check;
    }

    public static <T> ListType<T> of(ValueType<T> item, int least, int most) {
        return new ListType<>(item, least, most, UnaryOperator.identity());
    }

    /**
     * The same with one more check.
     *
     * @param check puts the entries in order, or throws {@link WrongValueException} when they do not fit together
     */
    public ListType<T> checked(UnaryOperator<List<T>> check) {
        return new ListType<>(item, least, most, check);
    }

    @Override
    public Optional<List<T>> read(YamlNode node, Reading reading) {
        if (node instanceof YamlNode.Sequence sequence) {
            return items(sequence, reading);
        } else if (node instanceof YamlNode.Scalar scalar && !scalar.empty() && item instanceof ScalarType) {
            return item.read(node, reading).map(List::of);
        } else if (!(node instanceof YamlNode.Refused)) {
            reading.problem(node.place(), "must be a list, but is " + node.inWords(), "write one \"- \" line for each");
        }
        return Optional.empty();
    }

    private Optional<List<T>> items(YamlNode.Sequence sequence, Reading reading) {
        int count = sequence.items().size();
        if (count < least || count > most) {
            reading.problem(sequence.place(), "has " + count + " entries", "write " + least + " to " + most);
            return Optional.empty();
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            item.read(sequence.items().get(i), reading.item(i)).ifPresent(items::add);
        }
        return items.size() == count ? checked(items, sequence.place(), reading) : Optional.empty();
    }

    private Optional<List<T>> checked(List<T> items, Place place, Reading reading) {
        try {
            return Optional.of(List.copyOf(check.apply(items)));
        } catch (WrongValueException wrong) {
            reading.problem(place, wrong.problem(), wrong.mend());
            return Optional.empty();
        }
    }

    @Override
    public String inWords() {
        return "a list; each entry " + item.inWords();
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> list =
                Schemas.inOrder("type", "array", "items", item.schema(), "minItems", least, "maxItems", most);
        return item instanceof ScalarType ? Schemas.anyOf(item.schema(), list) : list;
    }

    @Override
    public List<NestedSection> nested() {
        return item.nested().stream()
                .map(nested -> new NestedSection("[n]" + nested.step(), nested.section()))
                .toList();
    }
}
