package org.mailroom.desk.people;

import java.util.Optional;

/**
 * The note on an outgoing mail that says who sent it: the mail attribute {@value #ATTRIBUTE}, written only from what
 * the submission session knows.
 *
 * @param deskId the desk; no {@code /} in it
 * @param person the person's name in the configuration
 */
public record AgentMark(String deskId, String person) {
    /** Name of the mail attribute; its value is the text {@code <desk id>/<person>}. */
    public static final String ATTRIBUTE = "mailroom.agent";

    /** What the names of all our mail attributes begin with; none of them is taken from outside. */
    public static final String PREFIX = "mailroom.";

    private static final char SEPARATOR = '/';

    /** @throws IllegalArgumentException if either name is empty, or the desk's has a {@code /} */
    public AgentMark {
        if (deskId.isEmpty() || person.isEmpty() || deskId.indexOf(SEPARATOR) >= 0) {
            throw new IllegalArgumentException("not a mark: \"" + deskId + "\" and \"" + person + "\"");
        }
    }

    /** The attribute's value. */
    public String value() {
        return deskId + SEPARATOR + person;
    }

    /** Reads an attribute's value; empty where it is none. */
    public static Optional<AgentMark> parse(String value) {
        int slash = value.indexOf(SEPARATOR);
        return slash <= 0 || slash == value.length() - 1
                ? Optional.empty()
                : Optional.of(new AgentMark(value.substring(0, slash), value.substring(slash + 1)));
    }
}
