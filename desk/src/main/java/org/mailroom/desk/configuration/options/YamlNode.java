package org.mailroom.desk.configuration.options;

import java.util.List;

/** A value of a YAML text with the place it begins at. */
sealed interface YamlNode {

    Place place();

    /** What it is, for a message. */
    String inWords();

    /** Text as written, whatever it might mean; {@code empty} when nothing (or {@code ~}) is written. */
    record Scalar(Place place, String text, boolean empty) implements YamlNode {
        @Override
        public String inWords() {
            return empty ? "empty" : "a single value";
        }
    }

    record Sequence(Place place, List<YamlNode> items) implements YamlNode {
        @Override
        public String inWords() {
            return "a list";
        }
    }

    record Mapping(Place place, List<Entry> entries) implements YamlNode {
        @Override
        public String inWords() {
            return "a group of names";
        }
    }

    /** Something that was already reported: nobody reports it again. */
    record Refused(Place place) implements YamlNode {
        @Override
        public String inWords() {
            return "refused";
        }
    }

    record Entry(Place place, String key, YamlNode value) {}
}
