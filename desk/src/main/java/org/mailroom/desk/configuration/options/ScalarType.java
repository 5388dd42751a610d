package org.mailroom.desk.configuration.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A single value, parsed from its text as written; quotes make no difference. */
public final class ScalarType<T> implements ValueType<T> {

    private static final int LONGEST = 4_000;

    private final String inWords;
    private final Map<String, Object> schema;
    private final BiFunction<String, Surroundings, T> parser;
    private final List<NameRule> names;

    private ScalarType(
            String inWords,
            Map<String, Object> schema,
            BiFunction<String, Surroundings, T> parser,
            List<NameRule> names) {
        this.inWords = inWords;
        this.schema = schema;
        this.parser = parser;
        this.names = names;
    }

    /**
     * A type by its parser.
     *
     * @param inWords with an article: "a duration"
     * @param parser throws {@link WrongValueException} for a text that is none
     */
    public static <T> ScalarType<T> of(String inWords, Map<String, Object> schema, Function<String, T> parser) {
        return outside(inWords, schema, (text, surroundings) -> parser.apply(text));
    }

    /** For values that name something outside the file. */
    public static <T> ScalarType<T> outside(
            String inWords, Map<String, Object> schema, BiFunction<String, Surroundings, T> parser) {
        return new ScalarType<>(inWords, schema, parser, List.of());
    }

    /** The same; besides, the value gives a name which no other owner may give. */
    public ScalarType<T> giving(NameKind kind, Owner owner) {
        return with((value, place, reading) ->
                reading.names(kind).give(kind, value, owner.of(reading.path()), place, reading));
    }

    /** The same; besides, the value uses a name that must be given somewhere. */
    public ScalarType<T> using(NameKind kind) {
        return with((value, place, reading) -> reading.names(kind).use(kind, value, place, reading));
    }

    /** The same, with the value made into another. */
    public <R> ScalarType<R> then(Function<T, R> step) {
        return new ScalarType<>(inWords, schema, (text, around) -> step.apply(parser.apply(text, around)), names);
    }

    private ScalarType<T> with(NameRule rule) {
        List<NameRule> more = new ArrayList<>(names);
        more.add(rule);
        return new ScalarType<>(inWords, schema, parser, List.copyOf(more));
    }

    @Override
    public Optional<T> read(YamlNode node, Reading reading) {
        if (node instanceof YamlNode.Scalar scalar && !scalar.empty()) {
            return parse(scalar.text(), scalar.place(), reading);
        } else if (!(node instanceof YamlNode.Refused)) {
            reading.problem(node.place(), "is " + node.inWords(), Mend.write(inWords));
        }
        return Optional.empty();
    }

    /** Parses a text that stands at a place, such as a name before a colon. */
    Optional<T> parse(String text, Place place, Reading reading) {
        try {
            if (text.length() > LONGEST) {
                throw new WrongValueException("is longer than " + LONGEST + " characters", Mend.write(inWords));
            }
            T value = parser.apply(text, reading.surroundings());
            names.forEach(rule -> rule.apply(value.toString(), place, reading));
            return Optional.of(value);
        } catch (WrongValueException wrong) {
            reading.problem(place, Quoted.of(text) + " " + wrong.problem(), wrong.mend());
            return Optional.empty();
        }
    }

    @Override
    public String inWords() {
        return inWords;
    }

    @Override
    public Map<String, Object> schema() {
        return schema;
    }

    private interface NameRule {
        void apply(String value, Place place, Reading reading);
    }
}
