package org.mailroom.desk.holidays;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of a file of rules, with what is in it. */
record RuleElement(String name, Map<String, String> attributes, List<RuleElement> children, String text) {
    RuleElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    Stream<RuleElement> all(String child) {
        return children.stream().filter(element -> element.name.equals(child));
    }

    Optional<RuleElement> first(String child) {
        return all(child).findFirst();
    }

    /** An attribute, or the text of a child of the same name with a capital. */
    Optional<String> value(String attribute) {
        String capital = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
        return Optional.ofNullable(attributes.get(attribute))
                .or(() -> first(attribute).or(() -> first(capital)).map(RuleElement::text));
    }

    /** @throws IllegalStateException when it has none, which a valid file has */
    String required(String attribute) {
        return value(attribute).orElseThrow(() -> new IllegalStateException(name + " has no " + attribute));
    }

    <E extends Enum<E>> E constant(Class<E> type, String attribute) {
        return Enum.valueOf(type, required(attribute));
    }
}
