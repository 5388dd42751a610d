package org.mailroom.desk.configuration;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What replies are screened for.
 *
 * @param actions what follows from what each screen finds; those that are missing do what is usual
 * @param contactLimit how many e-mail addresses, and how many telephone numbers, are no list of people yet
 * @param wordLists lists of words that should not leave
 */
public record ScreeningSettings(
        Map<ScreenKind, ScreenAction> actions, int contactLimit, List<WordListSettings> wordLists) {
    static final int USUAL_CONTACTS = 20;

    public ScreeningSettings {
        actions = Map.copyOf(actions);
        wordLists = List.copyOf(wordLists);
    }

    /** The usual screens without word lists. */
    public static ScreeningSettings usual() {
        return new ScreeningSettings(new EnumMap<>(ScreenKind.class), USUAL_CONTACTS, List.of());
    }

    /** What follows from what this screen finds. */
    public ScreenAction action(ScreenKind kind) {
        return actions.getOrDefault(kind, kind.usual());
    }
}
