package org.mailroom.desk.configuration;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What replies are screened for.
 *
 * @param actions what follows from what each screen finds; those that are missing do what is usual
 * @param wordLists lists of words that should not leave
 */
public record ScreeningSettings(Map<ScreenKind, ScreenAction> actions, List<WordListSettings> wordLists) {

    public ScreeningSettings {
        actions = Map.copyOf(actions);
        wordLists = List.copyOf(wordLists);
    }

    /** The usual screens without word lists. */
    public static ScreeningSettings usual() {
        return new ScreeningSettings(new EnumMap<>(ScreenKind.class), List.of());
    }

    /** What follows from what this screen finds. */
    public ScreenAction action(ScreenKind kind) {
        return actions.getOrDefault(kind, kind.usual());
    }
}
