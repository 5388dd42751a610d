package org.mailroom.desk.configuration.options;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mailroom.desk.configuration.options.YamlNode.Entry;
import org.mailroom.desk.configuration.options.YamlNode.Mapping;
import org.mailroom.desk.configuration.options.YamlNode.Refused;
import org.mailroom.desk.configuration.options.YamlNode.Scalar;
import org.mailroom.desk.configuration.options.YamlNode.Sequence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the tree of a YAML 1.2 text from the parser's events. What a configuration has no use for is refused at its
 * place: aliases (so nothing can grow), tags, several documents, names that are not words, more than
 * {@value #DEEPEST} levels.
 */
final class YamlTree {

    static final int DEEPEST = 20;

    private final Iterator<Event> events;
    private final Problems problems;

    private YamlTree(Iterator<Event> events, Problems problems) {
        this.events = events;
        this.problems = problems;
    }

    /** The tree, or empty when the text is no YAML; mistakes go to {@code problems}. */
    static Optional<YamlNode> of(String text, Problems problems) {
        OptionalInt half = halfCharacter(text);
        if (half.isPresent()) {
            problems.add(Place.at(text, half.getAsInt()), "", "has half of a character", "save the file as UTF-8");
            return Optional.empty();
        }
        try {
            var settings = LoadSettings.builder().setCodePointLimit(Math.max(1, text.length()));
            var events = new Parse(settings.build()).parseString(text).iterator();
            return new YamlTree(events, problems).document();
        } catch (TooDeep deep) {
            problems.add(deep.place, "", "is nested too deeply", "no option lies deeper than " + DEEPEST + " levels");
        } catch (MarkedYamlEngineException wrong) {
            problems.add(
                    place(wrong),
                    "",
                    "is not YAML: " + Quoted.clean(wrong.getProblem()),
                    SyntaxMend.of(wrong.getProblem()));
        } catch (YamlEngineException wrong) {
            problems.add(
                    Place.START,
                    "",
                    "is not YAML: " + Quoted.of(String.valueOf(wrong.getMessage())),
                    SyntaxMend.of(""));
        }
        return Optional.empty();
    }

    /** The first of a pair of surrogates that lacks the other (Unicode 3.8), on which the parser may fail. */
    private static OptionalInt halfCharacter(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isSurrogate(text.charAt(i)) && !Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private Optional<YamlNode> document() {
        next(Event.ID.StreamStart);
        Event first = events.next();
        if (first.getEventId() == Event.ID.StreamEnd) {
            return Optional.of(new Mapping(Place.START, List.of()));
        }
        YamlNode root = node(events.next(), "", 0);
        next(Event.ID.DocumentEnd);
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            problems.add(place(end), "", "a second document begins here", "keep one document in the file");
        }
        return Optional.of(root);
    }

    private YamlNode node(Event event, String path, int depth) {
        if (depth > DEEPEST) {
            throw new TooDeep(place(event));
        }
        if (event instanceof ScalarEvent scalar) {
            return tagged(scalar.getTag(), event, path, scalar(scalar));
        } else if (event instanceof SequenceStartEvent start) {
            return tagged(start.getTag(), event, path, sequence(event, path, depth));
        } else if (event instanceof MappingStartEvent start) {
            return tagged(start.getTag(), event, path, mapping(event, path, depth));
        }
        String alias = event instanceof AliasEvent found ? found.getAlias().getValue() : "";
        problems.add(place(event), path, "the alias *" + alias + " is not allowed", "write the value out");
        return new Refused(place(event));
    }

    private YamlNode tagged(Optional<String> tag, Event event, String path, YamlNode node) {
        if (tag.isEmpty()) {
            return node;
        }
        problems.add(place(event), path, "the tag " + Quoted.of(tag.get()) + " is not allowed", "leave the tag out");
        return new Refused(place(event));
    }

    private static Scalar scalar(ScalarEvent event) {
        String text = event.getValue();
        boolean empty = event.isPlain() && (text.isEmpty() || text.equals("~") || text.equals("null"));
        return new Scalar(place(event), text, empty);
    }

    private Sequence sequence(Event start, String path, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, OptionPath.item(path, items.size()), depth + 1));
        }
        return new Sequence(place(start), items);
    }

    private Mapping mapping(Event start, String path, int depth) {
        List<Entry> entries = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            YamlNode key = node(event, path, depth + 1);
            String name = key instanceof Scalar scalar ? scalar.text() : "";
            YamlNode value = node(events.next(), OptionPath.step(path, name), depth + 1);
            if (key instanceof Scalar) {
                entries.add(new Entry(key.place(), name, value));
            } else if (!(key instanceof Refused)) {
                problems.add(
                        key.place(),
                        path,
                        "a name must be a word, but is " + key.inWords(),
                        "write a word before the colon");
            }
        }
        return new Mapping(place(start), entries);
    }

    private void next(Event.ID expected) {
        Event event = events.next();
        if (event.getEventId() != expected) {
            throw new IllegalStateException("Expected " + expected + " but the parser gave " + event);
        }
    }

    private static Place place(Event event) {
        return event.getStartMark().map(YamlTree::place).orElse(Place.START);
    }

    /** Where the quote or bracket began for one that never ends, else where the parser stopped. */
    private static Place place(MarkedYamlEngineException wrong) {
        boolean endless =
                wrong.getProblem().contains("stream end") || wrong.getProblem().contains("end of stream");
        return (endless ? wrong.getContextMark() : wrong.getProblemMark())
                .map(YamlTree::place)
                .orElse(Place.START);
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Place place;

        TooDeep(Place place) {
            super(null, null, false, false);
            this.place = place;
        }
    }
}
