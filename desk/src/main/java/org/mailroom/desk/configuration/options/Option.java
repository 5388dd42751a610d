package org.mailroom.desk.configuration.options;

import java.util.List;

/**
 * One option: name, type, default and the sentence that explains it. Options are told apart by identity.
 *
 * @param <T> what is read
 */
public final class Option<T> {

    private enum Presence {
        REQUIRED,
        OPTIONAL,
        DEFAULTED
    }

    private final String name;
    private final ValueType<T> type;
    private final Presence presence;
    private final String byDefault;
    private final String sentence;

    private Option(String name, ValueType<T> type, Presence presence, String byDefault, String sentence) {
        this.name = name;
        this.type = type;
        this.presence = presence;
        this.byDefault = byDefault;
        this.sentence = sentence;
    }

    public static <T> Option<T> required(String name, ValueType<T> type, String sentence) {
        return new Option<>(name, type, Presence.REQUIRED, "", sentence);
    }

    /** An option that has no value when it is not written. */
    public static <T> Option<T> optional(String name, ValueType<T> type, String sentence) {
        return new Option<>(name, type, Presence.OPTIONAL, "", sentence);
    }

    /**
     * An option that counts as written when it is not.
     *
     * @param byDefault what counts as written when nothing is; {@code []} for no entries, {@code {}} for all defaults
     */
    public static <T> Option<T> withDefault(String name, ValueType<T> type, String byDefault, String sentence) {
        return new Option<>(name, type, Presence.DEFAULTED, byDefault, sentence);
    }

    public String name() {
        return name;
    }

    ValueType<T> type() {
        return type;
    }

    boolean isRequired() {
        return presence == Presence.REQUIRED;
    }

    boolean hasDefault() {
        return presence == Presence.DEFAULTED;
    }

    String byDefault() {
        return byDefault;
    }

    String sentence() {
        return sentence;
    }

    /** The default as if it were written at this place. */
    YamlNode defaultNode(Place place) {
        return switch (byDefault) {
            case "[]" -> new YamlNode.Sequence(place, List.of());
            case "{}" -> new YamlNode.Mapping(place, List.of());
            default -> new YamlNode.Scalar(place, byDefault, false);
        };
    }
}
