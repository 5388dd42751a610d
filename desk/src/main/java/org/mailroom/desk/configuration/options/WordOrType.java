package org.mailroom.desk.configuration.options;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One word with a fixed meaning, or a value of another type.
 *
 * @param meaning what the word stands for
 */
public record WordOrType<T>(String word, T meaning, ValueType<T> type) implements ValueType<T> {

    @Override
    public Optional<T> read(YamlNode node, Reading reading) {
        if (!(node instanceof YamlNode.Scalar scalar) || scalar.empty()) {
            return type.read(node, reading);
        } else if (scalar.text().equals(word)) {
            return Optional.of(meaning);
        }
        String mend = Mend.nearest(scalar.text(), List.of(word), inWords());
        reading.problem(node.place(), Quoted.of(scalar.text()) + " is not known", mend);
        return Optional.empty();
    }

    @Override
    public String inWords() {
        return "`" + word + "`, or " + type.inWords();
    }

    @Override
    public Map<String, Object> schema() {
        return Schemas.anyOf(Map.of("const", word), type.schema());
    }

    @Override
    public List<NestedSection> nested() {
        return type.nested();
    }
}
