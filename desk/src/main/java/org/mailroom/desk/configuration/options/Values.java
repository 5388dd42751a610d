package org.mailroom.desk.configuration.options;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was read for the options of one section, as far as it was right. */
public final class Values {

    private final Map<Option<?>, Object> values = new HashMap<>();
    private final Map<Option<?>, Place> places = new HashMap<>();
    private final Reading reading;
    private final Place place;

    Values(Reading reading, Place place) {
        this.reading = reading;
        this.place = place;
    }

    /** The name under which the section is written: {@code support} of {@code desks.support}. */
    public String name() {
        return reading.name();
    }

    /** Folder and environment. */
    public Surroundings surroundings() {
        return reading.surroundings();
    }

    /**
     * The value of a required option or one with a default. To be asked only when the whole section was right.
     *
     * @throws IllegalStateException if there is none
     */
    public <T> T get(Option<T> option) {
        return find(option).orElseThrow(() -> new IllegalStateException("No value of " + option.name()));
    }

    /** The value, unless it is not written and has no default, or is wrong. */
    @SuppressWarnings("unchecked") // only put() writes, with the option's own type
    public <T> Optional<T> find(Option<T> option) {
        return Optional.ofNullable((T) values.get(option));
    }

    /** Whether something is written for this option, right or wrong. */
    public boolean isWritten(Option<?> option) {
        return places.containsKey(option);
    }

    /** Reports a mistake that shows only beside other options. */
    public void problem(Option<?> option, String problem, String mend) {
        reading.at(option.name()).problem(places.getOrDefault(option, place), problem, mend);
    }

    /** Reports a mistake of the section as a whole. */
    public void problem(String problem, String mend) {
        reading.problem(place, problem, mend);
    }

    /** Whether there is a value, or none is asked for. */
    boolean isSettled(Option<?> option) {
        return values.containsKey(option) || !(option.isRequired() || option.hasDefault() || isWritten(option));
    }

    <T> void put(Option<T> option, T value) {
        values.put(option, value);
    }

    void written(Option<?> option, Place at) {
        places.put(option, at);
    }
}
