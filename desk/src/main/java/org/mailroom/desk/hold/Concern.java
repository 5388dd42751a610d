package org.mailroom.desk.hold;

import java.util.Locale;
import org.mailroom.desk.configuration.ScreenAction;

/**
 * What a look at a reply found, as far as the decision about holding needs it.
 *
 * @param action what it leads to
 * @param words what was found, for a person
 */
public record Concern(ScreenAction action, String words) {
    private static final String APART = ": ";

    /** The concern as text that {@link #read} understands. */
    public String write() {
        return prefix(action) + words;
    }

    /** The concern that {@link #write} wrote; anything else wants a review. */
    public static Concern read(String text) {
        for (ScreenAction action : ScreenAction.values()) {
            if (text.startsWith(prefix(action))) {
                return new Concern(action, text.substring(prefix(action).length()));
            }
        }
        return new Concern(ScreenAction.REVIEW, text);
    }

    private static String prefix(ScreenAction action) {
        return action.name().toLowerCase(Locale.ROOT) + APART;
    }
}
