package org.mailroom.desk.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.options.ScalarType;
import org.mailroom.desk.configuration.options.Types;

/** The words for what a screening finding leads to. Only numbers can be masked. */
final class ScreenActions {
    private static final String MASK = word(ScreenAction.MASK);

    /** What may follow from any finding. */
    static final ScalarType<ScreenAction> ANY =
            type(words().filter(word -> !word.equals(MASK)).toList());

    private ScreenActions() {}

    /** What may follow from what this screen finds. */
    static ScalarType<ScreenAction> of(ScreenKind kind) {
        return kind.maskable() ? type(words().toList()) : ANY;
    }

    private static ScalarType<ScreenAction> type(List<String> words) {
        return Types.oneOf(words).then(word -> ScreenAction.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private static Stream<String> words() {
        return Arrays.stream(ScreenAction.values()).map(ScreenActions::word);
    }

    private static String word(ScreenAction action) {
        return action.name().toLowerCase(Locale.ROOT);
    }
}
