package org.mailroom.desk.configuration.options;

import java.util.Optional;
import java.util.OptionalInt;

/** Reads a text by the description of its options. */
public final class OptionReader<T> {

    private final Section<T> top;

    public OptionReader(Section<T> top) {
        this.top = top;
    }

    /**
     * Reads a whole text.
     *
     * @param file how the text is called in problems
     */
    public Outcome<T> read(String file, String text, Surroundings surroundings) {
        Problems problems = new Problems(file);
        Optional<YamlNode> tree = isPrintable(text, problems) ? YamlTree.of(text, problems) : Optional.empty();
        Reading reading = Reading.of(surroundings, problems);
        Optional<T> value = tree.flatMap(node -> top.read(node, reading));
        reading.wide().resolve();
        return problems.count() == 0 ? new Outcome<>(value, problems.inOrder()) : Outcome.refused(problems);
    }

    private static boolean isPrintable(String text, Problems problems) {
        OptionalInt unprintable = text.chars()
                .filter(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)
                .findFirst();
        unprintable.ifPresent(c -> {
            Place place = Place.at(text, text.indexOf(c));
            problems.add(place, "", String.format("holds the control character U+%04X", c), "leave it out");
        });
        return unprintable.isEmpty();
    }
}
